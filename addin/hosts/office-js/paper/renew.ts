import { EditRefused, type Change, type NewSheet, type Written } from '../../../../workbook/model/port/editor';
import { reachOf } from '../../../../workbook/model/port/papers';
import type { PaperLook } from '../../../../workbook/model/paper';
import { removeCharts } from './charts';
import { unlay } from './lay';
import { readPaper } from './read';

type Papers = NonNullable<Written['papers']>;

/** A printed sheet takes no sheet that somebody made meanwhile. */
export async function refuseWhereTaken(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<void> {
  const names = sheets.flatMap(({ name, paper, again }) => (paper && !again ? [name] : []));
  const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
  await context.sync();
  const taken = names.filter((_, index) => !found[index]?.isNullObject);
  if (taken.length > 0) throw new EditRefused('moved', taken.join('、'));
}

/** Sheets that take another look of paper, with the look that they had. */
export async function giveUpLooks(context: Excel.RequestContext, sheets: readonly NewSheet[], changes: readonly Change[], { tellsMerges, tellsCharts }: { readonly tellsMerges: boolean; readonly tellsCharts: boolean }): Promise<Papers> {
  const papers: { sheet: string; look: PaperLook | null }[] = [];
  for (const { name } of sheets.filter(({ paper, again }) => paper && again)) {
    const sheet = context.workbook.worksheets.getItem(name);
    papers.push({ sheet: name, look: tellsMerges ? await readPaper(context, sheet, tellsCharts) : null });
    await removeCharts(context, sheet);
    unlay(sheet, reachOf(changes.filter((change) => change.sheet === name)));
  }
  await context.sync();
  return papers;
}
