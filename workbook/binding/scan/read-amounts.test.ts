import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../shared';
import { score } from '../../../tests/lib/built-in';
import { tell } from '../../ledger/problem';
import type { LedgerReading } from '../../ledger/reading';
import type { Grid } from '../../model/grid';
import { FunctionNames } from '../../xlsx/formula';
import { gridsOf } from '../../xlsx/grids';
import { readXlsx } from '../../xlsx/read';
import { makeXlsx, PLAIN_STYLES, row } from '../../xlsx/testing/make';
import { bindingOf } from '../draft/edit';
import { questionsOf } from '../draft/draft';
import { readWorkbook } from './read-workbook';
import { surveyBook } from './survey';

const views = builtIn.views();
const styles = PLAIN_STYLES.replace('<cellXfs count="1">', '<cellXfs count="2">').replace('</cellXfs>', '<xf numFmtId="10"/></cellXfs>');

/** The sheet of a file, recognised, bound as it was proposed, and read. */
async function bound(rows: readonly (readonly (string | number | null)[])[], merges: readonly string[], percents: readonly number[] = []): Promise<{ questions: readonly unknown[]; ledger: LedgerReading; said: string[] }> {
  const lines = rows.map((values, at) => row(at + 1, [...values], percents.includes(at + 1) ? 1 : 0)).join('');
  const after = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const [grid] = gridsOf(readXlsx(makeXlsx({ sheets: [{ name: '指标', rows: lines, after }], styles }), new FunctionNames([]))) as [Grid];
  const { drafts } = surveyBook({ sheets: [{ grid }], views, binding: {}, units: null, parameters: null, results: new Set() });
  const scoreSheets = drafts.flatMap((draft) => (draft.what === 'scores' ? (bindingOf(draft) ?? []) : []));
  const sheet = { name: '指标', used: { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 }, hidden: false };
  const workbook = { outline: async () => ({ sheets: [sheet], tables: [] }), read: async (places: readonly unknown[]) => places.map(() => grid) };
  const book = await readWorkbook({ workbook, binding: { scoreSheets }, views });
  return { questions: drafts.flatMap((draft) => questionsOf(draft, views)), ledger: book.ledgers[0] as LedgerReading, said: book.ledgers.flatMap(({ problems }) => problems.map((problem) => tell(problem, 'zh'))) };
}

/** What comes of the facts, item by item. */
function scored({ rulebook, units, facts }: LedgerReading, year: number): Record<string, Record<string, number | null>> {
  const answer = score({ rulebook: rulebook?.id ?? '', year, units: units.map(({ unit }) => ({ ...unit, attributes: { 难度系数: 1 } })), facts: facts.map(({ fact }) => fact) });
  return Object.fromEntries(answer.units.map(({ unit, items }) => [unit, Object.fromEntries(items.filter(({ score: found }) => found !== null).map(({ code, score: found }) => [code, found]))]));
}

const tables = {
  'under each item': {
    rows: [['2025年指标'], ['单位', '固定资产投资', null, '民生实事', null], [null, '目标值', '完成值', '目标值', '完成值'], ['青石镇', 1000, 850, 10, 9], ['白水乡', 900, 950, 8, 8]],
    merges: ['A2:A3', 'B2:C2', 'D2:E2'],
  },
  'in a row for each': {
    rows: [['2025年指标'], ['单位', '', '固定资产投资', '民生实事'], ['青石镇', '目标', 1000, 10], [null, '完成', 850, 9], ['白水乡', '目标', 900, 8], [null, '完成', 950, 8]],
    merges: ['A3:A4', 'A5:A6'],
  },
  'in rows that name the unit again': {
    rows: [['2025年指标'], ['单位', '项目', '固定资产投资', '民生实事'], ['青石镇', '完成数', 850, 9], ['青石镇', '任务数', 1000, 10], ['白水乡', '完成数', 950, 8], ['白水乡', '任务数', 900, 8]],
    merges: [],
  },
  'in a column for each, items down': {
    rows: [['2025年指标'], ['序号', '指标', '青石镇', null, '白水乡', null], [null, null, '目标', '完成', '目标', '完成'], [2, '固定资产投资', 1000, 850, 900, 950], [4, '民生实事', 10, 9, 8, 8]],
    merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
  },
} as const;

describe('target and result of a measured item', () => {
  it.each(Object.entries(tables))('%s come to the same facts and scores', async (_, { rows, merges }) => {
    const { questions, ledger, said } = await bound(rows, merges);
    expect({ questions, said }).toEqual({ questions: [], said: [] });
    const figures = ledger.facts.map(({ fact: { unit, item, year, target, value } }) => [unit, item, year, target, value].join(' '));
    expect(figures.sort()).toEqual(['白水乡 T2 2025 900 950', '白水乡 T4 2025 8 8', '青石镇 T2 2025 1000 850', '青石镇 T4 2025 10 9']);
    expect(scored(ledger, 2025)).toMatchObject({ 青石镇: { T2: 17, T4: 24 }, 白水乡: { T2: 20, T4: 30 } });
  });

  it('are taken as they are shown where both are shown as per cent, and asked where one is', async () => {
    const [title, heads, words, first, second] = tables['under each item'].rows;
    const { ledger, said } = await bound([title, heads, words, [first[0], 1, 0.85, 0.95, 0.007], [second[0], '95%', 0.9, '80%', '76%']], tables['under each item'].merges, [4]);
    expect(ledger.facts.map(({ fact: { target, value } }) => [target, value])).toEqual([[1, 0.85], [0.95, 0.007], ['95%', 0.9], [0.8, 0.76]]);
    expect(said).toEqual(['白水乡 固定资产投资 指标!B5：目标值“95%”写成了百分数，办法里可能按 0.95 算，也可能按 95 算；请按办法改成其中一个数。']);
    expect(scored(ledger, 2025)).toMatchObject({ 青石镇: { T2: 17 } });
  });

  it('are one row for each figure where a sheet says one twice', async () => {
    const { ledger, said } = await bound([['2025年指标'], ['单位', '项目', '固定资产投资', '民生实事'], ['青石镇', '目标', 1000, 10], [null, '完成', 850, 9], [null, '实绩', 860, null]], ['A3:A5']);
    expect(ledger.facts.map(({ fact: { item, target, value } }) => [item, target, value])).toEqual([['T2', 1000, 850], ['T2', undefined, 860], ['T4', 10, 9]]);
    expect(said).toEqual([]);
  });

  it('keep a total over all units out, whatever rows it has', async () => {
    const { ledger, said } = await bound([...tables['in a row for each'].rows, ['合计', '目标', 1900, 18], [null, '完成', 1800, 17]], [...tables['in a row for each'].merges, 'A7:A8']);
    expect(ledger.units.map(({ unit }) => unit.id)).toEqual(['青石镇', '白水乡']);
    expect(said).toEqual(['指标!A7 “合计”是合计、小标题或重复的列名，不作为一条记录。', '指标!A8 “完成”是合计、小标题或重复的列名，不作为一条记录。']);
  });
});
