import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../tests/lib/built-in';
import type { Cell, Grid, Merge } from '../model/grid';
import type { ScoreDraft } from './draft/draft';
import { bindingOf } from './draft/edit';
import { readScoreSheet } from './scan/read-sheet';
import { surveyBook, type Survey } from './scan/survey';

const views = rulebookViews();
const words = ['单位', '村名', '产业扶贫', '教育扶贫（2分）', '平时工作', '合计', '排名', '备注', '序号', '考核内容', '指标', '权重', '得分', '乡镇', '条款', '媒体宣传', '国家级', '青石村', '白水村', '#REF!', '7(28)', 'null', ' ', '95%', '=SUM(A1)', '一、', '（20分）', '2019年', '评委一', '__proto__', 'constructor'];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.double({ min: -5, max: 120, noNaN: true }) },
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.boolean(), fc.constant(Number.NaN), fc.constant(Infinity)) },
);
const small = fc.integer({ min: 0, max: 12 });
const merge: fc.Arbitrary<Merge> = fc.record({ row: small, column: small, rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) });
const grid: fc.Arbitrary<Grid> = fc.record({
  sheet: fc.constantFrom('Sheet1', "2019 '表'"),
  row: small,
  column: small,
  cells: fc.array(fc.array(cell, { maxLength: 12 }), { minLength: 1, maxLength: 14 }),
  merges: fc.array(merge, { maxLength: 8 }),
});

describe('whatever a sheet holds', () => {
  it('it is looked through without a fault, and what can be bound can be read', () => {
    let bound = 0;
    fc.assert(
      fc.property(fc.array(grid, { minLength: 1, maxLength: 2 }), (grids) => {
        const survey = surveyOf(grids);
        const proposed = new Set([...survey.drafts.map((draft) => (draft.what === 'ledger' ? draft.sheet : (draft.sheets[0]?.name ?? ''))), ...survey.without.map(({ sheet }) => sheet)]);
        // Every sheet is proposed as something, or it is said why not.
        for (const { sheet } of grids) expect([...proposed, ...survey.drafts.flatMap((draft) => (draft.what === 'scores' ? draft.sheets.map(({ name }) => name) : []))]).toContain(sheet);
        for (const draft of survey.drafts) bound += draft.what === 'scores' ? readBack(draft, grids) : 0;
      }),
      { numRuns: 400, seed: 20191231 },
    );
    // Or else nothing of the reading was tried.
    expect(bound).toBeGreaterThan(20);
  });

  it('a large sheet is looked through a few times, not once for each of its merges or headers', () => {
    const row = (line: number): Cell[] => Array.from({ length: 50 }, (_, column) => (column === 0 ? `村${line}` : line % 7));
    const header = ['单位', ...Array.from({ length: 49 }, (_, column) => words[column % words.length] ?? '')];
    const count = { looks: 0 };
    const cells = [header, ...Array.from({ length: 500 }, (_, line) => row(line))].map((each) => counted(each, count));
    const merges = Array.from({ length: 200 }, (_, line): Merge => counted({ row: 1 + line * 2, column: 40, rows: 2, columns: 5 }, count));
    surveyOf([{ sheet: 'Sheet1', row: 0, column: 0, cells, merges }]);
    expect(count.looks / (501 * 50), 'looks at a cell').toBeLessThan(20);
  });
});

/** The same, with every look at a part of it counted. */
function counted<T extends object>(whole: T, count: { looks: number }): T {
  const get = (of: T, part: string | symbol): unknown => {
    count.looks++;
    return Reflect.get(of, part);
  };
  return new Proxy(whole, { get });
}

function surveyOf(grids: readonly Grid[]): Survey {
  return surveyBook({ sheets: grids.map((each) => ({ grid: each })), views, binding: {}, units: null, parameters: null, results: new Set() });
}

/** 1 where the draft could be bound and read. */
function readBack(draft: ScoreDraft, grids: readonly Grid[]): number {
  const settled: ScoreDraft = { ...draft, year: 2019, block: draft.block ?? 0, score: draft.score ?? draft.scores[0] ?? null, columns: draft.columns.map((column) => ({ ...column, settled: true })) };
  const binding = bindingOf(settled);
  const view = views.find(({ id }) => id === draft.rulebook.id);
  const own = grids.find(({ sheet }) => sheet === draft.sheets[0]?.name);
  if (!binding || !view || !own) return 0;
  const reading = readScoreSheet(own, { binding, view, aliases: {} });
  for (const { fact } of reading.facts) expect(fact.id).toMatch(/!(?:[A-Z]+)\d+$/);
  return 1;
}
