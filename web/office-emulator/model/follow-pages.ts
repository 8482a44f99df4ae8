import type { Area } from '../../../workbook/model/area';
import type { SheetPage } from '../../../workbook/model/book-parts';
import type { Move } from '../../../workbook/model/moves/move';
import { movedArea } from '../../../workbook/model/moves/moved';

/** What is printed, and where pages end, goes along with rows and columns that come and go. */
export function followPages(pages: Map<string, SheetPage>, move: Move): void {
  // Cells that move alone move no page.
  if (move.kind !== 'lines' || move.band) return;
  const present = pages.get(move.sheet);
  if (!present) return;
  const after = (area: Area): Area | null => movedArea({ sheet: move.sheet, area }, move)?.area ?? null;
  const { page, printed, titles } = present;
  const area = printed && after({ row: 0, column: 0, ...printed });
  const rows = titles && after({ row: titles.first, column: 0, rows: titles.count, columns: 1 });
  pages.set(move.sheet, {
    page: { ...page, breaks: (page.breaks ?? []).flatMap((row) => after({ row, column: 0, rows: 1, columns: 1 })?.row ?? []) },
    printed: area && { rows: area.row + area.rows, columns: area.column + area.columns },
    titles: rows && { first: rows.row, count: rows.rows },
  });
}
