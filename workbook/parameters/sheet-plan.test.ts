import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../tests/lib/built-in';
import { parametersOf, readParameterSheet } from '../ledger/parameters';
import { gridOf, type FakeBook } from '../ledger/testing/fake-book';
import { planParameters, standing, type Decision } from './sheet-plan';

const views = rulebookViews();
const village = views.find(({ id }) => id === 'beijinggang-2019-village');
const cadre = views.find(({ id }) => id === 'village-cadre');
if (!village || !cadre) throw new Error('the rulebooks of the tests are not there');

const decision: Decision = { key: 'veto_total', value: '不含加分（第16至19项），仍扣减分', by: '镇党委会', basis: '会议纪要〔2019〕12号' };
type Cells = FakeBook['sheets'][string]['cells'];
const sheet = (cells: Cells, at?: string) => gridOf({ sheets: { 参数: { cells, ...(at ? { at } : {}) } } }, { sheet: '参数' });

/** The sheet after the plan was carried out. */
function after(cells: Cells, plan: ReturnType<typeof planParameters>): Cells {
  const lines = cells.map((line) => [...line]);
  for (const { row, column, put } of plan.changes) {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = typeof put === 'object' ? null : put;
  }
  return lines;
}

describe('what a decision changes on the sheet of parameters', () => {
  it('is shown cell by cell, old and new, before anything is written', () => {
    const plan = planParameters(sheet([['键', '值', '决定人', '依据'], ['veto_total', 'with_bonus', '', '']]), village, [decision]);
    expect(plan.differences.map(({ address, old, now }) => [address, old, now])).toEqual([
      ['参数!B2', 'with_bonus', decision.value],
      ['参数!C2', '', '镇党委会'],
      ['参数!D2', '', '会议纪要〔2019〕12号'],
    ]);
  });

  it('makes the sheet where there is none, names the rulebook on it, and reads back as decided', () => {
    const plan = planParameters(null, village, [decision]);
    expect(plan.sheets).toEqual([{ name: '参数', table: true }]);
    const grid = sheet(after([], plan));
    const read = grid && readParameterSheet(grid);
    expect(read?.rulebook?.value).toBe(village.title);
    expect(parametersOf(read?.rows ?? [], village, views).values).toEqual({
      veto_total: { value: 'without_bonus', by: '镇党委会', basis: '会议纪要〔2019〕12号' },
    });
  });

  it('adds the columns that are missing, and rows below the others', () => {
    const cells: Cells = [['键', '值'], ['办法', village.id], ['', '']];
    const plan = planParameters(sheet(cells), village, [decision]);
    expect(after(cells, plan)).toEqual([
      ['键', '值', '决定人', '依据'],
      ['办法', village.id],
      [village.parameters[0]?.question.zh, decision.value, '镇党委会', '会议纪要〔2019〕12号'],
    ]);
  });

  it('finds a row by key or by question, wherever the sheet begins', () => {
    const grid = sheet([['键', '值', '依据'], ['及格线 pass', ''], ['pass_min', 60]], 'C4');
    const stood = standing(grid, cadre);
    expect(stood.get('pass_min')).toMatchObject({ value: 60, address: '参数!D6' });
    const plan = planParameters(grid, cadre, [{ key: 'pass_min', value: '65', by: '', basis: '' }]);
    expect(plan.differences).toMatchObject([{ address: '参数!D6', old: '60', now: '65' }]);
  });

  it('is nothing where the sheet says so already', () => {
    const cells: Cells = [['键', '值', '决定人', '依据'], ['veto_total', decision.value, decision.by, decision.basis]];
    expect(planParameters(sheet(cells), village, [decision]).changes).toEqual([]);
  });

  it('clears a value that is taken back, and adds no row for one that never stood', () => {
    const cells: Cells = [['键', '值'], ['veto_total', 'with_bonus']];
    const none = { value: '', by: '', basis: '' };
    expect(planParameters(sheet(cells), village, [{ key: 'veto_total', ...none }, { key: 'article_reprint', ...none }]).changes).toEqual([
      { sheet: '参数', row: 1, column: 1, put: null, seen: 'with_bonus' },
    ]);
  });
});
