import { wordKey } from '../../model/text';

/** Codes with the names by which the sheet calls them. */
export class Lexicon {
  readonly #codes = new Set<string>();
  readonly #byName = new Map<string, string | null>();
  readonly #byKey = new Map<string, string | null>();
  readonly #names = new Map<string, string>();

  /** `codesFirst`: codes are what the sheet calls them, names are only read. */
  constructor(entries: readonly { readonly code: string; readonly name: string }[] = [], private readonly codesFirst = false) {
    for (const { code, name } of entries) {
      this.#codes.add(code);
      if (!this.#names.has(code)) this.#names.set(code, name);
    }
    for (const { code, name } of entries) {
      claim(this.#byName, name, code);
      claim(this.#byKey, wordKey(name), code);
      claim(this.#byKey, wordKey(code), code);
    }
  }

  /** The code that a word stands for; the word itself where it stands for none. */
  codeOf(word: string): string {
    if (this.#codes.has(word)) return word;
    return this.#byName.get(word) ?? this.#byKey.get(wordKey(word)) ?? word;
  }

  has(word: string): boolean {
    return this.#codes.has(this.codeOf(word));
  }

  /** The name that is written for a code: one that is read back as this code, else the code. */
  nameOf(code: string): string {
    const name = this.codesFirst ? undefined : this.#names.get(code);
    return name !== undefined && this.codeOf(name) === code ? name : code;
  }

  get codes(): readonly string[] {
    return [...this.#codes];
  }
}

/** A name that two codes claim is nobody's. */
function claim(map: Map<string, string | null>, key: string, code: string): void {
  if (key === '') return;
  map.set(key, map.has(key) && map.get(key) !== code ? null : code);
}

/** What a cell may name. */
export interface Names {
  readonly kinds: Lexicon;
  readonly levels: Lexicon;
  readonly types: Lexicon;
  readonly items: Lexicon;
  readonly grades: Lexicon;
  readonly vetoes: Lexicon;
  readonly parameters: Lexicon;
  /** Kinds of the rows of another item. */
  readonly kindsOf: (item: string) => Lexicon;
  /** Figures of this row are shares: they are written as percentages. */
  readonly percent: boolean;
}

const NONE = new Lexicon();
export const noNames: Names = { kinds: NONE, levels: NONE, types: NONE, items: NONE, grades: NONE, vetoes: NONE, parameters: NONE, kindsOf: () => NONE, percent: false };
