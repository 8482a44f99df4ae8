import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridOf, type FakeBook } from '../ledger/testing/fake-book';
import type { Cell } from '../model/grid';
import type { AreaState, Change } from '../model/port/editor';
import { overtypedIn, planSnapshot, planThaw, readRecord, type Stamp } from './record';
import type { Frozen } from './record-lines';

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

/** The record as a sheet, after it was written over what stood there. */
function recordGrid(changes: readonly Change[], cells: (string | number | null)[][] = []) {
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
    expect(record.scored).toEqual(stamp.scored);
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

describe('the data of a final copy', () => {
  const decision = { ...stamp.scored[0]!.parameters[0]!, key: 'veto_total', setting: 'with_bonus' };
  const full: Stamp = { ...stamp, scored: [{ ...stamp.scored[0]!, parameters: [decision] }] };
  const cellsOf = (of: Stamp, language: 'zh' | 'en' = 'zh'): (string | number | null)[][] => {
    const cells: (string | number | null)[][] = [];
    recordGrid(planSnapshot(all, of, '定稿', '定稿底稿', language).changes, cells);
    return cells;
  };
  const readFrom = (cells: (string | number | null)[][]) => {
    const grid = gridOf({ sheets: { 定稿: { cells } } }, { sheet: '定稿' });
    return grid && readRecord(grid);
  };
  const { changes, sheets } = planSnapshot(all, full, '定稿', '定稿底稿', 'zh');
  const first = Math.max(...cellsOf(full).map((line) => line.findIndex((cell) => typeof cell === 'string' && cell.startsWith('{'))));

  it('stand in hidden columns behind all lines for people, and say nothing of figures', () => {
    expect(sheets).toEqual([{ name: '定稿', table: true, hiddenFrom: first }]);
    expect(first).toBe(5);
    expect(cellsOf(full).map((line) => line.slice(first))).toEqual([[expect.stringMatching(/^\{"copy":"定稿底稿","language":"zh","record":1,"scored":\[\{"fingerprint":"ab12"/), 'frozen'], ...cellsOf(full).slice(1).map(() => [null, null])]);
  });

  it('are read whatever the lines for people say, the very keys and settings of decisions among them', () => {
    const cells = cellsOf(full).map((line, row) => line.map((cell, column) => (row > 0 && column === 0 && !String(cell).includes('!') ? `某词${row}` : cell)));
    const record = readFrom(cells);
    expect(record).toMatchObject({ time: stamp.time, language: 'zh', copy: '定稿底稿', scored: full.scored, thawed: false, state: null, mark: { row: 0, column: first + 1 } });
    expect(record?.cells).toEqual(readFrom(cellsOf(full))?.cells);
    expect(record?.cells).toHaveLength(3);
  });

  it('are the same text in either language of the lines, but for that language', () => {
    const [zh, en] = [cellsOf(full, 'zh'), cellsOf(full, 'en')].map((cells) => String(cells[0]?.[first]));
    expect(en).toBe(zh!.replace('"language":"zh"', '"language":"en"'));
  });

  it('go on in the cells below where they are too long for one, and no sign is cut in two', () => {
    const open = Array.from({ length: 1_500 }, (_, index) => `${'𠮷'.repeat(3)}村${index}`);
    const long: Stamp = { ...full, scored: [{ ...full.scored[0]!, open }] };
    const pieces = cellsOf(long).map((line) => line[first]).filter((cell) => typeof cell === 'string');
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.length <= 8_000 && !/\p{Surrogate}/u.test(piece))).toBe(true);
    expect(readFrom(cellsOf(long))?.scored).toEqual(long.scored);
  });

  it('go on below the last line where there are few lines', () => {
    const open = Array.from({ length: 12_000 }, (_, index) => `第${index}村`);
    const long: Stamp = { ...full, scored: [{ ...full.scored[0]!, open }] };
    const few = planSnapshot([], long, '定稿', '', 'zh').changes;
    const cells: (string | number | null)[][] = [];
    recordGrid(few, cells);
    expect(cells.at(-1)?.[0]).toBeNull();
    expect(readFrom(cells)?.scored).toEqual(long.scored);
  });

  it.each([
    ['were cut short', (text: string) => text.slice(0, -2)],
    ['lack a member', (text: string) => text.replace('"time":"2020-01-15 17:42"', '"when":"2020-01-15 17:42"')],
    ['have the form of a later version', (text: string) => text.replace('"record":1', '"record":2')],
  ])('give way to the lines for people where they %s', (_, change) => {
    const cells = cellsOf(full);
    const text = String(cells[0]![first]);
    expect(change(text)).not.toBe(text);
    cells[0]![first] = change(text);
    const { key: _key, setting: _setting, ...words } = decision;
    expect(readFrom(cells)).toMatchObject({ time: stamp.time, copy: '定稿底稿', mark: null, state: { row: 1, column: 1 } });
    expect(readFrom(cells)?.scored).toEqual([{ ...full.scored[0], open: [], parameters: [words] }]);
  });

  it('say that the formulas are back, and so do the words alone, as an older version writes them', () => {
    const cells = cellsOf(full);
    const back = planThaw(readFrom(cells)!, all.map(({ values }) => state(values as Cell[][])), 'zh');
    recordGrid(back.changes, cells);
    expect([cells[1]?.[1], cells[0]?.[first + 1]]).toEqual(['已换回公式', 'thawed']);
    expect(readFrom(cells)?.thawed).toBe(true);
    cells[1]![1] = '别的话';
    expect(readFrom(cells)?.thawed).toBe(true);
    cells[0]![first + 1] = 'frozen';
    expect(readFrom(cells)?.thawed).toBe(false);
    cells[1]![1] = 'turned back';
    expect(readFrom(cells)?.thawed).toBe(true);
  });

  it('leave the lines for people as they were before there were data', () => {
    const kept = changes.filter(({ sheet, column }) => sheet === '定稿' && column < first).map(({ put }) => put);
    expect(kept.slice(0, 10)).toEqual(['定稿记录', null, null, null, null, '状态', '已定稿', null, null, null]);
    expect(kept).toHaveLength(first * cellsOf(full).length);
  });
});

/** Sheets as they were written when a record was sentences alone: `sheet.json` and what is read from it. */
const fixtures = join(import.meta.dirname, 'fixtures');

describe('a record that was made before its data were kept', () => {
  it.each(readdirSync(fixtures).filter((name) => name.startsWith('record-in-')))('is still read, and its formulas come back: %s', (name) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(fixtures, name, file), 'utf8'));
    const { sheet, cells } = read('sheet.json') as { sheet: string; cells: Cell[][] };
    const record = readRecord(gridOf({ sheets: { [sheet]: { cells } } }, { sheet })!)!;
    expect(record).toEqual(read('expected.json'));
    const back = planThaw(record, record.cells.map(({ values }) => state(values)), record.language);
    expect(back.moved).toBe(0);
    expect(back.changes.filter(({ sheet: at }) => at === sheet)).toEqual([{ sheet, row: 1, column: 1, put: record.language === 'zh' ? '已换回公式' : 'turned back' }]);
  });
});
