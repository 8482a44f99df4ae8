import { EditRefused, type Change, type NewSheet, type Written } from '../../../../workbook/model/port/editor';
import { reachOf, type papersToPutBack } from '../../../../workbook/model/port/papers';
import type { PaperLook } from '../../../../workbook/model/paper';
import { removeCharts } from './charts';
import type { OfficeInfo } from '../office-info';
import { layPaper, unlay } from './lay';
import { readPaper } from './read';
import { toldBy } from './standing';

type Papers = NonNullable<Written['papers']>;

/** Before anything is written. */
export function refuseWhereUnable({ can: { pages, charts } }: OfficeInfo, sheets: readonly NewSheet[]): void {
  if (sheets.some(({ paper }) => paper && (!pages || (paper.charts?.length && !charts)))) throw new EditRefused('unsupported', 'pages or charts');
}

/** A printed sheet takes no sheet that somebody made meanwhile. */
export async function refuseWhereTaken(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<void> {
  const names = sheets.flatMap(({ name, paper, again }) => (paper && !again ? [name] : []));
  const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
  await context.sync();
  const taken = names.filter((_, index) => !found[index]?.isNullObject);
  if (taken.length > 0) throw new EditRefused('moved', taken.join('、'));
}

/** Sheets that take another look of paper, with the look that they had. */
export async function giveUpLooks(context: Excel.RequestContext, sheets: readonly NewSheet[], changes: readonly Change[], host: OfficeInfo): Promise<Papers> {
  const { looks, charts } = toldBy(host);
  const papers: { sheet: string; look: PaperLook | null }[] = [];
  for (const { name } of sheets.filter(({ paper, again }) => paper && again)) {
    const sheet = context.workbook.worksheets.getItem(name);
    papers.push({ sheet: name, look: looks ? await readPaper(context, sheet, charts) : null });
    await removeCharts(context, sheet);
    unlay(sheet, reachOf(changes.filter((change) => change.sheet === name)));
  }
  await context.sync();
  return papers;
}

type PutBack = ReturnType<typeof papersToPutBack>;

/** Takes looks and charts away from the sheets that get back what they had. */
export async function unlayAll(context: Excel.RequestContext, papers: PutBack): Promise<void> {
  for (const { sheet, reach, touched } of papers) {
    if (touched) continue;
    const there = context.workbook.worksheets.getItem(sheet);
    unlay(there, reach);
    await removeCharts(context, there);
  }
}

/** Gives them the looks that they had, once their cells are back. */
export async function layBack(context: Excel.RequestContext, papers: PutBack): Promise<void> {
  for (const { sheet, look, touched } of papers) if (look && !touched) await layPaper(context, context.workbook.worksheets.getItem(sheet), look);
}
