import { say, slotsWithin, type Language, type Slots } from '../../../shared/i18n/language';
import { printedWords } from '../../../shared/i18n/printed';
import { readCell } from '../../wording/read-cell';
import type { CellReading } from '../../wording/types';
import type { NamedPlaces } from '../layout/side-tables';
import type { Rest, Source } from '../layout/sources';
import type { PrintedPlace, Question, RowProposal } from '../types';

export type Members = Record<string, unknown>;

/** An item or group that is in the draft. */
export interface Drafted {
  readonly at: string;
  readonly code: string;
  readonly members: Members;
}

/** What was read of a note, and which items it governs; null: all of them. */
export interface SideNote {
  readonly reading: CellReading;
  readonly source: Source;
  readonly place: PrintedPlace;
  readonly codes: readonly string[] | null;
}

type Answers = NonNullable<Question['answers']>;

/** A rulebook while it is being put together, with what is to be asked of it. */
export interface Draft {
  readonly items: Members[];
  readonly outcomes: Members[];
  readonly head: Members;
  readonly questions: Question[];
  /** Sentences that govern items, until all items are there. */
  readonly side: SideNote[];
  /** Tables that rules refer to by name. */
  readonly named: readonly NamedPlaces[];
  /** Adds that stop at the full mark of what they are added to. */
  readonly toFull: { readonly code: string; readonly place: PrintedPlace }[];
  /** Places that a note has filled: what asked for them is answered. */
  readonly filled: string[];
  readonly notUnderstood: { readonly words: string; readonly place: PrintedPlace }[];
  /** What the reader takes from words, the same words once. */
  read(text: string, weight: number | null, column: string): CellReading;
  /** A code that nothing else has, as near to the wanted one as can be. */
  code(wanted: string): string;
  item(members: Members, rests: readonly Rest[]): Drafted;
  outcome(members: Members, rests: readonly Rest[]): string;
  restsOn(at: string, rests: readonly Rest[]): void;
  ask(key: keyof typeof printedWords & string, slots: Slots, at: readonly string[], place: PrintedPlace, answers?: Answers): void;
  /** The same for words that the reader of a cell has asked in. */
  asked(text: string, at: readonly string[], place: PrintedPlace, answers?: Answers): void;
  misses(words: string, place: PrintedPlace): void;
  word(key: keyof typeof printedWords & string, slots?: Slots): string;
  /** An item with its parts, from the inside out. */
  withParts(code: string): Drafted[];
  restsAt(at: string): Rest[];
  rows(): RowProposal[];
}

export function newDraft(language: Language, named: readonly NamedPlaces[]): Draft {
  const readings = new Map<string, CellReading>();
  const codes = new Set<string>();
  const places = new Map<string, number>();
  const rests = new Map<string, Map<string, { place: PrintedPlace; words: string[] }>>();
  const draft: Draft = {
    items: [], outcomes: [], head: {}, questions: [], side: [], named, toFull: [], filled: [], notUnderstood: [],
    read(text, weight, column) {
      const key = JSON.stringify([text, weight, column]);
      const reading = readings.get(key) ?? readCell({ id: '', text, weight, column }, language);
      readings.set(key, reading);
      return reading;
    },
    code(wanted) {
      let code = wanted;
      for (let copy = 2; codes.has(code); copy++) code = `${wanted}-${copy}`;
      codes.add(code);
      return code;
    },
    item(members, from) {
      const at = `/items/${draft.items.push(members) - 1}`;
      places.set(String(members['code']), draft.items.length - 1);
      draft.restsOn(at, from);
      return { at, code: String(members['code']), members };
    },
    outcome(members, from) {
      const at = `/outcomes/${draft.outcomes.push(members) - 1}`;
      draft.restsOn(at, from);
      return at;
    },
    restsOn(at, from) {
      const own = rests.get(at) ?? new Map<string, { place: PrintedPlace; words: string[] }>();
      rests.set(at, own);
      for (const { place, words } of from) {
        const key = `${place.block}:${place.row}:${place.column}`;
        const there = own.get(key);
        if (!there) own.set(key, { place, words: [words] });
        else if (!there.words.includes(words)) there.words.push(words);
      }
    },
    ask: (key, slots, at, place, answers) => draft.asked(say(printedWords, key, language, slotsWithin(slots)), at, place, answers),
    asked(text, at, place, answers) {
      draft.questions.push({ text, at, place, ...(answers && answers.length > 0 ? { answers } : {}) });
    },
    misses(words, place) {
      draft.notUnderstood.push({ words, place });
    },
    word: (key, slots = {}) => say(printedWords, key, language, slotsWithin(slots)),
    withParts(code) {
      const index = places.get(code) ?? -1;
      const members = draft.items[index];
      if (!members) return [];
      const parts = Array.isArray(members['items']) ? members['items'].flatMap((part) => draft.withParts(String(part))) : [];
      return [...parts, { at: `/items/${index}`, code, members }];
    },
    restsAt: (at) => [...(rests.get(at)?.values() ?? [])].flatMap(({ place, words }) => words.map((each) => ({ place, words: each }))),
    rows() {
      const open = new Set(draft.questions.flatMap(({ at }) => at.map(ruleOf)));
      return [...rests].flatMap(([at, own]) => [...own.values()].map(({ place, words }) => ({ at, place, restsOn: words, certain: !open.has(at) })));
    },
  };
  return draft;
}

/** The item or outcome that a place lies in; the total by itself. */
const ruleOf = (pointer: string): string => /^\/(?:items|outcomes)\/[^/]+|^\/[^/]+/u.exec(pointer)?.[0] ?? pointer;
