import type { PrintCell, PrintLine, PrintSheet } from '../model/print-sheet';
import type { PrintColumn } from '../model/printout';
import { textWidth } from '../layout/measure';
import { character, charactersAcross } from '../layout/paper';
import { padding, roleLooks } from '../layout/roles';
import { across, heading } from './cells';
import type { Language } from '../../../shared/i18n/language';

/** A column of a table, with what it shows of each row. */
export interface TableColumn<Row> extends PrintColumn {
  /** Characters. */
  readonly width: number;
  readonly stretches?: boolean;
  readonly show: (row: Row) => PrintCell;
}

/** Rows under a name; '' where they need none. */
export interface TableRows<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Those that were chosen, in the order of the choice; what is no column any more is passed over. */
export function chosen<Column extends PrintColumn>(all: readonly Column[], keys: readonly string[] | undefined): readonly Column[] {
  const found = (keys ?? []).flatMap((key) => all.find((column) => column.key === key) ?? []);
  return found.length > 0 ? [...new Set(found)] : all.filter(({ usual }) => usual);
}

/** Headings and rows, a line with its name before each group of rows, the sums at the end; and the columns, wide enough for what is not to break. */
export function tableOf<Row>(columns: readonly TableColumn<Row>[], groups: readonly TableRows<Row>[], language: Language, sums: readonly PrintLine[] = []): { readonly columns: PrintSheet['columns']; readonly head: readonly PrintLine[]; readonly body: readonly PrintLine[] } {
  const rows = groups.map(({ name, rows: own }) => ({ name, lines: own.map((row): PrintLine => ({ height: ROW, cells: columns.map(({ show }) => show(row)) })) }));
  const lines = rows.flatMap((group) => group.lines);
  return {
    columns: columns.map(({ width, stretches }, column) => ({ width: Math.max(width, ...[...lines, ...sums].map(({ cells }) => neededBy(cells[column] ?? null))), ...(stretches ? { stretches } : {}) })),
    head: [{ cells: columns.map(({ name }) => heading(name[language])) }],
    body: rows.flatMap((group) => [...(group.name === '' ? [] : [across(group.name, 'group', columns.length)]), ...group.lines]).concat(sums),
  };
}

/** Points: room to read and to write in, where there is no need to spare it. */
const ROW = 23;

/** So wide is a column made for a figure or a short word, in characters; what is longer breaks. */
const WIDEST = 18;

/** Characters that a figure or a short word needs to stand on one line; 0 where it may break. */
export function neededBy(cell: PrintCell | null): number {
  if (!cell || (cell.role !== 'figure' && cell.role !== 'centre' && cell.role !== 'sum')) return 0;
  const characters = (textWidth(String(cell.value)) * roleLooks[cell.role].size + padding.across) / character.narrowest + 0.5;
  return characters > WIDEST ? 0 : Math.ceil(characters);
}

/** Across where the page is too narrow upright. */
export const liesAcross = (columns: PrintSheet['columns']): boolean => columns.reduce((sum, { width }) => sum + width, 0) > charactersAcross(false) * 1.16;
