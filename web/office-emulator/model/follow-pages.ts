import type { Area } from '../../../workbook/model/area';
import type { SheetPage } from '../../../workbook/model/book-parts';
import type { GridEvent } from '../backend';
import { shifted } from './shifted';

/** What is printed, and where pages end, goes along with rows and columns that come and go. */
export function followPages(pages: Map<string, SheetPage>, event: GridEvent): void {
  if (event.type === 'deleted') pages.delete(event.sheet);
  const present = event.type === 'changed' && event.kind !== 'RangeEdited' ? pages.get(event.sheet) : undefined;
  if (!present || event.type !== 'changed') return;
  const after = (area: Area): Area | null => shifted(area, event.kind, event.area);
  const { page, printed, titles } = present;
  const area = printed && after({ row: 0, column: 0, ...printed });
  const rows = titles && after({ row: titles.first, column: 0, rows: titles.count, columns: 1 });
  pages.set(event.sheet, {
    page: { ...page, breaks: (page.breaks ?? []).flatMap((row) => after({ row, column: 0, rows: 1, columns: 1 })?.row ?? []) },
    printed: area && { rows: area.row + area.rows, columns: area.column + area.columns },
    titles: rows && { first: rows.row, count: rows.rows },
  });
}
