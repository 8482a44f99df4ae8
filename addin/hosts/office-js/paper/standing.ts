import type { PaperLook } from '../../../../workbook/model/paper';
import type { OfficeInfo } from '../office-info';
import { readPaper } from './read';

/** What Excel tells of a look. It tells what is merged from 1.13 on, and which cells charts draw, and in which colours, from 1.16 on. */
export const toldBy = ({ supports, can }: OfficeInfo): { readonly looks: boolean; readonly charts: boolean } => ({ looks: can.pages && supports('ExcelApi', '1.13'), charts: supports('ExcelApi', '1.15') && supports('ExcelApi', '1.16') });

/** How sheets look now; null where there is no such sheet, or where Excel does not tell. */
export async function standing(host: OfficeInfo, run: <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>, names: readonly string[]): Promise<readonly (PaperLook | null)[]> {
  const { looks, charts } = toldBy(host);
  if (!looks) return names.map(() => null);
  return run(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
    await context.sync();
    const found: (PaperLook | null)[] = [];
    for (const sheet of sheets) found.push(sheet.isNullObject ? null : await readPaper(context, sheet, charts));
    return found;
  });
}
