import type { Area } from './area';
import type { CellStyle } from './book-parts';
import type { SheetChart } from './chart';
import type { Page, RowTitles } from './page';

/** How a sheet looks that is made to be printed, whatever stands in its cells. Rows and columns count from 0. */
export interface PaperLook {
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  /** Of each row, in points. */
  readonly heights: readonly number[];
  readonly merges: readonly Area[];
  /** Rectangles of cells that look alike; a cell that stands in none is plain. */
  readonly looks: readonly { readonly look: PaperCell; readonly areas: readonly Area[] }[];
  readonly page: Page;
  /** Null where pages carry no rows of others. */
  readonly titles: RowTitles | null;
  /** What is printed, from the first cell on; all of it where left out. */
  readonly printed?: { readonly rows: number; readonly columns: number };
  /** All of ours that are on the sheet; others stay. */
  readonly charts?: readonly SheetChart[];
}

export interface PaperCell extends Readonly<Pick<CellStyle, 'font' | 'size' | 'bold' | 'italic' | 'color' | 'fill' | 'wrap' | 'horizontal' | 'vertical'>> {
  /** With thin lines round it. */
  readonly boxed: boolean;
  /** Of its figures. */
  readonly format: string;
}

/** The cells of each look, in as few rectangles as lines that run alike one below the other allow. */
export function alike(cells: readonly { readonly row: number; readonly column: number; readonly look: PaperCell }[]): PaperLook['looks'] {
  const found = new Map<string, { look: PaperCell; areas: Area[] }>();
  const open = new Map<string, Area>();
  const runs = runsOf(cells);
  for (const { row, column, columns, key, look } of runs) {
    const place = `${column} ${columns} ${key}`;
    const above = open.get(place);
    if (above && above.row + above.rows === row) above.rows++;
    else {
      const area = { row, column, rows: 1, columns };
      open.set(place, area);
      const list = found.get(key) ?? { look, areas: [] };
      list.areas.push(area);
      found.set(key, list);
    }
  }
  return [...found.values()];
}

interface Run {
  readonly row: number;
  readonly column: number;
  columns: number;
  readonly key: string;
  readonly look: PaperCell;
}

function runsOf(cells: Parameters<typeof alike>[0]): readonly Run[] {
  const runs: Run[] = [];
  for (const { row, column, look } of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const key = keyOf(look);
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columns === column && last.key === key) last.columns++;
    else runs.push({ row, column, columns: 1, key, look });
  }
  return runs;
}

const keyOf = ({ font, size, bold = false, italic = false, color = '', fill = '', wrap = false, horizontal = 'General', vertical = 'Bottom', boxed, format }: PaperCell): string => JSON.stringify([font, size, bold, italic, color, fill, wrap, horizontal, vertical, boxed, format]);
