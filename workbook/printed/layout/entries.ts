import { isEmpty } from '../text';
import type { PrintedPlace, PrintedTable } from '../types';
import { aloneIn } from './blocks';
import { bandPoints, isHeadingRow, roleOf, type BandHeading, type Role } from './headings';
import { isSumLine, titleOf, type Title } from './titles';
import { viewOf, type PlacedCell, type TableView } from './view';

export interface Column {
  readonly at: number;
  readonly role: Role | null;
  /** What stands over it, from the upper row down: 得分/自评. */
  readonly heading: string;
  readonly band: BandHeading | null;
}

/** A row of a table under its headings. */
export interface Line {
  readonly row: number;
  readonly columns: readonly Column[];
  readonly view: TableView;
  /** The headings in force, for telling one set of them from the next. */
  readonly set: number;
}

export type Entry =
  | { readonly is: 'heading'; readonly title: Title; readonly text: string; readonly row: number }
  | { readonly is: 'sum'; readonly row: number; readonly name: string; readonly line: Line }
  | { readonly is: 'line'; readonly line: Line };

export interface TableReading {
  readonly view: TableView;
  readonly columns: readonly Column[];
  readonly entries: readonly Entry[];
}

/** The rows of a table, each as what it is. `before` are the headings of a table that this one goes on with. */
export function entriesOf(table: PrintedTable, before: readonly Column[] = []): TableReading {
  const view = viewOf(table);
  const hidden = new Set(table.hidden ?? []);
  const entries: Entry[] = [];
  let columns: readonly Column[] = before.length === view.columns ? before : plainColumns(view);
  let first: readonly Column[] | null = null;
  let set = 0;
  for (let row = 0; row < view.rows; row++) {
    if (hidden.has(row) || view.line(row).every(({ value }) => isEmpty(value))) continue;
    const alone = aloneIn(view, row);
    if (alone && !isSumLine(String(alone.value))) {
      entries.push({ is: 'heading', title: titleOf(String(alone.value)), text: String(alone.value), row });
      continue;
    }
    const headings = headingRows(view, row);
    if (headings > 0) {
      const next = columnsOf(view, row, headings);
      // Repeated on a new page, it opens nothing.
      if (next.some(({ heading }, at) => heading !== columns[at]?.heading)) set++;
      columns = next;
      first ??= columns;
      row += headings - 1;
      continue;
    }
    const line: Line = { row, columns, view, set };
    const name = view.line(row).find(({ value }) => !isEmpty(value));
    if (name && name.row === row && isSumLine(String(name.value)) && name.column <= 2) entries.push({ is: 'sum', row, name: String(name.value), line });
    else entries.push({ is: 'line', line });
  }
  return { view, columns: first ?? columns, entries };
}

/** How many rows of headings begin here: none, one or two. */
function headingRows(view: TableView, row: number): number {
  const own = view.own(row);
  const deep = own.some(({ rows }) => rows === 2) && row + 1 < view.rows;
  if (!isHeadingRow(own)) {
    if (!deep || own.length < 2 || row !== 0) return 0;
    const both = [...own, ...view.own(row + 1)];
    return own.every(({ rows, columns }) => rows === 2 || columns > 1) && isHeadingRow(both) ? 2 : 0;
  }
  if (own.some(({ columns, rows }) => columns > 1 && rows === 1) && deep) return 2;
  return 1;
}

function columnsOf(view: TableView, row: number, rows: number): Column[] {
  return Array.from({ length: view.columns }, (_, at) => {
    const [upper, lower] = [view.at(row, at), view.at(row + rows - 1, at)];
    const one = upper.row === lower.row && upper.column === lower.column;
    const heading = one ? String(upper.value) : [upper, lower].map(({ value }) => String(value)).filter((text) => !isEmpty(text)).join('/');
    const band = bandPoints(lower.value);
    const role = (band ? 'band' : null) ?? (one ? null : roleOf(lower.value)) ?? roleOf(upper.value);
    return { at, heading, role, band };
  });
}

/** Without a row of headings nothing is known of a column. */
const plainColumns = (view: TableView): Column[] => Array.from({ length: view.columns }, (_, at) => ({ at, heading: '', role: null, band: null }));

/** The cells of a line in columns of these roles, each once. */
export function cellsOf({ view, row, columns }: Line, ...wanted: readonly (Role | null)[]): PlacedCell[] {
  const found: PlacedCell[] = [];
  for (const { at, role } of columns) {
    if (!wanted.includes(role)) continue;
    const cell = view.at(row, at);
    // A cell over several columns belongs to the first of them.
    if (!isEmpty(cell.value) && !found.includes(cell) && wanted.includes(columns[cell.column]?.role ?? null)) found.push(cell);
  }
  return found;
}

export const headingOver = ({ columns }: Line, cell: PlacedCell): string => columns[cell.column]?.heading ?? '';

export const placeOf = (block: number, cell: Pick<PlacedCell, 'row' | 'column'>): PrintedPlace => ({ block, row: cell.row, column: cell.column });
