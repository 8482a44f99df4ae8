/** Excel.PageLayout and what hangs on it: how a sheet is printed. Paper is A4 always, and page breaks end rows. */
import { parseArea } from '../../../workbook/model/area';
import { pageSetOf, type SheetPage } from '../../../workbook/model/book-parts';
import { INCH, usualMargins, type HeaderFooter, type Page } from '../../../workbook/model/page';
import { action, define, items, link, object, property, result, type Definition } from '../engine/definition';
import { HostFault } from '../engine/errors';
import { AreasHost, RangeHost, type SheetHost } from '../model/book';
import { rangeAt, rangeByAddress, requireUnprotected, wholeSheet } from '../model/sheets';
import { rangeClass } from './classes';
import { rangeAreas } from './range-areas';

const pageOf = ({ book: { backend: { parts } }, id }: SheetHost): SheetPage => pageSetOf(parts, id) ?? { page: { landscape: false, fit: 100 }, printed: null, titles: null };

function change(host: SheetHost, next: Partial<SheetPage>): void {
  requireUnprotected(host.book, host.id);
  host.book.backend.parts.pages.set(host.id, { ...pageOf(host), ...next });
  host.book.backend.partsChanged('pages');
}

const changePage = (host: SheetHost, next: Partial<Page>): void => change(host, { page: { ...pageOf(host).page, ...next } });

type Margin = keyof typeof usualMargins;
const marginOf = (host: SheetHost, side: Margin): number => (pageOf(host).page.margins ?? usualMargins)[side] * INCH;
const setMargin = (host: SheetHost, side: Margin, points: number): void => changePage(host, { margins: { ...usualMargins, ...pageOf(host).page.margins, [side]: points / INCH } });
const margin = (side: Margin) => property<SheetHost, number>('1.9', (host) => marginOf(host, side), (host, points) => setMargin(host, side, points));

class LineHost {
  constructor(readonly sheet: SheetHost) {}
}

const lineText = (line: 'header' | 'footer', side: keyof HeaderFooter) => property<LineHost, string>(
  '1.9', ({ sheet }) => pageOf(sheet).page[line]?.[side] ?? '',
  ({ sheet }, text) => changePage(sheet, { [line]: { ...pageOf(sheet).page[line], [side]: text } }),
);

const headerFooter: Definition<Excel.HeaderFooter, LineHost> = define('HeaderFooter', {
  leftHeader: lineText('header', 'left'), centerHeader: lineText('header', 'centre'), rightHeader: lineText('header', 'right'),
  leftFooter: lineText('footer', 'left'), centerFooter: lineText('footer', 'centre'), rightFooter: lineText('footer', 'right'),
});

const headerFooterGroup: Definition<Excel.HeaderFooterGroup, SheetHost> = define('HeaderFooterGroup', {
  defaultForAllPages: link('1.9', () => headerFooter, (host) => new LineHost(host)),
});

function zoomOf(host: SheetHost): Excel.PageLayoutZoomOptions {
  const { fit = 'width' } = pageOf(host).page;
  if (typeof fit === 'number') return { scale: fit };
  return fit === 'page' ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
}

function setZoom(host: SheetHost, { scale, horizontalFitToPages, verticalFitToPages }: Excel.PageLayoutZoomOptions): void {
  if (scale !== undefined && (scale < 10 || scale > 400)) throw new HostFault('InvalidArgument', 'zoom');
  if ((horizontalFitToPages ?? 1) !== 1 || (verticalFitToPages ?? 1) !== 1) throw new HostFault('ApiNotFound', 'PageLayout.zoom');
  changePage(host, { fit: scale ?? (verticalFitToPages ? 'page' : 'width') });
}

/** What is printed begins with the first cell. */
function setPrinted(host: SheetHost, where: unknown): void {
  const { area } = where instanceof RangeHost ? where : rangeByAddress(host.book, host.id, String(where));
  if (area.row !== 0 || area.column !== 0) throw new HostFault('ApiNotFound', 'PageLayout.setPrintArea');
  change(host, { printed: { rows: area.rows, columns: area.columns } });
}

