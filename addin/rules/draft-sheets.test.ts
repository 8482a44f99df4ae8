import { describe, expect, it } from 'vitest';
import { builtIn } from '../../shared';
import { gridsOf, readRuleSheets } from '../../workbook/rule-sheet';
import { draftPlans } from './draft-sheets';
import { printedWords } from './printed-words';
import { changedRow, rowCells } from './row-cells';

const draft = {
  title: '乡镇防汛工作考核细则',
  unitTypes: [{ code: 'unit', name: '乡镇' }],
  weights: { unit: 100 },
  items: [
    { kind: 'deduct', code: '1', name: '巡查值守', clause: '1', weight: 40, each: 2 },
    { code: '2', name: '物资储备', clause: '2', weight: 60 },
    { code: '3', name: '信息报送', clause: '3' },
  ],
  outcomes: [],
};
const words = new Map([['1', '每缺岗1次扣2分，扣完为止'], ['2', '视储备情况酌情给分']]);
const plans = draftPlans(draft, 'zh', { words });
const line = (row: number): readonly unknown[] => plans[0]?.cells[row] ?? [];
const cell = (row: number, heading: string): unknown => line(row)[line(1).indexOf(heading)];

describe('rules that are not whole', () => {
  it('have their rows, with blank cells where nothing is said, and the printed words beside', () => {
    expect([2, 3, 4].map((row) => ['序号', '考核内容', '权重', '条款', '计分细则', '取数', '参数'].map((heading) => String(cell(row, heading))))).toEqual([
      ['1', '巡查值守', '40', '1', '每缺岗1次扣2分，扣完为止', '扣分', '每次扣2'],
      ['2', '物资储备', '60', '2', '视储备情况酌情给分', '', ''],
      ['3', '信息报送', '', '3', '', '', ''],
    ]);
  });

  it('have the columns in which the rest is to be said, with their lists', () => {
    for (const heading of ['换算', '封顶', '缺报']) expect(line(1)).toContain(heading);
    const at = line(1).indexOf('取数');
    expect(plans[0]?.lists.find(({ column }) => column === at)?.values).toContain('加减分');
  });

  it('are told by the checker, cell by cell, and may not score', () => {
    const [reading] = readRuleSheets(gridsOf(plans));
    expect(reading?.rulebook).toBeNull();
    expect(new Set(reading?.faults.map(({ address }) => address.replace(/\d+$/, '')))).toContain(`规则!${String.fromCharCode(65 + line(1).indexOf('取数'))}`);
  });

  it('are whole once their cells are filled in beside the printed words', () => {
    expect(rowCells(draft, '/items/1', 'zh')?.find(({ heading }) => heading === '权重')?.value).toBe('60');
    expect(changedRow(draft, '/items/1', { 取数: '加减分' }, 'zh')).toMatchObject({ part: null });
    expect(changedRow(draft, '/items/1', { 取数: '评分' }, 'zh')).toMatchObject({ part: { kind: 'given', code: '2', weight: 60, clause: '2' }, faults: [] });
    const wrong = changedRow(draft, '/items/1', { 取数: '完成率', 换算: '分档', 参数: '九成以上得十分' }, 'zh');
    expect(wrong.part).toBeNull();
    expect(wrong.faults.length).toBeGreaterThan(0);
  });
});

describe('the printed words beside the items of a sheet', () => {
  const wordsOn = (made: ReturnType<typeof draftPlans>) => {
    const grids = gridsOf(made);
    const [reading] = readRuleSheets(grids, { check: false });
    return printedWords(reading!, grids);
  };

  it('are found again, for whoever writes the same rules once more', () => {
    expect(wordsOn(plans)).toEqual(words);
    expect(wordsOn(draftPlans(draft, 'zh', { years: { from: 2027, to: null }, words: wordsOn(plans) }))).toEqual(words);
  });

  it('stand there once where the rules hold the text of their clauses', () => {
    const rules = builtIn.rulebook('sample-village-sanitation');
    const made = draftPlans(rules, 'zh');
    expect(draftPlans(rules, 'zh', { words: wordsOn(made) })).toEqual(made);
  });

  it('are none where their column says what the clauses are', () => {
    expect(wordsOn(draftPlans(draft, 'zh'))).toEqual(new Map());
  });
});
