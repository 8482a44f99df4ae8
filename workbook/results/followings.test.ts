import { describe, expect, it } from 'vitest';
import type { FakeBook } from '../ledger/testing/fake-book';
import { followings, ordered } from './followings';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';

const header = ['单位', '年度', '期次', '条款', '级别', '情形', '数值', '总数', '榜单', '日期'];
const book: FakeBook = {
  sheets: {
    台账: {
      cells: [
        header,
        ['新河乡', 2019, '2019-06', '2.1', null, null, 12, 12, '区月排名', null],
        ['新河乡', 2019, '2019-05', '2.1', null, null, 12, 12, '区月排名', null],
        ['新河乡', 2019, null, '3.3', null, null, null, null, null, '2019-06-20'],
        ['区农业局', 2019, '2019-03', '2.3', null, null, 20, 20, '市月排名', null],
        ['区水利局', 2019, null, '2.8', null, null, null, null, null, null],
        ['区教育局', 2019, null, '1.4', '省级', null, null, null, null, null],
      ],
    },
    单位: { cells: [['单位', '类别'], ['新河乡', '乡镇'], ['区农业局', '区直单位'], ['区水利局', '区直单位'], ['区教育局', '区直单位']] },
    参数: { cells: [['键', '值', '决定人', '依据'], ['办法', 'district-incentive-talk']] },
  },
};
const { scoring, document } = fakeScoring(book);
const list = followings(scoring, document);
const of = (unit: string) => list.filter((each) => each.unit === unit);

describe('the list of talks', () => {
  it('has every talk of every unit, with clause, who talks, who attends and the month', () => {
    expect(of('区农业局')[0]).toMatchObject({ talk: true, consequence: { code: 'V2', clause: '二.3', period: '2019-03' } });
    expect(of('区农业局')[0]?.consequence.by).toBeTruthy();
    expect(of('区农业局')[0]?.clauseText).toBeTruthy();
    expect(of('区教育局')).toEqual([]);
  });

  it('names the row that each stands on, of its own month', () => {
    expect(of('新河乡').map(({ consequence, causes }) => [consequence.code, consequence.period, causes.map(({ id }) => id)])).toEqual([
      ['V2', '2019-06', ['台账!A2']],
      ['V1', '2019-05', ['台账!A3']],
      ['rectification-report', null, ['台账!A4']],
    ]);
  });

  it('has the day by which a unit that was talked with reports', () => {
    expect(of('新河乡').find(({ consequence }) => consequence.due !== null)).toMatchObject({ talk: true, consequence: { due: '2019-06-27' } });
  });

  it('is put in order by month, by the day it is due, or by unit; what has neither comes last', () => {
    const keys = (by: 'period' | 'due' | 'unit') => ordered(list, by, scoring.answer.units).map(({ unit, consequence }) => `${unit} ${consequence.period ?? consequence.due ?? ''}`.trim());
    expect(keys('period').slice(0, 3)).toEqual(['区农业局 2019-03', '新河乡 2019-05', '新河乡 2019-06']);
    expect(keys('due')[0]).toBe('新河乡 2019-06-27');
    expect(keys('unit').filter((key) => key.startsWith('新河乡'))).toEqual(['新河乡 2019-05', '新河乡 2019-06', '新河乡 2019-06-27']);
  });
});
