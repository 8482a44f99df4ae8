import { cellName, contains, quoteSheet } from '../model/area';
import type { Cell } from '../model/grid';
import { showsNothing } from '../model/number-format';
import { EditRefused, type Area, type AreaState, type Change, type Editor, type FormulaCell, type NewSheet, type Reverted, type Unseen, type Written } from '../model/port/editor';
import { samePut, showsPut } from '../model/port/puts';
import { shownBy } from '../xlsx/grids';
import type { ReadCell } from '../xlsx/sheet';
import type { FileBook } from './file-book';
import type { FileSheet } from './file-sheet';
import { keyOf } from './sheet-cells';

/** Changes a workbook file; they are in the bytes that the file is saved as. */
export function fileEditor(file: FileBook): Editor {
  const sheetNamed = (name: string): FileSheet | undefined => file.now.sheets.find((sheet) => sheet.name === name);
  const each = <T>(areas: readonly Area[], read: (sheet: FileSheet, area: Area) => T): (T | null)[] =>
    areas.map((area) => {
      const sheet = sheetNamed(area.sheet);
      return sheet ? read(sheet, area) : null;
    });
  return {
    states: async (areas) => each(areas, stateOfArea),
    unseen: async (areas) => each(areas, (sheet, area) => unseenIn(sheet, area, file.now.looks)),
    formulasWith: async (text, sheets) => file.now.sheets.filter(({ name }) => !sheets || sheets.includes(name)).flatMap((sheet) => formulasIn(sheet, text)),
    spills: async (cells) =>
      cells.map(({ sheet, row, column }) => {
        const area = sheetNamed(sheet)?.cells.find((cell) => cell.row === row && cell.column === column)?.array;
        return area && area.rows * area.columns > 1 ? { sheet, ...area } : null;
      }),
    write: async (changes, sheets = []) => write(file, changes, sheets),
    revert: async (written) => revert(file, written),
    openBook: () => Promise.reject(new EditRefused('unsupported', 'a file has no window')),
  };
}

function cellsWithin(sheet: FileSheet, area: Area): Map<string, ReadCell> {
  return new Map(sheet.cells.filter(({ row, column }) => contains(area, { row, column, rows: 1, columns: 1 })).map((cell) => [keyOf(cell.row, cell.column), cell]));
}

function block<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => at(area.row + row, area.column + column)));
}

function stateOfArea(sheet: FileSheet, area: Area): AreaState {
  const cells = cellsWithin(sheet, area);
  const shown = (row: number, column: number): Cell => shownBy(cells.get(keyOf(row, column)) ?? { value: '' });
  return {
    area,
    values: block(area, shown),
    formulas: block(area, (row, column) => cells.get(keyOf(row, column))?.formula ?? ''),
    locked: sheet.protected,
    hiddenRows: hiddenRows(sheet, area),
    widths: Array.from({ length: area.columns }, (_, column) => points(lineOf(sheet, area.column + column)?.size ?? sheet.defaultColumnWidth ?? usualWidth)),
  };
}

/** Characters, where the file says nothing. */
const usualWidth = 8.43;
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

const lineOf = ({ columns }: FileSheet, column: number): FileSheet['columns'][number] | undefined => columns.find(({ at, count }) => column >= at && column < at + count);

function hiddenRows({ rows, restHidden }: FileSheet, area: Area): number[] {
  return Array.from({ length: area.rows }, (_, row) => area.row + row).filter((row) => (rows.has(row) ? rows.get(row)?.hidden === true : restHidden));
}

function unseenIn(sheet: FileSheet, area: Area, looks: readonly { readonly format: string }[]): Unseen {
  return {
    rows: hiddenRows(sheet, area),
    columns: Array.from({ length: area.columns }, (_, column) => area.column + column).filter((column) => lineOf(sheet, column)?.hidden),
    cells: [...cellsWithin(sheet, area).values()].filter(({ look }) => showsNothing(looks[look]?.format ?? '')).map(({ row, column }) => ({ row, column })),
  };
}

function formulasIn({ name, cells }: FileSheet, text: string): FormulaCell[] {
  const wanted = text.toUpperCase();
  return cells.flatMap(({ row, column, formula, value }) => (formula?.toUpperCase().includes(wanted) ? [{ sheet: name, row, column, formula, value }] : []));
}

/** Nothing is written before it is known that all of it can be. */
function write(file: FileBook, changes: readonly Change[], sheets: readonly NewSheet[]): Written {
  if (sheets.some(({ paper }) => paper)) throw new EditRefused('unsupported', 'paper');
  const made = sheets.filter(({ name }) => !file.now.sheets.some((sheet) => sheet.name === name));
  refuseWhereLocked(file, changes, made);
  const before = file.puts(changes);
  const moved = changes.filter(({ seen }, index) => seen !== undefined && !samePut(seen, before[index] ?? null));
  if (moved.length > 0) throw new EditRefused('moved', moved.slice(0, 5).map(addressOf).join('、'));
  for (const sheet of made) file.add(sheet);
  file.put(changes);
  file.dress(made);
  const after = file.puts(changes);
  const stored = changes.map((change, index) => ({ ...change, put: after[index] ?? null }));
  const differing = stored.filter(({ put }, index) => !showsPut(put, changes[index]?.put ?? null));
  return { changes: stored, before, sheets: made.map(({ name }) => name), differing, oneUndo: false };
}

function refuseWhereLocked(file: FileBook, changes: readonly Change[], made: readonly NewSheet[]): void {
  if (made.length > 0 && file.now.structureProtected) throw new EditRefused('structure', made.map(({ name }) => name).join('、'));
  const names = [...new Set(changes.map(({ sheet }) => sheet))].filter((name) => !made.some((sheet) => sheet.name === name));
  const there = names.map((name) => file.now.sheets.find((sheet) => sheet.name === name));
  const gone = names.filter((_, index) => !there[index]);
  if (gone.length > 0) throw new EditRefused('gone', gone.join('、'));
  const locked = there.flatMap((sheet) => (sheet?.protected ? [sheet.name] : []));
  if (locked.length > 0) throw new EditRefused('locked', locked.join('、'));
  const filled = file.filled(changes);
  if (filled.length > 0) throw new EditRefused('locked', filled.slice(0, 5).map(addressOf).join('、'));
}

function revert(file: FileBook, written: Written): Reverted {
  refuseWhereLocked(file, written.changes, []);
  const now = file.puts(written.changes);
  const untouched = written.changes.map((change, index) => samePut(change.put, now[index] ?? null));
  const back = written.changes.flatMap((change, index) => (untouched[index] ? [{ ...change, put: written.before[index] ?? null }] : []));
  file.put(back);
  for (const name of written.sheets) if (file.now.sheets.find((sheet) => sheet.name === name)?.cells.every((cell) => cell.value === '' && cell.formula === undefined)) file.remove(name);
  return { cells: back.length, left: written.changes.filter((_, index) => !untouched[index]).map(({ sheet, row, column }) => ({ sheet, row, column })) };
}

const addressOf = ({ sheet, row, column }: Change): string => `${quoteSheet(sheet)}!${cellName(row, column)}`;
