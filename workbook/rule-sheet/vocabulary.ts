import { Lexicon, noNames, type Names } from './grammar/names';
import { LEVELS } from './words';

export interface NamedEntry {
  readonly code: string;
  readonly name: string;
}

/** What the sheets of one edition may name. */
export interface Vocabulary {
  readonly types: readonly NamedEntry[];
  readonly grades: readonly NamedEntry[];
  readonly items: readonly NamedEntry[];
  readonly vetoes: readonly NamedEntry[];
  readonly parameters: readonly NamedEntry[];
  /** By the code of the item. */
  readonly kinds: ReadonlyMap<string, readonly NamedEntry[]>;
}

export function namesOf({ types, grades, items, vetoes, parameters, kinds }: Vocabulary): Names {
  const byItem = new Map<string, Lexicon>();
  const none = new Lexicon();
  return {
    ...noNames,
    levels: new Lexicon(LEVELS.map(([code, name]) => ({ code, name }))),
    types: new Lexicon(types),
    grades: new Lexicon(grades),
    items: new Lexicon(items, true),
    vetoes: new Lexicon(vetoes),
    parameters: new Lexicon(parameters, true),
    kindsOf: (item) => {
      const own = kinds.get(item);
      if (!own) return none;
      let found = byItem.get(item);
      if (!found) byItem.set(item, (found = new Lexicon(own)));
      return found;
    },
  };
}

export const forItem = (names: Names, code: string, percent: boolean): Names => ({ ...names, kinds: names.kindsOf(code), percent });
