import { describe, expect, it } from 'vitest';
import type { PrintChoices } from '../model/choices';
import type { PrintSource } from '../model/source';
import { madeUp } from '../testing/made-up';
import { itemScores } from './item-scores';

const source = madeUp({ units: ['甲村', '乙村'], items: 3 });
const tablesOf = (from: PrintSource, columns?: readonly string[]): (string | number)[][][] => {
  const choices: PrintChoices = columns ? { sheets: { 'item-scores': { columns: [...columns] } } } : {};
  return itemScores.make(from, choices).blocks.map(({ head, body }) => [...head, ...body].map(({ cells }) => cells.map((cell) => cell?.value ?? '')));
};

describe('the table of items', () => {
  it('offers its items, the total and its share, and what else a unit has', () => {
    expect(itemScores.columns(source).map(({ key, usual }) => [key, usual])).toEqual([
      ['item:V1', true], ['item:V2', true], ['item:V3', true], ['weighted', false], ['beside', false], ['total', true], ['rate', true],
      ['rank', false], ['veto', false], ['status', false], ['type', false], ['group', false], ['remark', false],
    ]);
  });

  it('has items, total and share where nobody chose', () => {
    expect(tablesOf(source)[0]![0]).toEqual(['序号', '单位', '指标1', '指标2', '指标3', '总分', '得分率']);
  });

  it('has the columns that were chosen, in their order, and passes over an item that is gone', () => {
    const [table] = tablesOf(source, ['rank', 'item:V3', 'item:V9', 'total', 'item:V3']);
    expect(table!.slice(0, 3)).toEqual([['序号', '单位', '名次', '指标3', '总分'], ['满分', '', '', 10, 30], [1, '甲村', 1, 10, 30]]);
    expect(table!.slice(-2)).toEqual([['平均', '', '', 9.88, 29.63], ['得分率', '', '', '98.75%', '—']]);
  });

  it('is as usual where all that was chosen is gone', () => {
    expect(tablesOf(source, ['item:V8', 'item:V9'])).toEqual(tablesOf(source));
  });

  it('needs no full marks and no means where no column has them', () => {
    expect(tablesOf(source, ['rank', 'remark'])[0]).toEqual([['序号', '单位', '名次', '备注'], [1, '甲村', 1, ''], [2, '乙村', 2, '']]);
  });

  it('goes on in another table where more was chosen than a page has room for, with the unit in front of each line', () => {
    const wide = madeUp({ units: ['甲村'], items: 30 });
    const tables = tablesOf(wide, [...itemScores.columns(wide).map(({ key }) => key)].reverse());
    expect(tables.map(([head]) => head!.length - 2)).toEqual([10, 10, 10, 10]);
    expect(tables.every((table) => table[2]![1] === '甲村')).toBe(true);
  });

  it('shows of each type its own items alone, of those that were chosen', () => {
    const { scoring } = source;
    const units = scoring.answer.units.map((unit, at) => (at === 0 ? unit : { ...unit, type: 'town', items: unit.items.slice(0, 1) }));
    const towns: PrintSource = { ...source, scoring: { ...scoring, rulebook: { ...scoring.rulebook, unitTypes: [...scoring.rulebook.unitTypes, { code: 'town', name: '镇' }] }, answer: { ...scoring.answer, units } } };
    expect(tablesOf(towns, ['item:V2', 'item:V1']).map(([head]) => head)).toEqual([['序号', '单位', '指标2', '指标1'], ['序号', '单位', '指标1']]);
  });
});
