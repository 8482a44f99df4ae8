import { describe, expect, it } from 'vitest';
import { gridOf, type PaperBook } from '../ledger/testing/paper-book';
import type { AreaState, Change, FormulaCell } from '../workbook/editor';
import { planFreeze, planThaw, readRecord, type Frozen } from './record';

const stamp = { time: '2020-01-15 17:42', scored: [{ rulebook: '北景港镇2019年各村脱贫攻坚工作考核计分办法', version: '1', fingerprint: 'ab12' }] };
const total: FormulaCell = { sheet: '得分表', row: 1, column: 1, formula: '=SCORE($A2,2019)', value: 96.35 };
const open: FormulaCell = { ...total, row: 2, formula: '=SCORE($A3,2019)', value: '#N/A' };
const items: FormulaCell = { sheet: "一村 'A'", row: 0, column: 0, formula: '=SCORE.ITEMS("青石村",2019)', value: 'V1' };
const spill: AreaState = { area: { sheet: "一村 'A'", row: 0, column: 0, rows: 2, columns: 2 }, values: [['V1', 20], ['V2', 27.6]], formulas: [['', ''], ['', '']], locked: false, hiddenRows: [] };
const frozen: readonly Frozen[] = [
  { cell: total, spill: null, instead: null },
  { cell: open, spill: null, instead: '待定 86.75～91.75' },
  { cell: items, spill, instead: null },
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
  const book: PaperBook = { sheets: { 定稿: { cells } } };
  return gridOf(book, { sheet: '定稿' });
}

const one = (value: string | number, formula = ''): AreaState => ({ area: { sheet: '', row: 0, column: 0, rows: 1, columns: 1 }, values: [[value]], formulas: [[formula]], locked: false, hiddenRows: [] });

describe('the final copy', () => {
  const { changes } = planFreeze(frozen, stamp, '定稿', 'zh');
  const put = (sheet: string, row: number, column: number) => changes.find((change) => change.sheet === sheet && change.row === row && change.column === column)?.put;

  it('has values in the place of formulas, and a text in the place of an error', () => {
    expect([put('得分表', 1, 1), put('得分表', 2, 1)]).toEqual([96.35, '待定 86.75～91.75']);
  });

  it('keeps the whole block of a formula that spills', () => {
    expect([put("一村 'A'", 0, 0), put("一村 'A'", 0, 1), put("一村 'A'", 1, 1)]).toEqual(['V1', 20, 27.6]);
  });

  it('keeps time, rulebook, fingerprint and every formula on a sheet of its own', () => {
    const grid = recordGrid(changes);
    const record = grid && readRecord(grid);
    expect(record).toMatchObject({ time: '2020-01-15 17:42', thawed: false });
    expect(record?.cells.map(({ sheet, row, column, rows, columns, formula }) => [sheet, row, column, rows, columns, formula])).toEqual([
      ['得分表', 1, 1, 1, 1, '=SCORE($A2,2019)'],
      ['得分表', 2, 1, 1, 1, '=SCORE($A3,2019)'],
      ["一村 'A'", 0, 0, 2, 2, '=SCORE.ITEMS("青石村",2019)'],
    ]);
  });

  it('turns back into formulas, except where a value was changed since', () => {
    const grid = recordGrid(changes);
    const record = grid && readRecord(grid);
    if (!record) throw new Error('the record cannot be read back');
    const back = planThaw(record, [one(97), one('待定 86.75～91.75'), one('V1')], 'zh');
    expect(back.moved).toBe(1);
    expect(back.changes).toContainEqual({ sheet: '得分表', row: 2, column: 1, put: { formula: '=SCORE($A3,2019)' } });
    expect(back.changes).toContainEqual({ sheet: "一村 'A'", row: 1, column: 1, put: null });
    expect(back.changes.at(-1)).toMatchObject({ sheet: '定稿', put: '已换回公式' });
  });

  it('is not seen in a sheet that is none', () => {
    const grid = gridOf({ sheets: { 定稿: { cells: [['年终定稿'], ['单元格']] } } }, { sheet: '定稿' });
    expect(grid && readRecord(grid)).toBeNull();
  });
});
