import { describe, expect, it } from 'vitest';
import { gridOf, outlineOf, type FakeBook } from '../../../workbook/ledger/testing/fake-book';
import type { Cell, Grid } from '../../../workbook/model/grid';
import type { Place } from '../../../workbook/model/place';
import { ChangedPlaces } from './changed-places';
import { KeptCells } from './kept-cells';

const place: Place = { sheet: '台账' };
const lines = (count: number): Cell[][] => Array.from({ length: count }, (_, row) => [`第${row}村`, row, '']);

/** A book on paper, of which it is noted what was read. */
function paper(count = 6) {
  const book = { sheets: { 台账: { cells: lines(count) }, 单位: { cells: [['单位'], ['青石村']] } } };
  const asked: string[] = [];
  const kept = new KeptCells({
    outline: async () => outlineOf(book as FakeBook),
    read: async (places) => {
      asked.push(...places.map((each) => each.address ?? each.sheet ?? ''));
      return places.map((each) => gridOf(book as FakeBook, each));
    },
  });
  const changes = new ChangedPlaces();
  const read = async (wanted: readonly Place[] = [place]): Promise<{ grids: readonly (Grid | null)[]; asked: readonly string[] }> => {
    asked.length = 0;
    const reading = kept.reading(changes.take());
    await reading.outline();
    return { grids: await reading.read(wanted), asked: [...asked] };
  };
  const enter = (row: number, column: number, value: Cell): void => {
    (book.sheets.台账.cells[row] ??= [])[column] = value;
    changes.note('台账', { row, column, rows: 1, columns: 1 });
  };
  return { book, kept, changes, read, enter };
}

describe('cells between two readings', () => {
  it('are read row by row where they were entered, and all other rows are the ones that they were', async () => {
    const { read, enter } = paper();
    const [before] = (await read()).grids;
    enter(3, 1, 9.5);
    const { grids: [now], asked } = await read();
    expect(asked).toEqual(['A4:C4']);
    expect(now?.cells[3]).toEqual(['第3村', 9.5, '']);
    expect(now?.cells.map((line, row) => line === before?.cells[row])).toEqual([true, true, true, false, true, true]);
  });

  it('are not read where nothing changed, and the grid is the very same', async () => {
    const { read, enter } = paper();
    const [, units] = (await read([place, { sheet: '单位' }])).grids;
    enter(0, 0, '村');
    const { grids, asked } = await read([place, { sheet: '单位' }]);
    expect([asked, grids[1] === units]).toEqual([['A1:C1'], true]);
  });

  it('are read as far as a sheet has grown', async () => {
    const { read, enter } = paper();
    await read();
    enter(6, 0, '新村');
    const { grids: [now], asked } = await read();
    expect(asked).toEqual(['A7:C7']);
    expect(now?.cells.at(-1)).toEqual(['新村', '', '']);
  });

  it('are read whole where the host does not say what changed', async () => {
    for (const [sheet, wanted] of [[null, '台账'], ['台账', '台账'], ['另表', '']] as const) {
      const { changes, read } = paper();
      await read();
      changes.note(sheet, null);
      expect((await read()).asked.join()).toBe(wanted);
    }
  });

  it('are read whole where the sheet became wider or shorter, where many rows changed, and where nothing is kept', async () => {
    const wider = paper();
    await wider.read();
    wider.enter(2, 3, 'x');
    const shorter = paper();
    await shorter.read();
    shorter.book.sheets.台账.cells.pop();
    shorter.changes.note('台账', { row: 5, column: 0, rows: 1, columns: 3 });
    const many = paper(900);
    await many.read();
    many.changes.note('台账', { row: 0, column: 0, rows: 800, columns: 1 });
    for (const each of [wider, shorter, many]) expect((await each.read()).asked).toEqual(['台账']);
    expect((await many.read([{ sheet: '单位' }])).asked).toEqual(['单位']);
  });

  it('say whether anything was taken from before without a look', async () => {
    const { kept, changes, read, enter } = paper();
    await read();
    expect(kept.trusted).toBe(false);
    enter(1, 1, 3);
    await read();
    expect(kept.trusted).toBe(true);
    changes.note(null, null);
    await read();
    expect(kept.trusted).toBe(false);
  });
});
