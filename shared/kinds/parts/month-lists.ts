import type { ItemHead, Run } from '../../model/plan';
import { parsePeriod } from '../../model/time/periods';
import { COUNTED, DUPLICATE, NONE, YIELDS } from '../../model/rows/rows';
import { rankingWords } from '../../i18n/answers/rankings';
import { compareRows } from './given/given-rows';
import type { RowRules } from '../../model/rows/row-rules';

/** One place in one list and month. Places count from 1 at the top. */
export interface MonthPlace {
  row: number;
  /** As lists are told apart. */
  series: string;
  month: number;
  rank: number;
  of: number;
}

/** What a row of a monthly list must say. A list without a name is one list. */
export const monthListFields: RowRules = {
  value: 'required',
  whole: true,
  least: 1,
  of: 'required',
  period: 'required',
  periodForm: 'month',
  series: 'optional',
};

/** 1 is the last place. */
export const fromBottom = ({ rank, of }: Pick<MonthPlace, 'rank' | 'of'>): number => of - rank + 1;

/**
 * The places of one unit, one for each list and month, lists and months in order. Equal repeats
 * count once; of two different places the worse stands, and people are told.
 */
export function monthPlaces(run: Run, unit: number, item: ItemHead, head: number): MonthPlace[] {
  const groups = new Map<string, MonthPlace[]>();
  for (let row = head; row !== NONE; row = run.rows.after(row)) {
    const fact = run.rows.facts.at(row);
    const series = run.rows.key(fact?.series);
    const month = parsePeriod(fact?.period?.trim() ?? '')?.number ?? 0;
    const place = { row, series, month, rank: run.rows.rankOf(row), of: run.rows.listOf(row) };
    const key = JSON.stringify([series, month]);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const standing = [...groups.values()].map((group) => stand(run, unit, item, group));
  return standing.sort((a, b) => (a.series === b.series ? a.month - b.month : a.series < b.series ? -1 : 1));
}

/** Marks the rows of one list and month, and gives the place that stands. */
function stand(run: Run, unit: number, item: ItemHead, group: readonly MonthPlace[]): MonthPlace {
  const { rows } = run;
  const written = (_: Run, row: number): string => `${rows.rankOf(row)}/${rows.listOf(row)}`;
  compareRows(run, unit, item, group.map(({ row }) => row), written, {
    show: (_, row) => `${rows.facts.at(row)?.period?.trim() ?? ''} ${written(run, row)}`,
    conflict: rankingWords.noteTwoPlaces,
  });
  const worst = group.reduce((a, b) => (worse(b, a) ? b : a));
  for (const { row } of group) rows.mark(row, row === worst.row ? COUNTED : rows.eventOf(row) === worst.row ? DUPLICATE : YIELDS);
  return worst;
}

function worse(a: MonthPlace, b: MonthPlace): boolean {
  const [mine, other] = [fromBottom(a), fromBottom(b)];
  return mine === other ? a.rank > b.rank : mine < other;
}
