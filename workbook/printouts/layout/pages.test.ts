import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintRole } from '../model/print-sheet';
import type { LaidRow } from './laid-sheet';
import { endsOf, heightOf, type BlockParts, type Stretch } from './pages';

const row = (height: number, value = '', role: PrintRole = 'text'): LaidRow => ({ height, cells: [{ value, role }] });
const stretch = (...rows: readonly LaidRow[]): Stretch => ({ rows, merges: [] });
const block = (body: readonly LaidRow[], more: Partial<BlockParts> = {}): BlockParts => ({ newPage: true, above: stretch(), again: stretch(), head: stretch(row(10, 'head', 'heading')), body: stretch(...body), below: stretch(), ...more });
const pagesOf = ({ rows, breaks }: { readonly rows: readonly LaidRow[]; readonly breaks: readonly number[] }): LaidRow[][] => [...breaks, rows.length - 1].map((end, index) => rows.slice(index === 0 ? 0 : breaks[index - 1]! + 1, end + 1));
const values = (rows: readonly LaidRow[]): unknown[] => rows.map(({ cells }) => cells[0]?.value);

describe('the pages of a printout', () => {
  it('end before a row that has no room, and carry the headings again', () => {
    const paged = endsOf([block([row(40, 'a'), row(40, 'b'), row(40, 'c')])], 100, false);
    expect(pagesOf(paged).map(values)).toEqual([['head', 'a', 'b'], ['head', 'c']]);
  });

  it('leave the headings to the program that repeats them itself, and keep their room', () => {
    const paged = endsOf([block([row(40, 'a'), row(40, 'b'), row(45, 'c'), row(45, 'd'), row(1, 'e')])], 100, true);
    expect(pagesOf(paged).map(values)).toEqual([['head', 'a', 'b'], ['c', 'd'], ['e']]);
  });

  it('never let a signature stand alone', () => {
    const paged = endsOf([block([row(40, 'a'), row(40, 'b')], { below: stretch(row(30, 'signed', 'sign')) })], 100, false);
    expect(pagesOf(paged).map(values)).toEqual([['head', 'a'], ['head', 'b', 'signed']]);
  });

  it('never let a sum stand without a row of what it sums up', () => {
    const paged = endsOf([block([row(40, 'a'), row(40, 'b'), row(10, '平均', 'sum-text'), row(10, '得分率', 'sum-text')], { below: stretch(row(30, 'signed', 'sign')) })], 100, false);
    expect(pagesOf(paged).map(values)).toEqual([['head', 'a'], ['head', 'b', '平均', '得分率', 'signed']]);
  });

  it('say on each further page whose it is', () => {
    const paged = endsOf([block([row(40, 'a'), row(40, 'b')], { above: stretch(row(5, '红枫村')), again: stretch(row(5, '红枫村（续）')), below: stretch(row(30, 'signed', 'sign')) })], 100, false);
    expect(pagesOf(paged).map(values)).toEqual([['红枫村', 'head', 'a'], ['红枫村（续）', 'head', 'b', 'signed']]);
  });

  it('never let the name of a group stand at the foot of a page', () => {
    const paged = endsOf([block([row(40, 'a'), row(40, '甲组', 'group'), row(40, 'b')])], 100, false);
    expect(pagesOf(paged).map(values)).toEqual([['head', 'a'], ['head', '甲组', 'b']]);
  });

  it('keep rows together that one cell spans', () => {
    const body: Stretch = { rows: [row(40, 'a'), row(30, 'b'), row(30, 'c')], merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] };
    const paged = endsOf([{ ...block([]), body }], 100, false);
    expect(pagesOf(paged).map(values)).toEqual([['head', 'a'], ['head', 'b', 'c']]);
    expect(paged.merges).toEqual([{ row: 3, column: 0, rows: 2, columns: 1 }]);
  });

  it('hold every row once, in order, and are no higher than the paper, whatever there is to print', () => {
    const height = fc.integer({ min: 5, max: 60 });
    fc.assert(fc.property(fc.array(fc.record({ rows: fc.array(height, { maxLength: 30 }), below: fc.array(height, { maxLength: 3 }), newPage: fc.boolean() }), { minLength: 1, maxLength: 5 }), fc.boolean(), (given, repeated) => {
      let count = 0;
      const blocks = given.map(({ rows, below, newPage }) => block(rows.map((each) => row(each, `r${count++}`)), { newPage, below: stretch(...below.map((each) => row(each, `s${count++}`, 'sign'))) }));
      const titled = repeated && blocks.length === 1;
      const paged = endsOf(blocks, 200, titled);
      expect(values(paged.rows).filter((value) => value !== 'head')).toEqual(blocks.flatMap(({ body, below }) => values([...body.rows, ...below.rows])));
      pagesOf(paged).forEach((page, index) => {
        const used = heightOf(page) + (titled && index > 0 ? 10 : 0);
        expect(used <= 200 || page.filter(({ cells }) => cells[0]?.role !== 'heading').length <= 1).toBe(true);
      });
    }));
  });
});
