import { columnName } from '../../../../workbook/model/area';
import type { Page } from '../../../../workbook/model/page';
import type { PaperLook } from '../../../../workbook/model/paper';

const INCH = 72;

/** Paper, margins, what stands above and below, what is printed, and where pages end. */
export function setPage(sheet: Excel.Worksheet, { page, titles, widths, heights }: PaperLook): void {
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
  pageLayout.setPrintArea(`A1:${columnName(Math.max(0, widths.length - 1))}${Math.max(1, heights.length)}`);
  if (titles) pageLayout.setPrintTitleRows(`$${titles.first + 1}:$${titles.first + titles.count}`);
  horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaks ?? []) horizontalPageBreaks.add(`A${row + 2}`);
}

function zoomOf(fit: Page['fit'] = 'width'): Excel.PageLayoutZoomOptions {
  if (typeof fit === 'number') return { scale: fit };
  return fit === 'page' ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
}

/** To be loaded before `pageOf`. */
export function askPage(sheet: Excel.Worksheet): { readonly layout: Excel.PageLayout; readonly texts: Excel.HeaderFooter; readonly breaks: Excel.PageBreakCollection; readonly titles: Excel.Range } {
  const { pageLayout } = sheet;
  return {
    layout: pageLayout.load('orientation,zoom,centerHorizontally,leftMargin,topMargin,bottomMargin,headerMargin,footerMargin'),
    texts: pageLayout.headersFooters.defaultForAllPages.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter'),
    breaks: sheet.horizontalPageBreaks.load('items'),
    titles: pageLayout.getPrintTitleRowsOrNullObject().load('rowIndex,rowCount'),
  };
}

/** Of what was asked for, once it is there. */
export async function pageOf(context: Excel.RequestContext, { layout, texts, breaks, titles }: ReturnType<typeof askPage>): Promise<Pick<PaperLook, 'page' | 'titles'>> {
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
  };
}
