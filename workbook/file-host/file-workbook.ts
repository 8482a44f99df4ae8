import { between, bottom, contains, hull, parseArea, right, type Area } from '../model/area';
import { locate } from '../model/addresses';
import type { Grid } from '../model/grid';
import type { Place } from '../model/place';
import { noCapabilities, type Capabilities, type HostInfo } from '../model/port/host-info';
import { READ_AT_MOST, type Outline, type Workbook } from '../model/port/workbook';
import { namespaceOf } from '../model/xml-namespace';
import { say, type Language } from '../../shared/i18n/language';
import { workbookWords } from '../../shared/i18n/workbook/workbook';
import type { FileBook } from './file-book';
import { gridIn, shownBy } from '../xlsx/grids';
import type { ReadBook, ReadSheet } from '../xlsx/read';
import type { ReadCell } from '../xlsx/sheet';


/** What a file can do. Nobody has it open: nothing is chosen in it, nothing changes by itself, no formula is worked out. */
const can: Capabilities = { ...noCapabilities, spills: true, pages: true, charts: true };

const hostOfFile = (language: Language): HostInfo => ({ open: true, language, can });

/** A workbook file that is only read, as the reader takes an open workbook: the same cells, sheets and bindings. */
export function workbookOf(book: ReadBook): Pick<Workbook, 'outline' | 'read' | 'xml' | 'host'> {
  const reading = readingOf(book);
  return {
    host: hostOfFile('zh'),
    outline: async () => reading.outline(),
    read: async (places) => places.map(reading.read),
    xml: { read: async (namespace) => xmlIn(book, namespace), write: () => Promise.reject(new Error('a file that is only read')) },
  };
}

/** The workbook of a file that is written in, too. */
export function fileWorkbook(file: FileBook, language: Language): Workbook {
  let reading: Reading | null = null;
  const now = (): Reading => (reading?.book === file.now ? reading : (reading = readingOf(file.now)));
  return {
    host: hostOfFile(language),
    outline: async () => now().outline(),
    read: async (places) => places.map(now().read),
    watch: async () => false,
    select: (address) => Promise.reject(new Error(say(workbookWords, 'not-in-a-file', language, { address }))),
    selection: async () => null,
    onSelection: async () => () => undefined,
    settings: { get: async (key) => file.now.settings.get(key) ?? null, set: async (key, value) => file.setting(key, value) },
    xml: { read: async (namespace) => xmlIn(file.now, namespace), write: async (namespace, xml) => file.writeXml(namespace, xml) },
  };
}

const xmlIn = ({ xml }: ReadBook, namespace: string): string | null => xml.find((each) => namespaceOf(each.xml) === namespace)?.xml ?? null;

interface Reading {
  readonly book: ReadBook;
  outline(): Outline;
  read(place: Place): Grid | null;
}

function readingOf(book: ReadBook): Reading {
  const sheetNamed = (name: string | null): ReadSheet | undefined => (name === null ? book.sheets[book.active] : book.sheets.find((sheet) => sheet.name === name));
  const used = new Map(book.sheets.map((sheet) => [sheet, usedOf(sheet.cells)]));
  return {
    book,
    outline: () => ({
      sheets: book.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, used: used.get(sheet) ?? null, hidden: sheet.visibility !== 'Visible' })),
      tables: book.tables.map(({ name, sheet, area }) => ({ name, sheet: book.sheets.find(({ id }) => id === sheet)?.name ?? '', extent: area })),
    }),
    read(place) {
      const table = place.table === undefined ? undefined : book.tables.find(({ name }) => name === place.table);
      if (table) return partOf(book, book.sheets.find(({ id }) => id === table.sheet), table.area, table.name);
      const { sheet: name, cells } = locate(place);
      const sheet = place.table === undefined ? sheetNamed(name) : undefined;
      if (!sheet) return null;
      const asked = cells === null ? used.get(sheet) : parseArea(cells);
      return asked ? partOf(book, sheet, usedOf(sheet.cells, asked)) : null;
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
  const columns = Math.min(whole.columns, READ_AT_MOST.columns);
  const area = { ...whole, columns, rows: Math.min(whole.rows, Math.floor(READ_AT_MOST.cells / columns)) };
  const cut = bottom(area) < bottom(whole) || right(area) < right(whole);
  return { ...gridIn(book, sheet, area), ...(table === undefined ? {} : { table }), ...(cut ? { cut } : {}) };
}
