/**
 * Formulas in files and formulas in cells. A file marks newer functions (`_xlfn.`) and add-in functions (`_xldudf_` with
 * underscores for dots); a cell shows neither. Only code is touched: texts in quotes and quoted sheet names stay.
 */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { markedName } from './marked-functions';
import { ownNames, withMarks } from './parameters';

/** Quoted texts, quoted sheet names and structured references; what lies between is code. */
const LITERALS = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\])/;

/** Code at even places, literals at odd ones. */
export const piecesOf = (formula: string): string[] => formula.split(LITERALS);

const mapCode = (formula: string, change: (code: string) => string): string =>
  piecesOf(formula).map((piece, index) => (index % 2 === 1 ? piece : change(piece))).join('');

/** How the add-in's function names are written in files: `SCORE_ITEMS` stands for `SCORE.ITEMS`. */
export class FunctionNames {
  readonly #byFileName = new Map<string, string>();
  readonly #names: Set<string>;

  constructor(names: readonly string[]) {
    this.#names = new Set(names.map((name) => name.toUpperCase()));
    for (const name of names) this.#byFileName.set(fileName(name), name);
    // Where two names fall together in a file, the one that has the underscore itself is meant.
    for (const name of names) if (!name.includes('.')) this.#byFileName.set(fileName(name), name);
  }

  /** The name in a cell for a name in a file; a name of another add-in stays readable and gives #NAME?. */
  inCell(name: string): string { return this.#byFileName.get(name.toUpperCase()) ?? name; }
  has(name: string): boolean { return this.#names.has(name.toUpperCase()); }
}

const fileName = (name: string): string => name.toUpperCase().replaceAll('.', '_');

/** A file's formula (without `=`) as the cell shows it (with `=`). */
export function toCell(formula: string, names: FunctionNames): string {
  const shown = mapCode(formula, (code) => code
    .replace(/_xldudf_([\p{L}\p{N}_.]+)(?=\s*\()/gu, (_, name: string) => names.inCell(name))
    .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, '@$1')
    .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/gi, '$1#')
    .replace(/_xlfn\.|_xlws\.|_xlpm\.|_xludf\./gi, ''));
  return `=${shown}`;
}

/** A cell's formula (with `=`) as a file writes it (without). */
export function toFile(formula: string, names: FunctionNames): string {
  const code = formula.replace(/^=/, '');
  const own = new Set(ownNames(piecesOf(code).map((piece, index) => (index % 2 === 1 ? '"'.repeat(piece.length) : piece)).join('')).map((name) => name.toUpperCase()));
  return mapCode(code, (piece) => withMarks(piece
    .replace(/([A-Z]{1,3}\d+)#/g, '_xlfn.ANCHORARRAY($1)')
    .replace(/@([\p{L}\p{N}_.$!:]+)(?![\p{L}\p{N}_.$!:(])/gu, '_xlfn.SINGLE($1)')
    .replace(/@(?=[\p{L}_])/gu, '')
    .replace(/(?<![\p{L}\p{N}_.])([\p{L}][\p{L}\p{N}_.]*)(?=\s*\()/gu, (name: string) => {
      if (own.has(name.toUpperCase())) return name;
      return names.has(name) ? `_xldudf_${fileName(name)}` : markedName(name);
    }), own));
}

/** Whether a formula calls one of these functions. */
export function callsAny(formula: string, names: FunctionNames): boolean {
  let found = false;
  mapCode(formula, (code) => {
    for (const [, name] of code.matchAll(/([\p{L}][\p{L}\p{N}_.]*)\s*\(/gu)) found ||= names.has(name!);
    return code;
  });
  return found;
}

const REFERENCE = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.])/gu;
const WHOLE_COLUMNS = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_(])/gu;
const WHOLE_ROWS = /(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])/gu;

/** A formula as it reads some rows down and columns across: what shared formulas of a file mean. */
export function shift(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, name: string): string =>
    (fixed ? `$${name}` : columnName((columnIndex(name) + columns + MAX_COLUMNS) % MAX_COLUMNS));
  const row = (fixed: string, number: string): string =>
    (fixed ? `$${number}` : String(((Number(number) - 1 + rows + MAX_ROWS) % MAX_ROWS) + 1));
  return mapCode(formula, (code) => code
    .replace(REFERENCE, (_, fixedColumn: string, name: string, fixedRow: string, number: string) => column(fixedColumn, name) + row(fixedRow, number))
    .replace(WHOLE_COLUMNS, (_, first: string, one: string, second: string, two: string) => `${column(first, one)}:${column(second, two)}`)
    .replace(WHOLE_ROWS, (_, first: string, one: string, second: string, two: string) => `${row(first, one)}:${row(second, two)}`));
}
