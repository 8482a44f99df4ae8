import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../ledger/testing/fake-book';
import { villageBook } from '../../addin/pane/testing/villages';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';
import { compareRows } from './compare';
import { planCopy, readCopy } from './copy';
import { factRows, unitRows, type Row } from './facts';

const { scoring } = fakeScoring(villageBook());
const rows = factRows(scoring.ledger, 2019);
const row = (at: string, says: Row['says']): Row => ({ at, says });

describe('the rows of a final copy against those of today', () => {
  it('tells a changed figure with its old value and its place', () => {
    const now = rows.map((each) => (each.at === rows[3]!.at ? row(each.at, { ...each.says, value: '0.1' }) : each));
    expect(compareRows(rows, now)).toMatchObject([{ how: 'changed', at: rows[3]!.at, fields: ['value'], before: { says: { value: rows[3]!.says.value } }, row: { says: { value: '0.1' } } }]);
  });

  it('tells rows that came and rows that went', () => {
    const more = row('台账!A999', { unit: '青石村', item: 'V20', year: '2019', kind: 'inaction' });
    expect(compareRows(rows, [...rows, more])).toMatchObject([{ how: 'added', at: '台账!A999' }]);
    expect(compareRows(rows, rows.slice(1))).toMatchObject([{ how: 'removed', at: rows[0]!.at }]);
  });

  it('tells of two equal rows of which one is gone', () => {
    const twice = [row('台账!A2', { unit: '甲', item: 'V16' }), row('台账!A3', { unit: '甲', item: 'V16' })];
    expect(compareRows(twice, twice.slice(0, 1))).toMatchObject([{ how: 'removed' }]);
  });

  it('passes over what is merely sorted, moved or remarked upon', () => {
    const moved = [...rows].reverse().map((each, index) => row(`台账!A${index + 40}`, each.says));
    expect(compareRows(rows, moved)).toEqual([]);
    expect(Object.keys(rows[0]!.says)).not.toContain('note');
  });

  it('knows a changed row among others that moved because one was put in above', () => {
    const shifted = rows.map((each) => row(each.at.replace(/\d+$/, (digits) => String(Number(digits) + 1)), each.says));
    const changed = shifted.map((each, index) => (index === 5 ? row(each.at, { ...each.says, value: '0.3' }) : each));
    const fresh = row('台账!A2', { unit: '白水村', item: 'V17', level: 'national', year: '2019' });
    expect(compareRows(rows, [fresh, ...changed]).map(({ how, at }) => [how, at])).toEqual([['changed', changed[5]!.at], ['added', '台账!A2']]);
  });

  it('comes to nothing exactly where both say the same, in whatever order', () => {
    const some = fc.array(fc.record({ unit: fc.constantFrom('甲', '乙'), value: fc.constantFrom('1', '2') }), { maxLength: 6 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const toRows = (all: { unit: string; value: string }[]): Row[] => all.map((says, index) => row(`台账!A${index}`, says));
        const key = (all: { unit: string; value: string }[]): string => all.map((each) => JSON.stringify(each)).sort().join();
        expect(compareRows(toRows(one), toRows(other)).length === 0).toBe(key(one) === key(other));
      }),
    );
  });
});

describe('the copy of the ledger', () => {
  it('is read back as it was kept, in words on the sheet', () => {
    const cells: (string | number | null)[][] = [];
    for (const { row: at, column, put } of planCopy([{ ledger: scoring.ledger, year: 2019 }], '定稿底稿', 'zh').changes) {
      while (cells.length <= at) cells.push([]);
      while (cells[at]!.length <= column) cells[at]!.push(null);
      cells[at]![column] = put as string | number;
    }
    expect(cells.flat()).toContain('国家级');
    const [kept] = readCopy(gridOf({ sheets: { 定稿底稿: { cells } } }, { sheet: '定稿底稿' })!, () => scoring.rulebook);
    expect(compareRows(kept!.facts, rows)).toEqual([]);
    expect(compareRows(kept!.units, unitRows(scoring.ledger))).toEqual([]);
    expect(kept!.facts).toHaveLength(rows.length);
  });
});
