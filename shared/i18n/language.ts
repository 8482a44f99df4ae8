/** The languages people read: Chinese first, English where the host is English. */
export type Language = 'zh' | 'en';

/** One text in both languages. `{name}` stands for a slot, `{name:cell|cells}` for a word by how many it counts. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Texts by key; each file in this folder is one. */
export type Catalogue = Readonly<Record<string, Text>>;

/** What fills a slot; a text in both languages, or what is still to be told, is taken in the language of the whole. */
export type Slots = Readonly<Record<string, string | number | Text | Message>>;

/** Something to be told, before anybody knows to whom: the key of a text, and what belongs into it. `told` words it, last. */
export interface Message {
  readonly catalogue: Catalogue;
  readonly key: string;
  readonly slots: Slots;
}

export const message = <C extends Catalogue>(catalogue: C, key: keyof C & string, slots: Slots = {}): Message => ({ catalogue, key, slots });

export const told = ({ catalogue, key, slots }: Message, language: Language): string => fill(catalogue[key] as Text, language, slots);

const isMessage = (slot: Text | Message): slot is Message => 'catalogue' in slot;

/**
 * The text under `key` with its slots filled. A slot that is not given stays as it is written, so
 * that a slip shows itself in the text and never as an empty place.
 */
export function say<C extends Catalogue>(
  catalogue: C,
  key: keyof C & string,
  language: Language,
  slots: Slots = {},
): string {
  return fill(catalogue[key] as Text, language, slots);
}

/** The same in both languages, for whoever knows no reader yet. */
export function both<C extends Catalogue>(catalogue: C, key: keyof C & string, slots: Slots = {}): Text {
  return { zh: say(catalogue, key, 'zh', slots), en: say(catalogue, key, 'en', slots) };
}

/** Longer lists of names are cut short in a sentence; the data beside it carries them whole. */
const MOST_NAMES = 30;

/** Names one after another, as each language strings them together. */
export function joined(names: readonly (string | number)[]): Text {
  if (names.length <= MOST_NAMES) return { zh: names.join('、'), en: names.join(', ') };
  const first = names.slice(0, MOST_NAMES);
  return { zh: `${first.join('、')}等${names.length}个`, en: `${first.join(', ')} and others, ${names.length} in all` };
}

/** One figure, or from one to another. */
export const spanOf = (low: number, high: number): Text =>
  low === high ? { zh: String(low), en: String(low) } : { zh: `${low}至${high}`, en: `${low} to ${high}` };

/** Fills the slots of a text that stands in no catalogue. */
export function fill(text: Text, language: Language, slots: Slots): string {
  const { first, slots: places } = cutOf(text[language]);
  let filled = first;
  for (const { name, one, more, then } of places) {
    const slot = slots[name];
    const put = slot === undefined ? `{${name}}` : typeof slot !== 'object' ? slot : isMessage(slot) ? told(slot, language) : slot[language];
    filled += (more === null ? put : isOne(slot) ? one : more) + then;
  }
  return filled;
}

/** One of something, whether added or taken. */
const isOne = (count: Slots[string] | undefined): boolean => typeof count !== 'object' && Math.abs(Number(count)) === 1;

/** A text cut at its slots, each with what stands behind it. `more` is null where the slot itself is put in. */
interface Cut {
  readonly first: string;
  readonly slots: readonly { readonly name: string; readonly one: string; readonly more: string | null; readonly then: string }[];
}

const cuts = new Map<string, Cut>();

/** Every text is cut once; there are as many as the catalogues hold. */
function cutOf(text: string): Cut {
  let cut = cuts.get(text);
  if (!cut) cuts.set(text, (cut = cutAtSlots(text)));
  return cut;
}

function cutAtSlots(text: string): Cut {
  const [first = '', ...parts] = text.split(/\{(\w+(?::[^{}|]+\|[^{}|]+)?)\}/);
  const slots = parts.flatMap((part, at) => {
    if (at % 2 === 1) return [];
    const [name = '', forms] = part.split(':');
    const [one = '', more = ''] = forms?.split('|') ?? [];
    return [{ name, one, more: forms === undefined ? null : more, then: parts[at + 1] ?? '' }];
  });
  return { first, slots };
}

/** Chinese for every Chinese tag (`zh-CN`, `zh-Hant`) and where nothing is known; else English. */
export function languageOf(tag: string | null | undefined): Language {
  return !tag || /^zh\b/i.test(tag) ? 'zh' : 'en';
}

/** Words of a document that are put between quotation marks: their own are single ones, “‘双抢’案件”. Not for values of cells, which people look for as they stand. */
export function quotedWithin(text: string): string {
  let open = false;
  return text.replace(/[“”"]/g, (mark) => {
    open = mark === '"' ? !open : mark === '“';
    return open ? '‘' : '’';
  });
}

/** The same for all words that are put into one text. */
export const slotsWithin = (slots: Slots): Slots => Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, typeof slot === 'string' ? quotedWithin(slot) : slot]));
