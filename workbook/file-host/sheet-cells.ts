import { bottom, cellName, contains, intersect, quoteSheet, right, type Area } from '../model/area';
import type { CellValue } from '../model/book-parts';
import type { SavedCell, SavedSheet } from '../xlsx/write/state';

export const keyOf = (row: number, column: number): string => `${row},${column}`;

/** The cells of a sheet while they are written in. */
export class SheetCells {
  readonly name: string;
  readonly spills: Area[];
  readonly #cells: Map<string, SavedCell>;
  readonly #before: ReadonlyMap<string, CellValue>;
  readonly #merges: readonly Area[];

  constructor(private readonly sheet: SavedSheet) {
    this.name = sheet.name;
    this.spills = [...sheet.spills];
    this.#cells = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
    this.#before = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell.value]));
    this.#merges = sheet.merges;
  }

  at(row: number, column: number): SavedCell | undefined {
    return this.#cells.get(keyOf(row, column));
  }

  formulas(): (SavedCell & { formula: string })[] {
    return [...this.#cells.values()].flatMap((cell) => (cell.formula === undefined ? [] : [{ ...cell, formula: cell.formula }]));
  }

  put(row: number, column: number, value: CellValue): void {
    const cell = this.at(row, column);
    this.#cells.set(keyOf(row, column), { ...(cell ?? { row, column, look: 0 }), value });
  }

  /** A formula without what it came to. */
  blank({ row, column }: Pick<SavedCell, 'row' | 'column'>): void {
    const filled = this.spills.find((area) => area.row === row && area.column === column) ?? { row, column, rows: 1, columns: 1 };
    for (const cell of this.within(filled)) this.put(cell.row, cell.column, '');
  }

  /** A value in the place of a formula. */
  settle(row: number, column: number): void {
    const cell = this.at(row, column);
    if (!cell) return;
    const { formula: _formula, ...rest } = cell;
    this.#cells.set(keyOf(row, column), rest);
  }

  /** Takes away what a formula showed, over all the cells that it filled. Whether it was one that may fill several. */
  clear({ row, column }: Pick<SavedCell, 'row' | 'column'>): boolean {
    const at = this.spills.findIndex((area) => area.row === row && area.column === column);
    this.blank({ row, column });
    if (at >= 0) this.spills.splice(at, 1);
    return at >= 0;
  }

  /** Whether a result can spill there: nothing else stands in the area, and no cells are merged. */
  isFree(area: Area): boolean {
    if (this.spills.some((spill) => intersect(spill, area)) || this.#merges.some((merge) => intersect(merge, area))) return false;
    return this.within(area).every((cell) => (cell.row === area.row && cell.column === area.column) || (cell.formula === undefined && cell.value === ''));
  }

  /** Cells that show something else than the file says. */
  changed(): SavedCell[] {
    return [...this.#cells.values()].filter((cell) => cell.value !== (this.#before.get(keyOf(cell.row, cell.column)) ?? ''));
  }

  state(): SavedSheet {
    const cells = [...this.#cells.values()].filter(({ value, formula, look }) => value !== '' || formula !== undefined || look !== 0);
    const extent = { rows: cells.reduce((last, { row }) => Math.max(last, row + 1), this.sheet.extent.rows), columns: cells.reduce((last, { column }) => Math.max(last, column + 1), this.sheet.extent.columns) };
    return { ...this.sheet, extent, spills: this.spills, cells: cells.sort((one, other) => one.row - other.row || one.column - other.column) };
  }

  private within(area: Area): SavedCell[] {
    if (area.rows * area.columns > this.#cells.size) return [...this.#cells.values()].filter(({ row, column }) => contains(area, { row, column, rows: 1, columns: 1 }));
    const found: SavedCell[] = [];
    for (let row = area.row; row <= bottom(area); row++) {
      for (let column = area.column; column <= right(area); column++) found.push(...[this.at(row, column) ?? []].flat());
    }
    return found;
  }
}

/** `汇总!B5` */
export const addressIn = ({ name }: Pick<SheetCells, 'name'>, { row, column }: Pick<SavedCell, 'row' | 'column'>): string => `${quoteSheet(name)}!${cellName(row, column)}`;
