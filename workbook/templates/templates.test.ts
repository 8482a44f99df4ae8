import { describe, expect, it } from 'vitest';
import { builtIn, score } from '../../shared';
import { tableIn } from '../../addin/write-back/table';
import { prepare } from '../results/prepare-request';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { readBook } from '../ledger/book';
import type { Cell, Grid } from '../model/grid';
import type { SheetPlan } from './plan';
import { asFormulas, scoreTable } from './score-table';
import { templatesFor, type Templates } from './templates';

const put = asFormulas((part) => (part === '' ? 'SCORE' : `SCORE.${part}`));
const town = builtIn.rulebook('sample-township-development') as Rulebook;
const named = ['青山镇', '白水镇'];

const made = (rulebook: Rulebook, units = named): Templates =>
  templatesFor(rulebook, { year: 2026, language: 'zh', lies: 'across', put, units: units.map((id) => ({ id, type: rulebook.unitTypes[0]?.code ?? '' })) });

const textOf = (cell: SheetPlan['cells'][number][number]): Cell => (cell === null ? '' : typeof cell === 'object' ? cell.formula : cell);
const gridOf = ({ name, cells, merges }: SheetPlan, more: readonly Cell[][] = []): Grid => {
  const width = Math.max(...cells.map(({ length }) => length));
  const lines = [...cells, ...more].map((line) => Array.from({ length: width }, (_, at) => textOf(line[at] ?? null)));
  return { sheet: name, row: 0, column: 0, cells: lines, merges };
};
const read = (rulebook: Rulebook, plan: SheetPlan) =>
  readBook({ ledgers: [{ binding: { place: { sheet: plan.name }, rulebook: rulebook.id }, grid: gridOf(plan) }], units: gridOf(made(rulebook).units), parameters: null }, builtIn.views());

describe('templates in the shape of rules', () => {
  it.each(builtIn.ids())('of %s are a ledger and forms that are read without a fault', (id) => {
    const rulebook = builtIn.rulebook(id) as Rulebook;
    const { ledger, forms } = made(rulebook);
    for (const plan of [ledger, ...forms]) {
      const book = read(rulebook, plan);
      const [reading] = book.ledgers;
      expect(book.problems, plan.name).toEqual([]);
      expect(reading?.problems.filter(({ severity }) => severity === 'error'), plan.name).toEqual([]);
      expect(Object.keys(reading?.columns ?? {}), plan.name).toHaveLength(gridOf(plan).cells[plan.headings[0] ?? 0]?.filter((cell) => cell !== '').length ?? 0);
      expect(plan.name.length).toBeLessThanOrEqual(31);
      for (const { values } of plan.lists) expect(values.join(',').length).toBeLessThanOrEqual(255);
    }
  });

  it.each(builtIn.ids())('of %s have a column in some form for each that the ledger has', (id) => {
    const { ledger, forms } = made(builtIn.rulebook(id) as Rulebook);
    const headings = (plan: SheetPlan): readonly unknown[] => plan.cells[plan.headings[0] ?? 0] ?? [];
    expect(new Set(forms.flatMap(headings))).toEqual(new Set(headings(ledger)));
  });

  it('have in the ledger only what the rules read, and lists of what may stand there', () => {
    const { ledger } = made(builtIn.rulebook('sample-village-sanitation') as Rulebook, ['青石村']);
    expect(ledger.cells[1]).toEqual(['单位', '年度', '期次', '条款', '情形', '数值', '备注']);
    expect(ledger.lists.find(({ column }) => column === 4)?.values).toEqual(['垃圾乱倒', '污水横流', '乱堆乱放', '好', '一般', '差', '不了解']);
    expect(ledger.notes.find(({ column }) => column === 4)?.text).toContain('用于：S1 日常巡查、S3 村民评议');
  });

  it('have a form for each department, with the rows that it has to fill in', () => {
    const { forms } = made(town);
    expect(forms.map(({ name }) => name)).toEqual([...new Set(town.items.filter(({ kind }) => kind !== 'group').map(({ reportedBy }) => `填报·${reportedBy ?? '未写明部门'}`))]);
    const filled = forms.flatMap((plan) => read(town, plan).ledgers[0]?.facts ?? []);
    expect(filled.every(({ fact }) => named.includes(fact.unit ?? '') && fact.year === 2026)).toBe(true);
  });

  it('have a table of scores with the tree of the items over its columns', () => {
    const { scores } = made(town);
    const [top, names, codes] = scores.cells.slice(2, 5);
    expect(top?.filter((cell) => cell !== null)).toEqual(expect.arrayContaining(['单位', '总分', '名次']));
    expect(names).toEqual(expect.arrayContaining(['小计']));
    expect(codes).toEqual([null, 'T1', 'T2', 'T3', 'G1', 'T4', 'T5', 'G2', null, null, null, null]);
    expect(scores.cells[6]?.[1]).toEqual({ formula: '=SCORE($A7,$B$2,B$5)' });
    expect(scores.merges).toContainEqual({ row: 2, column: 1, rows: 1, columns: 4 });
  });

  it('have a table that takes the results as they are written back', () => {
    const rulebook = builtIn.rulebook('sample-department-performance') as Rulebook;
    const { ledger, scores } = made(rulebook, ['财政局', '教育局']);
    const [reading] = readBook({ ledgers: [{ binding: { place: { sheet: '台账' }, rulebook: rulebook.id }, grid: gridOf(ledger, [['财政局', 2026]]) }], units: gridOf(made(rulebook, ['财政局', '教育局']).units), parameters: null }, builtIn.views()).ledgers;
    const answer = score(builtIn, prepare(reading!, { year: 2026, period: null }).request);
    expect(answer.units.map(({ unit }) => unit)).toEqual(['财政局', '教育局']);
    const table = tableIn(gridOf(scores), reading!, reading!.rulebook!);
    expect(table?.lines.map(({ unit }) => unit)).toEqual(['财政局', '教育局']);
    expect(table?.columns.map(({ what }) => ('code' in what ? what.code : what.is))).toEqual(['B1', 'B2', 'B3', 'B4', 'total', 'rank', 'grade', 'veto', 'status']);
  });

  it('lie the other way round with the same formulas on the same names', () => {
    const view = builtIn.views().find(({ id }) => id === town.id)!;
    const units = named.map((id) => ({ id, type: town.unitTypes[0]!.code }));
    const plan = scoreTable(view, { units, when: 2026, language: 'zh', lies: 'down', put });
    const asked = plan.cells.flatMap((line, row) => line.flatMap((cell, column) => (typeof cell === 'object' && cell !== null ? [{ row, column, formula: cell.formula }] : [])));
    const grid = gridOf(plan);
    const at = (address: string): unknown => {
      const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
      return grid.cells[Number(digits) - 1]?.[[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
    };
    expect(asked.length).toBe(2 * 11);
    for (const { row, column, formula } of asked) {
      const [unit = '', when = '', item] = formula.slice(formula.indexOf('(') + 1, -1).split(',');
      expect(named).toContain(at(unit));
      expect(at(when)).toBe(2026);
      if (item !== undefined) expect(grid.cells[row]).toContain(at(item));
      expect(unit.replace(/\D/gu, '')).toBe('3');
      expect(column).toBeGreaterThan(3);
    }
  });
});
