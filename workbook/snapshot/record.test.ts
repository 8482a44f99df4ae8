import { describe, expect, it } from 'vitest';
import { gridOf, type FakeBook } from '../ledger/testing/fake-book';
import type { Cell } from '../model/grid';
import type { AreaState, Change } from '../model/editor';
import { overtypedIn, planSnapshot, planThaw, readRecord, type Frozen, type Stamp } from './record';

const stamp: Stamp = {
  time: '2020-01-15 17:42',
  scored: [{ rulebook: '北景港镇2019年各村脱贫攻坚工作考核计分办法', version: '1', ledger: '台账', time: '2019', fingerprint: 'ab12', open: ['柳湾村'], parameters: [{ question: '判定总分是否低于70分时，用哪个总分？', value: '含加减分的总分', by: '镇党委会', basis: '会议纪要〔2019〕12号' }] }],
};
function frozen(sheet: string, row: number, column: number, formula: string, shown: readonly (readonly Cell[])[], values: Frozen['values'] = shown): Frozen {
  return { cell: { sheet, row, column, formula }, area: { sheet, row, column, rows: shown.length, columns: shown[0]?.length ?? 1 }, shown, values };
}
const all: readonly Frozen[] = [
  frozen('得分表', 1, 1, '=SCORE($A2,2019)', [[96.35]]),
  frozen('得分表', 2, 1, '=SCORE($A3,2019)', [['#N/A']], [['待定 86.75～91.75']]),
  frozen("一村 'A'", 0, 0, '=SCORE.ITEMS("青石村",2019)', [['V1', 20], ['V2', 27.6]]),
];

/** The record as a sheet, after it was written. */
function recordGrid(changes: readonly Change[]) {
  const cells: (string | number | null)[][] = [];
  for (const { sheet, row, column, put } of changes) {
    if (sheet !== '定稿') continue;
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = typeof put === 'object' || typeof put === 'boolean' ? null : put;
  }
  const book: FakeBook = { sheets: { 定稿: { cells } } };
  return gridOf(book, { sheet: '定稿' });
}

const state = (values: readonly (readonly Cell[])[], formula = ''): AreaState => ({ area: { sheet: '', row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 1 }, values, formulas: values.map((line) => line.map((_, at) => (at === 0 ? formula : ''))), locked: false, hiddenRows: [] });

describe('the final copy', () => {
  const { changes } = planSnapshot(all, stamp, '定稿', '定稿底稿', 'zh');
  const put = (sheet: string, row: number, column: number) => changes.find((change) => change.sheet === sheet && change.row === row && change.column === column)?.put;
  const read = () => {
    const grid = recordGrid(changes);
    const record = grid && readRecord(grid);
    if (!record) throw new Error('the record cannot be read back');
    return record;
  };

  it('has values in the place of formulas, and a text in the place of an error', () => {
    expect([put('得分表', 1, 1), put('得分表', 2, 1)]).toEqual([96.35, '待定 86.75～91.75']);
  });

  it('keeps the whole block of a formula that spills', () => {
    expect([put("一村 'A'", 0, 0), put("一村 'A'", 0, 1), put("一村 'A'", 1, 1)]).toEqual(['V1', 20, 27.6]);
  });

  it('is written only where the very formulas and figures stand that were looked at', () => {
    const seen = changes.filter(({ sheet }) => sheet !== '定稿').map((change) => change.seen);
    expect(seen).toEqual([{ formula: '=SCORE($A2,2019)' }, { formula: '=SCORE($A3,2019)' }, { formula: '=SCORE.ITEMS("青石村",2019)' }, 20, 'V2', 27.6]);
  });

  it('keeps time, rulebook, fingerprint, parameters and every formula with its values on a sheet of its own', () => {
    const record = read();
    expect(record).toMatchObject({ time: '2020-01-15 17:42', thawed: false, copy: '定稿底稿', language: 'zh' });
    expect(record.scored).toEqual(stamp.scored.map((source) => ({ ...source, open: [] })));
    expect(record.cells.map(({ sheet, row, column, rows, columns, formula, values }) => [sheet, row, column, rows, columns, formula, values])).toEqual([
      ['得分表', 1, 1, 1, 1, '=SCORE($A2,2019)', [[96.35]]],
      ['得分表', 2, 1, 1, 1, '=SCORE($A3,2019)', [['待定 86.75～91.75']]],
      ["一村 'A'", 0, 0, 2, 2, '=SCORE.ITEMS("青石村",2019)', [['V1', 20], ['V2', 27.6]]],
    ]);
  });

  it('says who was open, so that ranks are ranks so far', () => {
    expect(changes.map((change) => change.put)).toContain('柳湾村（所以名次是暂列的）');
  });

  it('tells every cell that was typed over since, with what stood there', () => {
    const states = [state([[97]]), state([['待定 86.75～91.75']]), state([['V1', 20], ['V2', 26]])];
    expect(overtypedIn(read(), states)).toEqual([
      { sheet: '得分表', row: 1, column: 1, old: 96.35, now: 97 },
      { sheet: "一村 'A'", row: 1, column: 1, old: 27.6, now: 26 },
    ]);
    expect(overtypedIn(read(), [state([[96.35]], '=90+6.35')])[0]).toMatchObject({ old: 96.35, now: '=90+6.35' });
  });

  it('turns back into formulas, except where a value was changed since', () => {
    const back = planThaw(read(), [state([[97]]), state([['待定 86.75～91.75']]), state([['V1', 20], ['V2', 27.6]])], 'zh');
    expect(back.moved).toBe(1);
    expect(back.changes).toContainEqual({ sheet: '得分表', row: 2, column: 1, put: { formula: '=SCORE($A3,2019)' }, seen: '待定 86.75～91.75' });
    expect(back.changes).toContainEqual({ sheet: "一村 'A'", row: 1, column: 1, put: null, seen: 27.6 });
    expect(back.changes.at(-1)).toMatchObject({ sheet: '定稿', put: '已换回公式' });
  });

  it('is not seen in a sheet that is none', () => {
    const grid = gridOf({ sheets: { 定稿: { cells: [['年终定稿'], ['单元格']] } } }, { sheet: '定稿' });
    expect(grid && readRecord(grid)).toBeNull();
  });
});
