/** An argument of a formula: what is written there, or the cells that it points at. */
export type FormulaArgument =
  /** null where it is left out. */
  | { readonly is: 'value'; readonly value: string | number | boolean | null }
  /** Row and column from 0; no sheet means the formula's own. */
  | { readonly is: 'cell'; readonly sheet: string | null; readonly row: number; readonly column: number }
  | { readonly is: 'range'; readonly sheet: string | null; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }
  | { readonly is: 'other' };

/** A call of one of our functions. */
export interface Call {
  /** What follows the name that all of them begin with: `RANK`; '' for the plain one. */
  readonly part: string;
  readonly arguments: readonly FormulaArgument[];
  /** The formula is this call and nothing else. */
  readonly whole: boolean;
}

/** The first call of one of our functions in a formula: `=SCORE($A5,2019,"V3")`. null where there is none. */
export function callOf(formula: string, root: string): Call | null {
  const key = `${root} ${formula}`;
  let call = calls.get(key);
  if (call === undefined) {
    if (calls.size >= mostCalls) calls.clear();
    calls.set(key, (call = readCall(formula, root)));
  }
  return call;
}

/** Thousands of formulas are looked at after every change. */
const calls = new Map<string, Call | null>();
const mostCalls = 50_000;

function readCall(formula: string, root: string): Call | null {
  const name = root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const call = new RegExp(`(^|[^\\w.])(?:_xldudf_)?${name}(?:[._]([A-Z]+))?\\(`, 'i').exec(formula);
  if (!call) return null;
  const { parts, rest } = splitArguments(formula.slice(call.index + call[0].length));
  const before = formula.slice(0, call.index) + (call[1] ?? '');
  return {
    part: (call[2] ?? '').toUpperCase(),
    arguments: parts.map((part) => argumentOf(part.trim())),
    whole: /^=\s*[@+]?\s*$/.test(before) && rest.trim() === '',
  };
}

/** The arguments of that call. `root` is the name all of them begin with. */
export function callIn(formula: string, root: string): readonly FormulaArgument[] | null {
  return callOf(formula, root)?.arguments ?? null;
}

/**
 * The formula as it would be so many rows further down and columns further right: references without `$` move
 * along. Texts in quotes stay what they are.
 */
export function shifted(formula: string, rows: number, columns: number): string {
  const reference = /(?<![\w.$\p{L}])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.\p{L}])/giu;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(reference, (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
            const column = fixedColumn === '' ? lettersOf(columnOf(letters) + columns) : letters;
            const row = fixedRow === '' ? Number(digits) + rows : digits;
            return `${fixedColumn}${column}${fixedRow}${row}`;
          }),
    )
    .join('');
}

/** Up to the bracket that closes the call; commas inside brackets and quotes part nothing. */
function splitArguments(text: string): { parts: string[]; rest: string } {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  let quote = '';
  const signs = [...text];
  let at = 0;
  for (; at < signs.length; at++) {
    const sign = signs[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '{') depth++;
    else if (sign === ')' && depth === 0) break;
    else if (sign === ')' || sign === '}') depth--;
    else if (sign === ',' && depth === 0) {
      parts.push(part);
      part = '';
      continue;
    }
    part += sign;
  }
  return { parts: [...parts, part], rest: signs.slice(at + 1).join('') };
}

function argumentOf(text: string): FormulaArgument {
  if (text === '') return { is: 'value', value: null };
  if (/^(true|false)(\(\))?$/iu.test(text)) return { is: 'value', value: /^t/iu.test(text) };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return { is: 'value', value: (quoted[1] ?? '').replaceAll('""', '"') };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { is: 'value', value: Number(text) };
  const cells = /^(?:(?:'((?:[^']|'')+)'|([^'!():]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!cells) return { is: 'other' };
  const [, quotedSheet, plainSheet, left = '', top = '', right, bottom] = cells;
  const sheet = quotedSheet?.replaceAll("''", "'") ?? plainSheet ?? null;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  if (right === undefined || bottom === undefined) return { is: 'cell', sheet, row, column };
  return { is: 'range', sheet, row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function lettersOf(column: number): string {
  return column < 0 ? '' : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
