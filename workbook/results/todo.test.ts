import { describe, expect, it } from 'vitest';
import type { FakeBook } from '../ledger/testing/fake-book';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';
import { villageBook } from '../../addin/pane/testing/villages';
import { groupsOf, pendingOf, todosOf } from './todo';

const header = ['单位', '年度', '期次', '条款', '级别', '情形', '数值'];
const cadres = ['石桥村罗勇', '石桥村李敏', '大塘村王强', '大塘村周燕', '云台村陈军'];
const items: readonly (readonly [string, number])[] = [['P1', 27], ['P2', 35], ['P3', 9], ['P4', 8], ['P5', 9]];

/** A quarter of five invented cadres whose meeting has set no line yet. */
function cadreBook(parameters: (string | number)[][] = []): FakeBook {
  return {
    sheets: {
      台账: { cells: [header, ...cadres.flatMap((unit) => items.map(([item, value]) => [unit, 2019, '2019-Q4', item, null, null, value]))] },
      单位: { cells: [['单位', '类别', '序列'], ...cadres.map((name) => [name, '村干部', '正职'])] },
      参数: { cells: [['键', '值', '决定人', '依据'], ['办法', 'village-cadre'], ...parameters] },
    },
  };
}

const cadreTodos = (parameters?: (string | number)[][]) => {
  const { scoring, document } = fakeScoring(cadreBook(parameters), { year: 2019, period: '2019-Q4' });
  return pendingOf({ ...scoring, language: 'zh' }, document);
};

describe('what people have to do', () => {
  it('is one matter where the same is open for many, and leads to the parameter that settles it', () => {
    const lines = groupsOf(cadreTodos()).filter(({ parameter }) => parameter !== null);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ parameter: 'excellent_min', units: cadres });
    expect(lines[0]?.about).not.toContain(cadres[0]);
  });

  it('asks for that parameter no longer once it is decided', () => {
    const decided = cadreTodos([['excellent_min', 90, '镇党委', '纪要1号'], ['pass_min', 60, '镇党委', '纪要1号']]);
    expect(decided.map(({ parameter }) => parameter).filter((key) => key === 'excellent_min' || key === 'pass_min')).toEqual([]);
  });

  it('is one matter, with the units that lack it, where a score is missing for several', () => {
    const villages = villageBook();
    const cells = (villages.sheets.台账?.cells ?? []).filter((line) => !(line[2] === 'V14' && ['青石村', '白水村', '南塘村'].includes(String(line[0]))));
    const { scoring, document } = fakeScoring({ ...villages, sheets: { ...villages.sheets, 台账: { cells } } });
    const groups = groupsOf(todosOf([], scoring.ledger, scoring, 'zh', document));
    expect(groups.find(({ about }) => about.startsWith('V14'))).toMatchObject({ about: 'V14 扶贫资金绩效：还没有得分（0 ~ 4 分）', units: ['青石村', '白水村', '南塘村'], parameter: null });
  });

  it('keeps apart what is equal but for what it concerns', () => {
    const { scoring, document } = fakeScoring(villageBook());
    const todos = pendingOf({ ...scoring, language: 'zh' }, document);
    expect(groupsOf(todos).flatMap((group) => group.todos)).toHaveLength(todos.length);
    expect(groupsOf(todos).every(({ todos: alike }) => new Set(alike.map(({ about }) => about)).size === 1)).toBe(true);
  });
});
