import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../tests/lib/built-in';
import type { Cell, Grid } from '../model/grid';
import { keepingRows, withBand } from '../model/kept-rows';
import { readBook } from './book';
import { cellsOf, placesOf, readsOf } from './places';
import type { BookReading } from './reading';
import { gridOf, outlineOf, type FakeBook } from './testing/fake-book';

const folder = join(import.meta.dirname, 'fixtures');
const books = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name, 'book.json'), 'utf8')) as FakeBook);
const put: fc.Arbitrary<Cell> = fc.constantFrom<Cell>('', 1, 0.95, '95%', 2019, 'V2', 'V16', '白水村', '青石村', '省级', '合计', '#REF!', '=1', '约谈', '2019-03-05');
const edit = fc.record({ sheet: fc.nat(), row: fc.nat(40), column: fc.nat(12), put });

/** A whole book read again after each edit: as a host hands it over, and with the rows kept that did not change. */
describe('a book that is read again', () => {
  it('comes to the same, whatever was remembered of the readings before', () => {
    const views = rulebookViews();
    fc.assert(
      fc.property(fc.constantFrom(...books), fc.array(edit, { minLength: 1, maxLength: 6 }), (paper, edits) => {
        let kept = new Map<string, Grid>();
        for (const book of edited(paper, edits)) {
          const now = new Map<string, Grid>();
          const fresh = read(book, views, (grid) => grid);
          const again = read(book, views, (grid, key) => {
            const same = keepingRows(kept.get(key) ?? null, grid);
            now.set(key, same);
            return same;
          });
          kept = now;
          expect(again).toEqual(fresh);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a grid of which a band of rows is read again', () => {
  it('is the grid as it is now, and the very same where nothing changed', () => {
    const cells = fc.array(fc.array(put, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(cells, fc.nat(7), fc.nat(7), fc.nat(2), put, (lines, one, other, column, value) => {
        const before: Grid = { sheet: '台账', row: 2, column: 1, cells: lines, merges: [], percents: new Set([1]) };
        const [from, to] = [Math.min(one, other, lines.length - 1), Math.min(Math.max(one, other), lines.length - 1)];
        const now = lines.map((line, row) => (row === from ? line.map((cell, at) => (at === column ? value : cell)) : line));
        const percents = from === 0 ? { percents: new Set([1]) } : {};
        const band: Grid = { sheet: '台账', row: 2 + from, column: 1, cells: now.slice(from, to + 1), merges: [], ...percents };
        const made = withBand(before, from, to, band);
        expect(made.cells).toEqual(now);
        expect([...(made.percents ?? [])]).toEqual([1]);
        expect(made === before).toBe(Object.is(lines[from]?.[column], value));
      }),
    );
  });

  it('is blank where the band is', () => {
    const before: Grid = { sheet: '台账', row: 0, column: 0, cells: [['a'], ['b'], ['c']], merges: [], percents: new Set([16_384]) };
    const made = withBand(before, 1, 1, null);
    expect(made).toEqual({ sheet: '台账', row: 0, column: 0, cells: [['a'], [''], ['c']], merges: [] });
  });
});

function* edited(paper: FakeBook, edits: readonly { sheet: number; row: number; column: number; put: Cell }[]): Generator<FakeBook> {
  let book = paper;
  yield book;
  const names = Object.keys(paper.sheets);
  for (const { sheet, row, column, put: value } of edits) {
    const name = names[sheet % names.length] ?? '';
    const cells = (book.sheets[name]?.cells ?? []).map((line) => [...line]);
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
    book = { ...book, sheets: { ...book.sheets, [name]: { ...book.sheets[name], cells } } };
    yield book;
  }
}

function read(book: FakeBook, views: ReturnType<typeof rulebookViews>, keep: (grid: Grid, key: string) => Grid): BookReading {
  const reads = readsOf(outlineOf(book), book.binding);
  const grids = placesOf(reads).map((place) => {
    const grid = gridOf(book, place);
    return grid && keep(grid, JSON.stringify(place));
  });
  return readBook(cellsOf(reads, grids), views);
}
