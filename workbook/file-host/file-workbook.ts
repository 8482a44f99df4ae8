import { between, bottom, contains, hull, parseArea, right, type Area } from '../model/area';
import { locate } from '../model/addresses';
import type { Grid } from '../model/grid';
import type { Place } from '../model/place';
import type { Workbook } from '../model/port/workbook';
import { gridIn, shownBy } from '../xlsx/grids';
import type { ReadBook, ReadSheet } from '../xlsx/read';
import type { ReadCell } from '../xlsx/sheet';

/** As much of a sheet as is read of one that is open in Excel. */
const limit = { columns: 512, cells: 2_000_000 };

/** A workbook file as the reader takes an open workbook: the same cells, sheets and bindings. */
export function workbookOf(book: ReadBook): Pick<Workbook, 'outline' | 'read' | 'xml' | 'host'> {
  const sheetNamed = (name: string | null): ReadSheet | undefined => (name === null ? book.sheets[book.active] : book.sheets.find((sheet) => sheet.name === name));
  const used = new Map(book.sheets.map((sheet) => [sheet, usedOf(sheet.cells)]));
  const read = (place: Place): Grid | null => {
    const table = place.table === undefined ? undefined : book.tables.find(({ name }) => name === place.table);
    if (table) return partOf(book, book.sheets.find(({ id }) => id === table.sheet), table.area, table.name);
    const { sheet: name, cells } = locate(place);
    const sheet = place.table === undefined ? sheetNamed(name) : undefined;
    if (!sheet) return null;
    const asked = cells === null ? used.get(sheet) : parseArea(cells);
    return asked ? partOf(book, sheet, usedOf(sheet.cells, asked)) : null;
  };
  return {
    host: { open: true, platform: '', language: 'zh', storagePrefix: '', supports: () => true },
    outline: () =>
      Promise.resolve({
        sheets: book.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, used: used.get(sheet) ?? null, hidden: sheet.visibility !== 'Visible' })),
        tables: book.tables.map(({ name, sheet, area }) => ({ name, sheet: book.sheets.find(({ id }) => id === sheet)?.name ?? '', extent: area })),
      }),
    read: (places) => Promise.resolve(places.map(read)),
    xml: {
      read: (namespace) => Promise.resolve(book.xml.find(({ xml }) => xml.includes(`xmlns="${namespace}"`))?.xml ?? null),
      write: () => Promise.reject(new Error('a file that is only read')),
    },
  };
}

const holdsSomething = (cell: ReadCell): boolean => cell.formula !== undefined || shownBy(cell) !== '';

/** The block round everything that stands in a sheet, or in an area of it. */
function usedOf(cells: readonly ReadCell[], within?: Area): Area | null {
  let area: Area | null = null;
  for (const cell of cells) {
    const own = between(cell.row, cell.column, cell.row, cell.column);
    if (holdsSomething(cell) && (!within || contains(within, own))) area = area ? hull(area, own) : own;
  }
  return area;
}

function partOf(book: ReadBook, sheet: ReadSheet | undefined, whole: Area | null, table?: string): Grid | null {
  if (!sheet || !whole) return null;
  const columns = Math.min(whole.columns, limit.columns);
  const area = { ...whole, columns, rows: Math.min(whole.rows, Math.floor(limit.cells / columns)) };
  const cut = bottom(area) < bottom(whole) || right(area) < right(whole);
  return { ...gridIn(book, sheet, area), ...(table === undefined ? {} : { table }), ...(cut ? { cut } : {}) };
}
