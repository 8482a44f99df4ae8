import { ledgerFields } from '../../ledger/fields';
import type { Grid } from '../../model/grid';
import { columnName } from '../../model/area';
import type { Problem } from '../../ledger/problem';
import type { LedgerBinding } from '../../ledger/reading';
import { isBlank, textOf } from '../../model/text';

/** Header rows are looked for no further down than this. */
const looked = 200;

/** The binding with its pointed-out columns where their headers stand now: columns may have been put in between. */
export function refitLedger(binding: LedgerBinding, grid: Grid): { binding: LedgerBinding; problems: readonly Problem[] } {
  const headers = Object.entries(binding.headers ?? {});
  if (headers.length === 0 || !binding.columns) return { binding, problems: [] };
  const texts = headers.map(([, text]) => text);
  const row = rowWith(grid, texts);
  const line = row === null ? [] : (grid.cells[row] ?? []);
  const columns = { ...binding.columns };
  const problems: Problem[] = [];
  for (const field of ledgerFields) {
    const text = binding.headers?.[field];
    if (text === undefined) continue;
    const column = line.findIndex((cell) => !isBlank(cell) && textOf(cell) === text);
    if (column >= 0) columns[field] = columnName(grid.column + column);
    else problems.push({ code: 'pointed-column-gone', severity: 'warning', address: '', slots: { value: grid.sheet, other: text } });
  }
  const moved = row !== null && binding.headerRow !== undefined ? { headerRow: grid.row + row + 1 } : {};
  return { binding: { ...binding, ...moved, columns }, problems };
}

/** The row that holds the most of the texts; null where none holds any. */
function rowWith({ cells }: Grid, texts: readonly string[]): number | null {
  let best = 0;
  let at: number | null = null;
  cells.slice(0, looked).forEach((line, row) => {
    const here = new Set(line.map((cell) => textOf(cell)));
    const count = texts.filter((text) => here.has(text)).length;
    if (count > best) [best, at] = [count, row];
  });
  return at;
}
