import type { Cell, Grid } from './grid';
import { placeOf, type Places } from './places';

/**
 * What was read now, made of what was read before wherever it is the same: rows that did not change are the very
 * arrays that they were, and where nothing changed at all it is the grid of before. Whoever remembers what a row or a
 * grid came to needs no other sign that it holds.
 */
export function keepingRows(before: Grid | null, now: Grid): Grid {
  if (!before) return now;
  let [same, all] = [0, true];
  const cells = now.cells.map((line, row) => {
    const old = before.cells[row];
    if (old && sameLine(old, line)) {
      same++;
      return old;
    }
    all = false;
    return line;
  });
  if (all && same === before.cells.length && sameAround(before, now)) return before;
  return { ...now, cells };
}

/** The grid with a band of its rows read again: `band` holds what of the rows from `from` to `to` (both included, counted from the grid's first) is filled. */
export function withBand(grid: Grid, from: number, to: number, band: Grid | null): Grid {
  const width = grid.cells[0]?.length ?? 0;
  const cells = grid.cells.slice();
  const percents = new Set(grid.percents);
  for (let row = from; row <= to; row++) {
    const line = Array.from({ length: width }, (_, column): Cell => {
      const [bandRow, bandColumn] = band ? [grid.row + row - band.row, grid.column + column - band.column] : [-1, -1];
      if (band?.percents?.has(placeOf(bandRow, bandColumn))) percents.add(placeOf(row, column));
      else percents.delete(placeOf(row, column));
      return band?.cells[bandRow]?.[bandColumn] ?? '';
    });
    const old = grid.cells[row];
    cells[row] = old && sameLine(old, line) ? old : line;
  }
  const { percents: _, ...rest } = grid;
  return keepingRows(grid, { ...rest, cells, ...(percents.size > 0 ? { percents } : {}) });
}

function sameLine(one: readonly Cell[], other: readonly Cell[]): boolean {
  if (one.length !== other.length) return false;
  for (let column = 0; column < one.length; column++) if (!Object.is(one[column], other[column])) return false;
  return true;
}

function sameAround(one: Grid, other: Grid): boolean {
  return one.sheet === other.sheet && one.table === other.table && one.row === other.row && one.column === other.column && one.cut === other.cut
    && JSON.stringify(one.merges) === JSON.stringify(other.merges) && samePlaces(one.percents, other.percents);
}

function samePlaces(one: Places | undefined, other: Places | undefined): boolean {
  if ((one?.size ?? 0) !== (other?.size ?? 0)) return false;
  for (const place of one ?? []) if (!other?.has(place)) return false;
  return true;
}
