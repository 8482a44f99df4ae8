import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { request } from '../../shared/engine/general/testing/random-request';
import { documents } from '../../shared/rulebooks';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { rulesHash } from '../../shared/provenance/rules-hash';
import { readRulebook } from '../../shared/rules/check';
import type { Cell, Grid } from '../model/grid';
import { FunctionNames } from '../xlsx/formula';
import { readXlsx } from '../xlsx/read';
import { planFile } from '../templates/plan-file';
import { gridsOf } from './writing/plan';
import { readRuleSheets } from './read';
import type { RuleSheetPlan } from './types';
import { writeRuleSheets } from './write';

const parsed = (data: unknown): Rulebook => {
  const { read, faults } = readRulebook(data);
  if (!read) throw new Error(JSON.stringify(faults));
  return read;
};
const samples = Object.values(documents).map(parsed).filter(({ id }) => id.startsWith('sample-'));

function plansOf(rulebook: Rulebook): readonly RuleSheetPlan[] {
  const written = writeRuleSheets(rulebook);
  if ('refused' in written) throw new Error(written.refused.map(({ text }) => text.zh).join('\n'));
  return written.plans;
}

function expectSame(grids: readonly Grid[], rulebook: Rulebook): void {
  const [reading, ...others] = readRuleSheets(grids);
  expect(others).toEqual([]);
  const read = parsed(reading?.draft);
  expect(read).toEqual(rulebook);
  expect(rulesHash(read)).toBe(rulesHash(rulebook));
}

/** Columns of every block moved, data rows of every block in another order. */
function shuffled({ name, cells, headings }: RuleSheetPlan, seed: number): Grid {
  let state = seed;
  const next = (below: number): number => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8) % below;
  const mixed = <T>(list: readonly T[]): T[] => list.map((each) => ({ each, key: next(1_000_000) })).sort((a, b) => a.key - b.key).map(({ each }) => each);
  const blank = (row: readonly Cell[] | undefined): boolean => !row || row.every((cell) => cell === '');
  const made = cells.map((row) => [...row]);
  for (const head of headings) {
    let end = head + 1;
    while (end < cells.length && !blank(cells[end])) end++;
    const columns = mixed((cells[head] ?? []).map((_, column) => column));
    made[head] = columns.map((column) => cells[head]?.[column] ?? '');
    mixed(cells.slice(head + 1, end)).forEach((row, at) => { made[head + 1 + at] = columns.map((column) => row[column] ?? ''); });
  }
  return { sheet: name, row: 3, column: 2, cells: made, merges: [] };
}

/** As people type with a Chinese keyboard. */
const wide = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\(条款:[^)]*\)|[0-9;:,()%]/g, (sign) => sign.length > 1 ? sign : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : cell);

describe('rulebooks written into sheets and read back', () => {
  it.each(samples.map((sample) => [sample.id, sample] as const))('%s stays as it is', (_, sample) => expectSame(gridsOf(plansOf(sample)), sample));

  it.each(samples.map((sample) => [sample.id, sample] as const))('%s stays as it is with rows and columns in another order', (_, sample) => {
    for (const seed of [1, 2, 3]) expectSame(plansOf(sample).map((plan) => shuffled(plan, seed)), sample);
  });

  it.each(samples.map((sample) => [sample.id, sample] as const))('%s stays as it is through a file', (_, sample) => {
    const book = readXlsx(planFile(plansOf(sample), { title: '', names: new FunctionNames([]), language: 'zh' }), new FunctionNames([]));
    const grids = book.sheets.map(({ name, cells }): Grid => {
      const width = Math.max(...cells.map(({ column }) => column)) + 1;
      const rows = Array.from({ length: Math.max(...cells.map(({ row }) => row)) + 1 }, () => Array<Cell>(width).fill(''));
      for (const { row, column, value } of cells) rows[row]![column] = value;
      return { sheet: name, row: 0, column: 0, cells: rows, merges: [] };
    });
    expectSame(grids, sample);
  });

  it.each(samples.map((sample) => [sample.id, sample] as const))('the parameters of %s may be typed in full width', (_, sample) => {
    const grids = plansOf(sample).map(({ name, cells, headings: [head = 0] }): Grid => {
      const column = (cells[head] ?? []).indexOf('参数');
      return { sheet: name, row: 0, column: 0, merges: [], cells: cells.map((row) => row.map((cell, at) => (at === column ? wide(cell) : cell))) };
    });
    expectSame(grids, sample);
  });

  it('random rulebooks stay as they are, in whatever order rows and columns stand', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 1, max: 1_000_000 }), ({ rulebook }, seed) => {
        const made = parsed(rulebook);
        const plans = plansOf(made);
        expectSame(gridsOf(plans), made);
        expectSame(plans.map((plan) => shuffled(plan, seed)), made);
      }),
      { numRuns: 60 },
    );
  });

  it('what belongs to no sheet is refused in words', () => {
    const official = parsed(documents['beijinggang-2019-village']);
    const written = writeRuleSheets(official);
    expect('refused' in written && written.refused.length).toBeGreaterThan(0);
    expect('refused' in written && written.refused[0]?.text.zh).toMatch(/写不出/u);
  });
});
