/**
 * What a grid must do for the stand-in to play Excel on it. Two grids do it: `memoryBackend` (tests) and
 * the Univer grid of the preview page. Sheets are named by ids that stay when a sheet is renamed.
 */
import type { Area } from '../../workbook/model/area';
import type { Move } from '../../workbook/model/moves/move';
import type { BookParts, CellStyle, CellValue, SheetInfo, Visibility } from '../../workbook/model/book-parts';

/** A cell as it is: an empty cell has the value ''. `formula` begins with `=`. */
export interface Cell {
  value: CellValue;
  formula?: string;
  format: string;
  text: string;
}

/** What becomes of a cell; a part left out stays as it is. A value removes the formula, and the other way round. */
export interface CellChange {
  value?: CellValue;
  formula?: string;
  format?: string;
}

/** A style change: null takes the mark away. */
export type StyleChange = { [K in keyof CellStyle]?: CellStyle[K] | null };

export type ChangeKind = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type GridEvent =
  | { type: 'changed'; sheet: string; area: Area; kind: ChangeKind; single?: { before: CellValue; after: CellValue } }
  | { type: 'formulas'; sheet: string; cells: { row: number; column: number; before: string }[] }
  | { type: 'calculated'; sheet: string; area: Area }
  | { type: 'selected'; sheet: string; areas: Area[] }
  | { type: 'activated'; sheet: string; before: string | null }
  | { type: 'added'; sheet: string }
  | { type: 'deleted'; sheet: string }
  | { type: 'renamed'; sheet: string; before: string; after: string }
  | { type: 'hidden'; sheet: string; before: Visibility; after: Visibility }
  | { type: 'formatted'; sheet: string; area: Area }
  /** Cells went elsewhere, and not with whole lines. */
  | { type: 'moved'; move: Move };

export interface GridBackend {
  readonly parts: BookParts;
  partsChanged(what: 'tables' | 'names' | 'settings' | 'xml' | 'properties' | 'filters' | 'pages' | 'charts'): void;

  sheets(): SheetInfo[];
  activeSheet(): string;
  activate(sheet: string): void;
  addSheet(name: string, position?: number): string;
  deleteSheet(sheet: string): void;
  moveSheet(sheet: string, position: number): void;
  changeSheet(sheet: string, change: Partial<Omit<SheetInfo, 'id'>>): void;

  /** Cells outside the grid read as empty. */
  read(sheet: string, area: Area): Cell[][];
  write(sheet: string, area: Area, changes: (CellChange | null)[][]): void;
  clear(sheet: string, area: Area, what: 'contents' | 'formats' | 'all'): void;
  /** The cells that hold something; with `valuesOnly` false those that are formatted count too. */
  used(sheet: string, valuesOnly: boolean): Area | null;
  /** The area that the formula in this cell spills over, or null. */
  spill(sheet: string, row: number, column: number): Area | null;

  style(sheet: string, row: number, column: number): CellStyle;
  /** All at once: each change is a step of the grid's own. */
  restyle(sheet: string, areas: readonly Area[], change: StyleChange): void;
  /** Points, as Office.js counts widths and heights. */
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, width: number | 'fit'): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, rows: number, height: number | 'fit'): void;
  hidden(sheet: string, axis: 'row' | 'column', index: number): boolean;
  setHidden(sheet: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void;
  merges(sheet: string): Area[];
  merge(sheet: string, area: Area, across: boolean): void;
  unmerge(sheet: string, area: Area): void;
  frozen(sheet: string): { rows: number; columns: number };
  freeze(sheet: string, rows: number, columns: number): void;

  /** Whole rows or columns come in or go; everything behind moves. */
  insertLines(sheet: string, axis: 'row' | 'column', at: number, count: number): void;
  deleteLines(sheet: string, axis: 'row' | 'column', at: number, count: number): void;

  selection(): { sheet: string; areas: Area[] };
  select(sheet: string, areas: Area[]): void;

  calculate(full: boolean): void;
  /** Resolves when every formula shows what it can show now; functions that wait for an answer show `#BUSY!`. */
  settled(): Promise<void>;
  /** True while a person types in a cell. */
  editing(): boolean;
  /** Makes one undo step of all that happens between this call and the call of its result. */
  groupUndo(): () => void;

  on(listener: (event: GridEvent) => void): () => void;
}
