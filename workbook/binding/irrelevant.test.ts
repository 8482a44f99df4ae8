import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../tests/lib/built-in';
import type { Cell } from '../model/grid';
import { type ScoreDraft, questionsOf } from './draft/draft';
import { surveyBook } from './scan/survey';

const views = rulebookViews();
const items = views.find(({ id }) => id === 'beijinggang-2019-village')!.items.filter(({ scored }) => scored);
const villages = ['青石村', '白水村', '柳湾村', '云台村'];

interface Column {
  readonly header: string;
  readonly cells: readonly Cell[];
}

const figures = (of: fc.Arbitrary<number>): fc.Arbitrary<readonly Cell[]> => fc.array(fc.oneof({ weight: 8, arbitrary: of }, { weight: 1, arbitrary: fc.constant('') }), { minLength: 4, maxLength: 4 });
const halves = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: 2 * max }).map((half) => half / 2);

/** A header as offices write it: the name, half of it, with its weight or another, or its number. */
const itemColumn: fc.Arbitrary<Column> = fc
  .record({ item: fc.constantFrom(...items), form: fc.constantFrom('name', 'half', 'weight', 'other weight', 'number'), cells: fc.oneof(figures(halves(30)), figures(halves(2)), figures(fc.integer({ min: 0, max: 3 }))) })
  .map(({ item, form, cells }) => {
    const half = item.name.split('·').at(-1) ?? item.name;
    const weight = Math.abs((item.max ?? item.min ?? 0) as number);
    const header = { name: item.name, half, weight: `${half}（${weight}分）`, 'other weight': `${half}（${weight + 1}分）`, number: `${item.row ?? ''}、` }[form] ?? item.name;
    return { header, cells };
  });

/** What stands in such tables besides, and says nothing of any item. */
const irrelevant: fc.Arbitrary<Column> = fc
  .record({ header: fc.constantFrom('备注', '联系电话', '驻村干部', '户数', '人口', '审核人', '填表日期', '去年情况说明', '得票', '签字'), cells: fc.oneof(figures(fc.integer({ min: 0, max: 2000 })), fc.constant(['', '', '', '']), fc.constant(['王五', '李四', '张三', '赵六'])) });

function drafted(columns: readonly Column[]): ScoreDraft | null {
  const cells: Cell[][] = [['村名', ...columns.map(({ header }) => header)], ...villages.map((village, row): Cell[] => [village, ...columns.map((column) => column.cells[row] ?? '')])];
  const survey = surveyBook({ sheets: [{ grid: { sheet: '2019年各村得分', row: 0, column: 0, cells, merges: [] } }], views, binding: {}, units: null, parameters: null, results: new Set() });
  const [draft] = survey.drafts;
  return draft?.what === 'scores' ? draft : null;
}

/** What is asked, but for the columns that were put in. */
function asked(draft: ScoreDraft, own: ReadonlySet<string>): readonly string[] {
  return questionsOf(draft, views).flatMap((question) => (question.about === 'column' ? (own.has(question.header) ? [question.header] : []) : [question.about]));
}

describe('columns that say nothing of any item', () => {
  it('turn no question into a certainty, and no certainty into a question, whether they come or go', () => {
    let compared = 0;
    let questions = 0;
    fc.assert(
      fc.property(fc.uniqueArray(itemColumn, { minLength: 2, maxLength: 8, selector: ({ header }) => header }), fc.uniqueArray(irrelevant, { minLength: 1, maxLength: 4, selector: ({ header }) => header }), fc.infiniteStream(fc.nat({ max: 20 })), (columns, others, places) => {
        const more: Column[] = [...columns];
        for (const other of others) more.splice((places.next().value as number) % (more.length + 1), 0, other);
        const [bare, full] = [drafted(columns), drafted(more)];
        // With more columns a table of one item may be no score sheet any more; then nothing is taken for certain.
        if (!bare || !full || bare.rulebook.id !== full.rulebook.id) return;
        const own = new Set(columns.map(({ header }) => header));
        const [before, after] = [asked(bare, own), asked(full, own)];
        expect(after).toEqual(before);
        const sure = (draft: ScoreDraft): readonly string[] => draft.columns.filter(({ label, role }) => own.has(label.key) && role === 'item').map(({ label, item, meaning, certainty }) => [label.key, item, meaning, certainty].join(' '));
        expect(sure(full)).toEqual(sure(bare));
        compared++;
        questions += before.length;
      }),
      { numRuns: 120, seed: 20191231 },
    );
    // Or else nothing was compared.
    expect(compared).toBeGreaterThan(60);
    expect(questions).toBeGreaterThan(40);
  }, 60_000);
});
