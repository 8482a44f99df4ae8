import { editionWords, elementWords, memberWords, outcomeWords } from '../../shared/i18n/editions';
import { say, type Language, type Text } from '../../shared/i18n/language';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { levelWords } from '../ledger/vocabulary';
import { isRecord, isText, type Change, type Step } from './changes';

/** The places and values of a rulebook in words. */

/** What codes of grades and unit types are called. */
export type Codes = ReadonlyMap<string, { readonly name: string; readonly en?: string | undefined }>;

export function codesOf(...rulebooks: readonly Rulebook[]): Codes {
  return new Map(rulebooks.flatMap(({ unitTypes, grades = [] }) => [...unitTypes, ...grades].map((each) => [each.code, each] as const)));
}

/** Members that only hold others together: what stands in them says enough. */
const silent = new Set(['cap', 'measure', 'scale', 'when', 'levels']);

/** `A3 上限`, `等次“优秀” 起点`. */
export function placeName(path: readonly Step[], codes: Codes, language: Language): string {
  const parts = path.flatMap((step, index) => {
    const last = index === path.length - 1;
    if (step.index !== undefined) return [elementName(step, codes, language)];
    if (isName(path, index)) return [keyName(step.member, path, codes, language)];
    return silent.has(step.member) && !last ? [] : [memberName(step.member, language, path[index - 1]?.member)];
  });
  // Chinese puts one behind the other; only the code of an item stands apart.
  return (parts.length > 0 ? parts : [memberName('none', language)]).join(' ');
}

/** Whether a member of the rulebook has a name that people know. */
export function isKnownMember(member: string): boolean {
  return Object.hasOwn(memberWords, member);
}

/** A member whose key is a name of its own: a level, a unit type, a code of a consequence. */
export function isName(path: readonly Step[], index: number): boolean {
  return index > 0 && free.has(path[index - 1]?.member ?? '') && path[index - 1]?.index === undefined;
}

const free = new Set(['levels', 'weights', 'weight', 'shares', 'worth', 'order', 'consequences', 'eligibilities', 'reasons', 'candidates', 'readings', 'grades']);

function keyName(key: string, path: readonly Step[], codes: Codes, language: Language): string {
  const level = levelWords.find(({ code }) => code === key);
  if (level) return language === 'zh' ? level.name : (level.en ?? level.name);
  const kinds: unknown = isRecord(path[0]?.value) ? path[0].value['kinds'] : undefined;
  const kind: unknown = Array.isArray(kinds) ? kinds.find((each: unknown) => isRecord(each) && each['code'] === key) : undefined;
  return `“${(isRecord(kind) && ownName(kind, language)) || codeName(key, codes, language)}”`;
}

function memberName(member: string, language: Language, parent = ''): string {
  const name = isKnownMember(`${parent}.${member}`) ? `${parent}.${member}` : member;
  return isKnownMember(name) ? say(memberWords, name as keyof typeof memberWords, language) : member;
}

/** The name that an object bears itself. */
function ownName(value: Readonly<Record<string, unknown>>, language: Language): string {
  const { name, en } = value as { readonly name?: unknown; readonly en?: unknown };
  return [language === 'en' ? en : undefined, name].find((each) => typeof each === 'string') ?? '';
}

function codeName(code: string, codes: Codes, language: Language): string {
  const known = codes.get(code);
  return (language === 'en' ? known?.en : undefined) ?? known?.name ?? code;
}

function elementName({ member, key, index = 0, value, was }: Step, codes: Codes, language: Language): string {
  const slots = { key: key ?? String(index + 1), number: index + 1, name: nameOf(member, was ?? value, language) || codeName(key ?? String(index + 1), codes, language) };
  const word = Object.hasOwn(elementWords, member) ? (member as keyof typeof elementWords) : 'other';
  return say(elementWords, word, language, slots);
}

function nameOf(member: string, value: unknown, language: Language): string {
  if (!isRecord(value)) return '';
  const { message, question, text, kind } = value as Readonly<Record<string, unknown>>;
  const own = ownName(value, language) || [message, question, text].map((each) => (isText(each) ? each[language] : each)).find((each) => typeof each === 'string');
  if (member === 'outcomes') {
    const word = say(outcomeWords, typeof kind === 'string' && Object.hasOwn(outcomeWords, kind) ? (kind as keyof typeof outcomeWords) : 'other', language);
    return own ? `${word}“${own}”` : word;
  }
  return own ?? '';
}

/** A value as it is read: a figure, a text, several of them, or all that an object holds. */
function valueText(value: unknown, language: Language): string {
  if (value === null) return say(editionWords, 'silent', language);
  if (value === undefined) return say(editionWords, 'none', language);
  if (isText(value)) return `“${value[language]}”`;
  if (typeof value === 'boolean') return say(editionWords, value ? 'true' : 'false', language);
  if (typeof value === 'string') return `“${value}”`;
  const comma = language === 'zh' ? '、' : ', ';
  if (Array.isArray(value) && value.length === 0) return say(editionWords, 'none', language);
  if (Array.isArray(value)) return value.map((each) => (isRecord(each) ? `（${valueText(each, language)}）` : valueText(each, language))).join(comma);
  if (isRecord(value)) return Object.entries(value).flatMap(([member, held]) => (held === null || held === undefined ? [] : [`${memberName(member, language)} ${valueText(held, language)}`])).join(comma);
  return String(value as number);
}

/** What is said of one change, in both languages. */
export function changeText(change: Change, codes: Codes): Text {
  return { zh: textIn(change, codes, 'zh'), en: textIn(change, codes, 'en') };
}

function textIn({ how, path, old, now }: Change, codes: Codes, language: Language): string {
  const place = placeName(path, codes, language);
  if (how === 'changed') {
    // Only the English of a text for people was changed.
    const what = isText(old) && isText(now) && old.zh === now.zh ? say(editionWords, 'english', language, { name: place }) : place;
    const read = what === place ? language : 'en';
    return say(editionWords, 'changed', language, { what, old: valueText(old, read), now: valueText(now, read) });
  }
  if (how === 'moved') return say(editionWords, 'order', language, { what: place, now: (now as readonly string[]).join(language === 'zh' ? '、' : ', ') });
  return say(editionWords, how === 'added' ? 'addedAs' : 'removedAs', language, { what: place, old: valueText(old, language), now: valueText(now, language) });
}
