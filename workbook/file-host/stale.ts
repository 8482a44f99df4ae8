import { contains, type Area } from '../model/area';
import { groupBy } from '../model/group-by';
import { callsAny, type FunctionNames } from '../xlsx/formula';
import { shownBy } from '../xlsx/grids';
import type { ReadBook } from '../xlsx/read';
import type { ReadCell } from '../xlsx/sheet';
import type { StandingBook } from './file-sheet';
import { namedIn, placesIn, type Named } from './looks-at';
import { keyOf } from './sheet-cells';
import { standingOn, type PlacedFormula } from './standing-on';

interface Formula extends PlacedFormula {
  readonly cell: ReadCell;
}

/**
 * The book without the values of formulas that stand on changed cells: they came out of what was there before, and no figure
 * is better than a wrong one. Functions of ours may stand on anything.
 */
export function withoutStale(book: StandingBook, original: ReadBook, names: FunctionNames): StandingBook {
  const changed = changedIn(book, original);
  if (changed.size === 0) return book;
  const named = namedIn(book);
  const formulas = book.sheets.flatMap(({ name, cells }) => cells.flatMap((cell) => (cell.formula === undefined ? [] : [formulaOf(name, cell, cell.formula, { names, named })])));
  const stale = groupBy(standingOn(changed, formulas), ({ sheet }) => sheet);
  return { ...book, sheets: book.sheets.map((sheet) => (stale.has(sheet.name) ? { ...sheet, cells: blanked(sheet.cells, stale.get(sheet.name) ?? []) } : sheet)) };
}

const ownArea = ({ row, column }: ReadCell): Area => ({ row, column, rows: 1, columns: 1 });

function formulaOf(sheet: string, cell: ReadCell, formula: string, { names, named }: { names: FunctionNames; named: Named }): Formula {
  return { sheet, cell, fills: cell.array ?? ownArea(cell), looksAt: callsAny(formula, names) ? null : placesIn(formula, sheet, named) };
}

function blanked(cells: readonly ReadCell[], stale: readonly Formula[]): ReadCell[] {
  const own = new Set(stale.map(({ cell }) => cell));
  const areas = stale.flatMap(({ cell }) => cell.array ?? []);
  return cells.map((cell) => {
    const filled = cell.result !== undefined && areas.some((area) => contains(area, ownArea(cell)));
    return own.has(cell) ? { ...cell, value: '', ...(cell.result === undefined ? {} : { result: '' }) } : filled ? { ...cell, result: '' } : cell;
  });
}

/** Cells that hold something else than the file, by the name of their sheet. */
function changedIn({ sheets }: StandingBook, original: ReadBook): Map<string, Area[]> {
  const changed = new Map<string, Area[]>();
  for (const { id, name, cells } of sheets) {
    const before = original.sheets.find((sheet) => sheet.id === id)?.cells ?? [];
    if (before === cells) continue;
    const was = new Map(before.map((cell) => [keyOf(cell.row, cell.column), cell]));
    const other = cells.filter((cell) => {
      const known = was.get(keyOf(cell.row, cell.column));
      was.delete(keyOf(cell.row, cell.column));
      return !known || known.formula !== cell.formula || shownBy(known) !== shownBy(cell);
    });
    const areas = [...other, ...was.values()].map(ownArea);
    if (areas.length > 0) changed.set(name, areas);
  }
  return changed;
}
