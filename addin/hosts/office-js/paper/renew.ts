import { EditRefused, type Change, type NewSheet, type Written } from '../../../../workbook/model/port/editor';
import type { PaperLook } from '../../../../workbook/model/paper';
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
export async function giveUpLooks(context: Excel.RequestContext, sheets: readonly NewSheet[], changes: readonly Change[], tellsMerges: boolean): Promise<Papers> {
  const papers: { sheet: string; look: PaperLook | null }[] = [];
  for (const { name } of sheets.filter(({ paper, again }) => paper && again)) {
    const sheet = context.workbook.worksheets.getItem(name);
    papers.push({ sheet: name, look: tellsMerges ? await readPaper(context, sheet) : null });
    unlay(sheet, reachOf(changes.filter((change) => change.sheet === name)));
  }
  await context.sync();
  return papers;
}

interface Reach {
  readonly rows: number;
  readonly columns: number;
}

function reachOf(changes: readonly Pick<Change, 'row' | 'column'>[]): Reach {
  return changes.reduce<Reach>((reach, { row, column }) => ({ rows: Math.max(reach.rows, row + 1), columns: Math.max(reach.columns, column + 1) }), { rows: 1, columns: 1 });
}

/** Sheets that get back the look that they had. One on which somebody changed something since (`touched`) is left alone as a whole: half of it would be wrong. */
export function papersToPutBack({ papers = [], changes }: Pick<Written, 'papers' | 'changes'>, untouched: readonly boolean[]): readonly (Papers[number] & { readonly reach: Reach; readonly touched: boolean })[] {
  return papers.map(({ sheet, look }) => ({
    sheet, look,
    reach: reachOf(changes.filter((change) => change.sheet === sheet)),
    touched: changes.some((change, index) => change.sheet === sheet && !untouched[index]),
  }));
}
