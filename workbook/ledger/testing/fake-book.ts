import type { Unseen } from '../../model/port/editor';
import type { Extent, Outline } from '../../model/port/workbook';
import type { Cell, Grid, Merge } from '../../model/grid';
import { placesWhere } from '../../model/percent';
import type { Binding } from '../../binding/bound';
import type { Place } from '../../model/place';

/** A workbook as a fixture writes it down. */
export interface FakeBook {
  readonly sheets: Readonly<Record<string, FakeSheet>>;
  readonly tables?: Readonly<Record<string, { readonly sheet: string; readonly address: string }>>;
  readonly binding?: Binding;
}

export interface FakeSheet {
  /** Where the first cell stands, `A1` unless it says otherwise. */
  readonly at?: string;
  /** What the host calls it, whatever its name. */
  readonly id?: string;
  /** Rows may be short, and null is a blank. */
  readonly cells: readonly (readonly (Cell | null)[])[];
  /** `A2:A4`, on the sheet. */
  readonly merges?: readonly string[];
  /** Blocks whose numbers are shown as per cent: `E2:E9`, on the sheet. */
  readonly percents?: readonly string[];
  readonly hidden?: boolean;
  /** What nobody sees of it, counted from 0 of the sheet. */
  readonly unseen?: Unseen;
}

export function outlineOf(book: FakeBook): Outline {
  return {
    sheets: Object.entries(book.sheets).map(([name, sheet]) => ({ name, ...(sheet.id === undefined ? {} : { id: sheet.id }), used: usedBy(sheet), hidden: sheet.hidden ?? false })),
    tables: Object.entries(book.tables ?? {}).map(([name, { sheet, address }]) => ({ name, sheet, extent: extentOf(address) })),
  };
}

export function gridOf(book: FakeBook, place: Place): Grid | null {
  const table = place.table === undefined ? null : book.tables?.[place.table];
  const name = table ? table.sheet : (place.sheet ?? '');
  const sheet = book.sheets[name];
  if (!sheet || (place.table !== undefined && !table)) return null;
  const used = usedBy(sheet);
  const address = table?.address ?? place.address;
  const extent = address === undefined ? used : extentOf(address);
  if (!extent || !used) return null;
  const cells = Array.from({ length: extent.rows }, (_, row) =>
    Array.from(
      { length: extent.columns },
      (_, column): Cell => sheet.cells[extent.row + row - used.row]?.[extent.column + column - used.column] ?? '',
    ),
  );
  const merges = (sheet.merges ?? []).map(extentOf).map(
    (block): Merge => ({ ...block, row: block.row - extent.row, column: block.column - extent.column }),
  );
  const shown = (sheet.percents ?? []).map(extentOf);
  const isShown = (row: number, column: number): boolean => shown.some((block) => row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns);
  const percents = placesWhere(cells, (row, column) => (isShown(extent.row + row, extent.column + column) ? '0%' : undefined));
  return { sheet: name, ...(place.table === undefined ? {} : { table: place.table }), row: extent.row, column: extent.column, cells, merges, ...(percents ? { percents } : {}) };
}

function usedBy(sheet: FakeSheet): Extent | null {
  if (sheet.cells.length === 0) return null;
  const { row, column } = extentOf(sheet.at ?? 'A1');
  return { row, column, rows: sheet.cells.length, columns: Math.max(...sheet.cells.map((cells) => cells.length)) };
}

function extentOf(address: string): Extent {
  const [first = '', last = first] = address.split(':');
  const [from, to] = [pointOf(first), pointOf(last)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function pointOf(cell: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
