import { describe, expect, it } from 'vitest';
import { harnessWith } from '../score-store/testing/harness';
import { ownRules, ruleSheets, townBook } from '../score-store/testing/own-rules';
import { gridOf } from '../../workbook/ledger/testing/fake-book';
import type { Cell } from '../../workbook/model/grid';
import { scoringsOf, targetsIn } from './targets';

describe('tables of years that have rules of their own', () => {
  it('are each known by the names that their edition has for the items', async () => {
    const renamed = ownRules({ version: '2', items: [{ kind: 'given', code: 'B1', name: '中心任务', clause: '一', weight: 60 }] });
    const rules = { ...ruleSheets('规则2025', ownRules(), 2025), ...ruleSheets('规则2026', renamed, 2026) };
    const book = townBook(rules, [2025], [['青山镇', 2026, '中心任务', '', 33], ['白水镇', 2026, '中心任务', '', 44]]);
    const { store } = harnessWith(book);
    const { scored } = await store.settled({ also: [2025, 2026].map((year) => ({ ledger: '台账', when: { year, period: null } })) });
    const table = (year: number, item: string): Cell[][] => [[`${year}年得分`], ['单位', item, '总分'], ['青山镇', '', ''], ['白水镇', '', '']];
    const sheets = { 去年: { cells: table(2025, '重点工作') }, 今年: { cells: table(2026, '中心任务') } };
    const targets = targetsIn(Object.keys(sheets).map((sheet) => gridOf({ sheets }, { sheet })!), scoringsOf(scored), null);
    expect(targets.map(({ scoring, table: { columns } }) => [scoring.when.year, ...columns.map(({ what }) => ('code' in what ? what.code : what.is))])).toEqual([[2025, 'A1', 'total'], [2026, 'B1', 'total']]);
  });
});
