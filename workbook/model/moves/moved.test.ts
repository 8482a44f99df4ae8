import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, contains, formatArea, parseArea, type Area } from '../area';
import { linesDrawn, type Move } from './move';
import { movedArea, movedCells, movedThrough, parts } from './moved';

const at = (address: string): Area => parseArea(address)!;
const rows = (line: number, count: number): Move => ({ kind: 'lines', sheet: 's', axis: 'row', at: line, count });
const columns = (line: number, count: number): Move => ({ kind: 'lines', sheet: 's', axis: 'column', at: line, count });
const cut = (from: string, to: string, sheet = 's'): Move => ({ kind: 'cut', from: { sheet: 's', area: at(from) }, to: { sheet, area: at(to) } });
const moved = (address: string, ...moves: Move[]): string | null => {
  const now = movedThrough({ sheet: 's', area: at(address) }, moves);
  return now && `${now.sheet === 's' ? '' : `${now.sheet}!`}${formatArea(now.area)}`;
};
const cells = (addresses: string, move: Move): string => movedCells('s', addresses.split(' ').map(at), move).map(formatArea).sort().join(' ');

describe('an area', () => {
  it('moves with lines before it and grows and shrinks with those within it', () => {
    expect([moved('B3:C5', rows(2, 2)), moved('B3:C5', rows(3, 2)), moved('B3:C5', rows(5, 2)), moved('B3:C5', columns(0, 1))]).toEqual(['B5:C7', 'B3:C7', 'B3:C5', 'C3:D5']);
    expect([moved('B3:C5', rows(1, -2)), moved('B3:C5', rows(3, -9)), moved('B3:C5', rows(2, -3)), moved('B3:C5', columns(1, -2))]).toEqual(['B2:C3', 'B3:C3', null, null]);
  });

  it('stays whole where it is all rows or all columns', () => {
    expect([moved('B:D', rows(4, 2)), moved('3:3', columns(0, -2)), moved('B:D', columns(2, 1)), moved('3:3', rows(0, 1))]).toEqual(['B:D', '3:3', 'B:E', '4:4']);
  });

  it('goes with cells that are cut out, away with those that are written over, and stays where a part of it goes', () => {
    expect([moved('B2:C3', cut('A1:D4', 'A11:D14')), moved('B2:C3', cut('F1:G4', 'B1:C4')), moved('B2:C3', cut('B2', 'F2')), moved('B2', cut('A1:B2', 'C1:D2', 't'))]).toEqual(['B12:C13', null, 'B2:C3', 't!D2']);
  });

  it('follows cells that move down where all of it does', () => {
    const down: Move = { kind: 'lines', sheet: 's', axis: 'row', at: 2, count: 1, band: { at: 1, count: 2 } };
    expect([moved('B1:C5', down), moved('B4', down), moved('A4', down), moved('A1:C5', down)]).toEqual(['B1:C6', 'B5', 'A4', 'A1:C5']);
    expect([parts({ sheet: 's', area: at('A1:C5') }, down), parts({ sheet: 's', area: at('B1:C5') }, down), parts({ sheet: 's', area: at('A1:C2') }, down)]).toEqual([true, false, false]);
  });

  it('goes with a line that is drawn elsewhere, and keeps its length round a line that is drawn within it', () => {
    const [up, down] = [linesDrawn('s', 'row', { at: 4, count: 1 }, 1), linesDrawn('s', 'row', { at: 1, count: 2 }, 5)];
    expect([moved('A5', ...up), moved('A2:A4', ...up), moved('A1:A9', ...up), moved('A2', ...down), moved('A3:B3', ...down), moved('A4', ...down), moved('A1:A9', ...down)]).toEqual(['A2', 'A3:A5', 'A1:A9', 'A4', 'A5:B5', 'A2', 'A1:A9']);
  });
});

describe('cells with a rule', () => {
  it('part where a part of them goes', () => {
    expect(cells('A1:C3', { kind: 'lines', sheet: 's', axis: 'row', at: 0, count: 2, band: { at: 1, count: 1 } })).toBe('A1:A3 B3:B5 C1:C3');
    expect(cells('A1:B4', cut('A2:B2', 'D9:E9'))).toBe('A1:B1 A3:B4 D9:E9');
    expect(cells('A1:B4 D1', cut('C1:D2', 'A1:B2'))).toBe('A3:B4 B1');
  });
});

/** A sheet of cells that each know their name, moved by hand. */
const SIDE = 9;
type Names = (string | null)[][];
const fresh = (): Names => Array.from({ length: SIDE }, (_, row) => Array.from({ length: SIDE }, (_unused, column) => `${row},${column}`));
const turned = (grid: Names): Names => grid[0]!.map((_, column) => grid.map((row) => row[column]!));

