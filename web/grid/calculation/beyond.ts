/**
 * Formulas that the grid cannot work out: links to other workbooks, names of the old macro language, functions of other
 * add-ins, sums over several sheets. Their cells keep what the file has, and so do those that are made of them.
 */
import type { DefinedName } from '../../../workbook/model/book-parts';
import { piecesOf } from '../../../workbook/xlsx/formula';

export type Beyond = 'other-workbook' | 'several-sheets' | 'unknown';

const ENDS_IN_NAME = /[\p{L}\p{N}_.\]]$/u;
const LINKED = /^[\p{L}\p{N}_.]*!/u;
const SHEETS = /(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*!/u;
const CALL = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
const NAME = /(?<![\p{L}\p{N}_.$])([\p{L}_\\][\p{L}\p{N}_.]*)(?!\s*[\p{L}\p{N}_.(![])/gu;
/** A formula may make functions of its own. */
const MAKES_FUNCTIONS = /\b(?:LET|LAMBDA)\s*\(/i;

export class BeyondGrid {
  #known = new Map<string, Beyond | null>();
  #names = new Map<string, string[]>();

  constructor(private readonly knowsFunction: (name: string) => boolean) {}

  /** The names of the workbook as they are now. */
  learn(names: readonly DefinedName[]): void {
    this.#known.clear();
    this.#names.clear();
    for (const { name, formula } of names) {
      const key = name.toUpperCase();
      this.#names.set(key, [...(this.#names.get(key) ?? []), formula]);
    }
  }

  /** Why a formula cannot be worked out; null where it can. */
  reason(formula: string): Beyond | null {
    const known = this.#known.get(formula);
    if (known !== undefined) return known;
    this.#known.set(formula, null); // a name that stands for itself
    const found = this.#find(formula);
    this.#known.set(formula, found);
    return found;
  }

  #find(formula: string): Beyond | null {
    const pieces = piecesOf(formula);
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1] ?? '';
      if (index % 2 === 1) {
        if (piece.startsWith("'") && next.startsWith('!')) {
          if (piece.includes('[')) return 'other-workbook';
          if (piece.includes(':')) return 'several-sheets';
        }
        if (piece.startsWith('[') && !ENDS_IN_NAME.test(pieces[index - 1]!) && LINKED.test(next)) return 'other-workbook';
      } else if (SHEETS.test(piece)) return 'several-sheets';
    }
    return this.#findInCode(pieces.filter((_, index) => index % 2 === 0).join(' '), MAKES_FUNCTIONS.test(formula));
  }

  #findInCode(code: string, makesFunctions: boolean): Beyond | null {
    for (const [, name] of code.matchAll(CALL)) {
      if (!makesFunctions && !this.#names.has(name!.toUpperCase()) && !this.knowsFunction(name!.toUpperCase())) return 'unknown';
    }
    for (const [, name] of [...code.matchAll(CALL), ...code.matchAll(NAME)]) {
      for (const meaning of this.#names.get(name!.toUpperCase()) ?? []) {
        const reason = this.reason(meaning);
        if (reason) return reason;
      }
    }
    return null;
  }
}
