/** A book as it was read, in the shape in which the grid hands it over. */
import { between, bottom, hull, right } from '../../model/area';
import { emptyParts } from '../../model/book-parts';
import type { ReadBook, ReadSheet } from '../read';
import type { SavedBook, SavedCell, SavedSheet } from '../write/state';

export function stateOf(book: ReadBook): SavedBook {
  return {
    active: book.sheets[book.active]!.id,
    tableColumns: (id) => {
      const { sheet, area } = book.tables.find((table) => table.id === id) ?? { sheet: book.sheets[1]!.id, area: between(0, 0, 0, 2) };
      const { cells } = book.sheets.find((each) => each.id === sheet)!;
      return Array.from({ length: area.columns }, (_, index) => String(cells.find(({ row, column }) => row === area.row && column === area.column + index)?.value ?? ''));
    },
    parts: {
      ...emptyParts(), tables: book.tables.map((table) => ({ ...table })), names: book.names.map((name) => ({ ...name })),
      xml: book.xml.map(({ id, xml }) => ({ id, xml })), settings: new Map(book.settings),
    },
    sheets: book.sheets.map(sheetState),
  };
}

/** What the grid cannot show (merges beyond its end) is not in its state. */
function sheetState(sheet: ReadSheet): SavedSheet {
  const used = sheet.cells.reduce((area, { row, column }) => hull(area, between(row, column, row, column)), between(0, 0, 0, 0));
  const extent = { rows: bottom(used) + 60, columns: right(used) + 60 };
  return {
    ...sheet, extent,
    merges: sheet.merges.filter((area) => bottom(area) < extent.rows && right(area) < extent.columns),
    cells: sheet.cells.filter(({ value, result, formula, look }) => value !== '' || result !== undefined || formula !== undefined || look !== 0)
      .map(({ row, column, value, result, formula, look }): SavedCell => ({ row, column, value: result ?? value, look, ...(formula ? { formula } : {}) })),
    spills: sheet.cells.flatMap((cell) => (cell.array ? [cell.array] : [])),
    fixed: sheet.cells.flatMap((cell) => (cell.array && cell.fixed ? [cell.array] : [])),
    rows: new Map(Array.from({ length: extent.rows }, (_, row) => [row, sheet.rows.get(row) ?? (sheet.restHidden ? { hidden: true } : {})] as const)
      .filter(([, line]) => Object.keys(line).length > 0)),
    columns: new Map(sheet.columns.flatMap(({ at, count, ...line }) => Array.from({ length: Math.min(count, extent.columns - at) }, (_, index) => [at + index, line] as const))),
  };
}