function byHand(grid: Names, move: Move): Names {
  if (move.kind === 'lines') {
    if (move.axis === 'column') return turned(byHand(turned(grid), { ...move, axis: 'row' }));
    const { band = { at: 0, count: 1e6 } } = move;
    const columnsNow = turned(grid).map((column, index) => {
      if (index < band.at || index >= band.at + band.count) return column;
      const now = [...column];
      if (move.count > 0) now.splice(move.at, 0, ...Array.from({ length: move.count }, () => null));
      else now.splice(move.at, -move.count);
      return now;
    });
    const height = Math.max(...columnsNow.map((column) => column.length));
    return turned(columnsNow.map((column) => [...column, ...Array.from({ length: height - column.length }, () => null)]));
  }
  const now = grid.map((row) => [...row]);
  const { from, to } = { from: move.from.area, to: move.to.area };
  const held = Array.from({ length: from.rows }, (_, r) => Array.from({ length: from.columns }, (_unused, c) => grid[from.row + r]?.[from.column + c] ?? null));
  const put = (area: Area, value: (r: number, c: number) => string | null): void => {
    for (let r = 0; r < area.rows; r += 1) for (let c = 0; c < area.columns; c += 1) {
      while (now.length <= area.row + r) now.push([]);
      now[area.row + r]![area.column + c] = value(r, c);
    }
  };
  put(from, () => null);
  put(to, (r, c) => held[r]![c]!);
  return Array.from(now, (row) => Array.from({ length: Math.max(...now.map((each) => each.length)) }, (_, c) => row[c] ?? null));
}

const line = fc.nat({ max: SIDE - 1 });
const count = fc.constantFrom(-3, -1, 1, 2);
const axis = fc.constantFrom('row' as const, 'column' as const);
const band = fc.record({ at: line, count: fc.integer({ min: 1, max: 4 }) });
const areaIn = fc.tuple(line, line, line, line).map(([a, b, c, d]) => between(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)));
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('lines' as const), sheet: fc.constant('s'), axis, at: line, count }),
  fc.record({ kind: fc.constant('lines' as const), sheet: fc.constant('s'), axis, at: line, count, band }),
  fc.tuple(areaIn, line, line).map(([area, row, column]): Move => ({ kind: 'cut', from: { sheet: 's', area }, to: { sheet: 's', area: { ...area, row, column } } })),
);
const placesIn = (grid: Names): Map<string, string> => new Map(grid.flatMap((cellsOf, row) => cellsOf.flatMap((name, column) => (name === null ? [] : [[name, `${row},${column}`] as const]))));

describe('one move after another', () => {
  it('takes every cell where moving the cells themselves takes it', () => {
    fc.assert(fc.property(fc.array(anyMove, { maxLength: 5 }), (moves) => {
      const places = placesIn(moves.reduce(byHand, fresh()));
      for (let row = 0; row < SIDE; row += 1) for (let column = 0; column < SIDE; column += 1) {
        const now = movedThrough({ sheet: 's', area: between(row, column, row, column) }, moves);
        expect(now && `${now.area.row},${now.area.column}`).toBe(places.get(`${row},${column}`) ?? null);
      }
    }));
  });

  it('leaves a rule on the cells that had it, and on no other that was there', () => {
    fc.assert(fc.property(areaIn, fc.array(anyMove, { maxLength: 5 }), (area, moves) => {
      const places = placesIn(moves.reduce(byHand, fresh()));
      const now = moves.reduce<Area[]>((areas, move) => movedCells('s', areas, move), [area]);
      for (const [name, place] of places) {
        const [cell, here] = [name, place].map((each) => each.split(',').map(Number)).map(([row, column]) => between(row!, column!, row!, column!)) as [Area, Area];
        expect(now.filter((each) => contains(each, here)).length).toBe(contains(area, cell) ? 1 : 0);
      }
    }));
  });

  it('comes back to where it was when lines come in and go again', () => {
    fc.assert(fc.property(areaIn, axis, line, fc.integer({ min: 1, max: 4 }), (area, along, where, lines) => {
      const move = (by: number): Move => ({ kind: 'lines', sheet: 's', axis: along, at: where, count: by });
      expect(movedThrough({ sheet: 's', area }, [move(lines), move(-lines)])).toEqual({ sheet: 's', area });
      expect(movedArea({ sheet: 't', area }, move(lines))).toEqual({ sheet: 't', area });
    }));
  });
});