function setTitles(host: SheetHost, where: unknown): void {
  const { area } = where instanceof RangeHost ? where : rowsAt(host, String(where));
  change(host, { titles: { first: area.row, count: area.rows } });
}

function rowsAt(host: SheetHost, address: string): RangeHost {
  const area = parseArea(address.replaceAll('$', ''));
  if (!area) throw new HostFault('InvalidArgument', address);
  return rangeAt(host.book, host.id, { ...wholeSheet(), row: area.row, rows: area.rows });
}

export const printTitles = (host: SheetHost): RangeHost | null => {
  const { titles } = pageOf(host);
  return titles ? rangeAt(host.book, host.id, { ...wholeSheet(), row: titles.first, rows: titles.count }) : null;
};

/** Excel has them as a name of the sheet, too, and takes them away with it. */
export function forgetTitles(host: SheetHost): void {
  change(host, { titles: null });
}

export const pageLayout: Definition<Excel.PageLayout, SheetHost> = define('PageLayout', {
  headersFooters: link('1.9', () => headerFooterGroup, (host) => host),
  orientation: property('1.9', (host) => (pageOf(host).page.landscape ? 'Landscape' : 'Portrait'), (host, value) => changePage(host, { landscape: value === 'Landscape' })),
  paperSize: property('1.9', () => 'A4', (_host, value) => {
    if (value !== 'A4') throw new HostFault('ApiNotFound', 'PageLayout.paperSize');
  }),
  zoom: property('1.9', zoomOf, setZoom),
  centerHorizontally: property('1.9', (host) => pageOf(host).page.centred ?? false, (host, centred) => changePage(host, { centred })),
  leftMargin: margin('side'), rightMargin: margin('side'), topMargin: margin('top'), bottomMargin: margin('bottom'),
  headerMargin: margin('header'), footerMargin: margin('footer'),
  setPrintArea: action('1.9', setPrinted),
  setPrintTitleRows: action('1.9', setTitles),
  getPrintTitleRowsOrNullObject: object('1.9', rangeClass, printTitles),
  getPrintAreaOrNullObject: object('1.9', () => rangeAreas, (host) => {
    const { printed } = pageOf(host);
    return printed && new AreasHost(host.book, host.id, [{ row: 0, column: 0, ...printed }]);
  }),
});

class BreakHost {
  constructor(readonly sheet: SheetHost, /** The row after which a page ends. */ readonly row: number) {}
}

const breaksOf = (host: SheetHost): readonly number[] => pageOf(host).page.breaks ?? [];

function addBreak(host: SheetHost, where: unknown): BreakHost {
  const { area } = where instanceof RangeHost ? where : rangeByAddress(host.book, host.id, String(where));
  if (area.row === 0) throw new HostFault('InvalidArgument', String(where));
  changePage(host, { breaks: [...new Set([...breaksOf(host), area.row - 1])].sort((one, other) => one - other) });
  return new BreakHost(host, area.row - 1);
}

const pageBreak: Definition<Excel.PageBreak, BreakHost> = define('PageBreak', {
  getCellAfterBreak: object('1.9', rangeClass, ({ sheet, row }) => rangeAt(sheet.book, sheet.id, { row: row + 1, column: 0, rows: 1, columns: 1 })),
  delete: action('1.9', ({ sheet, row }) => changePage(sheet, { breaks: breaksOf(sheet).filter((each) => each !== row) })),
});

export const horizontalPageBreaks: Definition<Excel.PageBreakCollection, SheetHost> = define('PageBreakCollection', {
  items: items(() => pageBreak, (host) => breaksOf(host).map((row) => new BreakHost(host, row))),
  add: object('1.9', () => pageBreak, addBreak),
  getCount: result('1.9', (host) => breaksOf(host).length),
  removePageBreaks: action('1.9', (host) => changePage(host, { breaks: [] })),
});
