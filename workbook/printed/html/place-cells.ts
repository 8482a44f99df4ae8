import type { Cell, Grid, Merge } from '../../model/grid';
import { textOf } from '../../model/text';
import type { Part, RawCell, RawTable } from './content';

/** A table wider or larger than this is cut off. */
const limits = { columns: 200, cells: 400_000 } as const;

/** The cells of a table at their places, as a browser would lay them out. */
export function placeCells({ rows }: RawTable): { readonly grid: Grid; readonly hidden: readonly number[] } {
  const cells: Cell[][] = [];
  const merges: Merge[] = [];
  const until: number[] = [];
  let width = 0;
  let cut = false;
  rows.forEach((row, at) => {
    const line: Cell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((until[column] ?? 0) > at) column++;
      if (column >= limits.columns) {
        cut = true;
        break;
      }
      const down = Math.min(cell.down === 0 ? rows.length : cell.down, rows.length - at);
      const across = freeColumns(until, at, column, Math.min(cell.across, limits.columns - column));
      line[column] = cellText(cell);
      until.fill(at + down, column, Math.min(column + across, until.length));
      for (let each = until.length; each < column + across; each++) until[each] = at + down;
      if (down > 1 || across > 1) merges.push({ row: at, column, rows: down, columns: across });
      column += across;
      width = Math.max(width, column);
    }
    cells.push(line);
  });
  const rowsKept = width === 0 ? 0 : Math.min(cells.length, Math.floor(limits.cells / width));
  const full = cells.slice(0, rowsKept).map((line) => Array.from({ length: width }, (_, column): Cell => line[column] ?? ''));
  return {
    grid: { sheet: '', row: 0, column: 0, cells: full, merges: merges.filter(({ row }) => row < rowsKept), ...(cut || rowsKept < cells.length ? { cut: true } : {}) },
    hidden: rows.flatMap((row, at) => (row.hidden && at < rowsKept ? [at] : [])),
  };
}

/** How far a cell goes before it meets one from above. */
function freeColumns(until: readonly number[], row: number, column: number, wanted: number): number {
  let free = 1;
  while (free < wanted && (until[column + free] ?? 0) <= row) free++;
  return free;
}

const cellText = ({ parts }: RawCell): string => tidy(parts.map(partText).join(''));

function partText(part: Part): string {
  if (typeof part === 'string') return part;
  return `\n${part.rows.map((row) => row.cells.map(cellText).join(' ')).join('\n')}\n`;
}

/** Lines without blanks at their ends, and no empty line. */
export const tidy = (text: string): string => text.split('\n').map(textOf).filter((line) => line !== '').join('\n');
