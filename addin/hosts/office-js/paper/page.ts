import { columnName } from '../../../../workbook/model/area';
import type { Page } from '../../../../workbook/model/page';
import type { PaperLook } from '../../../../workbook/model/paper';

const INCH = 72;

/** Paper, margins, what stands above and below, what is printed, and where pages end. */
export async function setPage(context: Excel.RequestContext, sheet: Excel.Worksheet, { page, titles, widths, heights, printed = { rows: heights.length, columns: widths.length } }: PaperLook): Promise<void> {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  pageLayout.zoom = zoomOf(page.fit);
  pageLayout.centerHorizontally = page.centred ?? false;
  if (page.margins) {
    const { side, top, bottom, header, footer } = page.margins;
    pageLayout.leftMargin = side * INCH;
    pageLayout.rightMargin = side * INCH;
    pageLayout.topMargin = top * INCH;
    pageLayout.bottomMargin = bottom * INCH;
    pageLayout.headerMargin = header * INCH;
    pageLayout.footerMargin = footer * INCH;
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftHeader = page.header?.left ?? '';
  defaultForAllPages.centerHeader = page.header?.centre ?? '';
  defaultForAllPages.rightHeader = page.header?.right ?? '';
  defaultForAllPages.leftFooter = page.footer?.left ?? '';
  defaultForAllPages.centerFooter = page.footer?.centre ?? '';
  defaultForAllPages.rightFooter = page.footer?.right ?? '';
  pageLayout.setPrintArea(`A1:${columnName(Math.max(0, printed.columns - 1))}${Math.max(1, printed.rows)}`);
  if (titles) pageLayout.setPrintTitleRows(`$${titles.first + 1}:$${titles.first + titles.count}`);
  else await forgetTitles(context, sheet);
  horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaks ?? []) horizontalPageBreaks.add(`A${row + 2}`);
}

/** Nothing of `PageLayout` takes them away; they are a name of the sheet. */
async function forgetTitles(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const titles = sheet.names.getItemOrNullObject('Print_Titles').load('name');
  await context.sync();
  if (!titles.isNullObject) titles.delete();
}

function zoomOf(fit: Page['fit'] = 'width'): Excel.PageLayoutZoomOptions {
  if (typeof fit === 'number') return { scale: fit };
  return fit === 'page' ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
}

/** To be loaded before `pageOf`. */
export function askPage(sheet: Excel.Worksheet): { readonly layout: Excel.PageLayout; readonly texts: Excel.HeaderFooter; readonly breaks: Excel.PageBreakCollection; readonly titles: Excel.Range; readonly printed: Excel.RangeAreas } {
  const { pageLayout } = sheet;
  return {
    layout: pageLayout.load('orientation,zoom,centerHorizontally,leftMargin,topMargin,bottomMargin,headerMargin,footerMargin'),
    texts: pageLayout.headersFooters.defaultForAllPages.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter'),
    breaks: sheet.horizontalPageBreaks.load('items'),
    titles: pageLayout.getPrintTitleRowsOrNullObject().load('rowIndex,rowCount'),
    printed: pageLayout.getPrintAreaOrNullObject().load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount'),
  };
}

/** Of what was asked for, once it is there. */
export async function pageOf(context: Excel.RequestContext, { layout, texts, breaks, titles, printed }: ReturnType<typeof askPage>): Promise<Pick<PaperLook, 'page' | 'titles' | 'printed'>> {
  const after = breaks.items.map((each) => each.getCellAfterBreak().load('rowIndex'));
  await context.sync();
  const { scale, verticalFitToPages } = layout.zoom;
  return {
    page: {
      landscape: layout.orientation === 'Landscape',
      fit: typeof scale === 'number' ? scale : verticalFitToPages ? 'page' : 'width',
      centred: layout.centerHorizontally,
      margins: { side: layout.leftMargin / INCH, top: layout.topMargin / INCH, bottom: layout.bottomMargin / INCH, header: layout.headerMargin / INCH, footer: layout.footerMargin / INCH },
      header: { left: texts.leftHeader, centre: texts.centerHeader, right: texts.rightHeader },
      footer: { left: texts.leftFooter, centre: texts.centerFooter, right: texts.rightFooter },
      breaks: after.map(({ rowIndex }) => rowIndex - 1),
    },
    titles: titles.isNullObject ? null : { first: titles.rowIndex, count: titles.rowCount },
    ...printedOf(printed),
  };
}

/** What is printed begins with the first cell; where it does not, all is printed that there is. */
function printedOf(printed: Excel.RangeAreas): Pick<PaperLook, 'printed'> {
  const [area, ...more] = printed.isNullObject ? [] : printed.areas.items;
  return area && more.length === 0 && area.rowIndex === 0 && area.columnIndex === 0 ? { printed: { rows: area.rowCount, columns: area.columnCount } } : {};
}
