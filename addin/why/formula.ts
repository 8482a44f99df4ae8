/** An argument of a formula: what is written there, or the cell that it points at. */
export type FormulaArgument =
  | { readonly is: 'value'; readonly value: string | number }
  /** Row and column from 0; no sheet means the formula's own. */
  | { readonly is: 'cell'; readonly sheet: string | null; readonly row: number; readonly column: number }
  | { readonly is: 'other' };

/**
 * The arguments of the first call of one of our functions in a formula: `=SCORE($A5,2019,"V3")`.
 * null where there is none. `root` is the name all of them begin with.
 */
export function callIn(formula: string, root: string): readonly FormulaArgument[] | null {
  const name = root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const call = new RegExp(`(?:^|[^\\w.])(?:_xldudf_)?${name}(?:[._][A-Z]+)?\\(`, 'i').exec(formula);
  if (!call) return null;
  const parts = splitArguments(formula.slice(call.index + call[0].length));
  return parts.map((part) => argumentOf(part.trim()));
}

/** Up to the bracket that closes the call; commas inside brackets and quotes part nothing. */
function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  let quote = '';
  for (const sign of text) {
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
  return [...parts, part];
}

function argumentOf(text: string): FormulaArgument {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return { is: 'value', value: (quoted[1] ?? '').replaceAll('""', '"') };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { is: 'value', value: Number(text) };
  const cell = /^(?:(?:'((?:[^']|'')+)'|([^'!()]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text);
  if (!cell) return { is: 'other' };
  const column = [...(cell[3] ?? '').toUpperCase()].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const sheet = cell[1]?.replaceAll("''", "'") ?? cell[2] ?? null;
  return { is: 'cell', sheet, row: Number(cell[4]) - 1, column };
}
