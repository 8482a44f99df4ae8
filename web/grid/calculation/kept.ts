/**
 * What the formula engine comes to, corrected where it cannot know better: a cell whose formula is beyond the grid keeps the
 * value that it has, and an array formula over a given area fills that and no more.
 */
import type { ICellData, IDisposable, Injector, Nullable } from '@univerjs/core';
import { IFormulaRuntimeService, IFunctionService, type ArrayValueObject, type BaseReferenceObject, type BaseValueObject } from '@univerjs/preset-sheets-core';
import type { CellValue, DefinedName } from '../../../workbook/model/book-parts';
import { isError } from '../../../workbook/model/cell-errors';
import { BeyondGrid, type Beyond } from './beyond';
import { cellsOf, single, toUniver } from './executor';
import { marksOf, type ArrayMark } from '../snapshot';
import { valueOf } from '../values';

type Variant = BaseReferenceObject | BaseValueObject;

const NO_NAME = '#NAME?';

export class Kept implements IDisposable {
  readonly #beyond: BeyondGrid;
  /** Formulas of which the grid did not even know what they say. */
  #unread = new Set<string>();
  #restore: () => void;

  constructor(
    injector: Injector,
    private readonly cell: (sheet: string, row: number, column: number) => { data: Nullable<ICellData>; formula: string | undefined },
  ) {
    const functions = injector.get(IFunctionService);
    const runtime = injector.get(IFormulaRuntimeService);
    this.#beyond = new BeyondGrid((name) => functions.hasExecutor(name));
    const set = runtime.setRuntimeData.bind(runtime);
    runtime.setRuntimeData = (variant) => {
      const { currentSubUnitId: sheet, currentRow: row, currentColumn: column } = runtime;
      set(this.#corrected(this.cell(sheet, row, column), variant as Variant, { row, column }));
    };
    this.#restore = () => { runtime.setRuntimeData = set; };
  }

  /** Another workbook, or other names in it. */
  learn(names: readonly DefinedName[]): void {
    this.#beyond.learn(names);
    this.#unread.clear();
  }

  /** Why the value of a formula is not worked out here; null where it is. */
  reason(formula: string): Beyond | null {
    return this.#beyond.reason(formula) ?? (this.#unread.has(formula) ? 'unknown' : null);
  }

  #corrected({ data, formula }: ReturnType<Kept['cell']>, found: Variant, place: { row: number; column: number }): Variant {
    if (!data || !formula) return found;
    const { array, kept, single: alone } = marksOf(data);
    const variant = alone ? besideOf(found, place) : found;
    const stored = valueOf(data) || (kept ?? '');
    if (stored !== '' && this.#cannotKnow(formula, stored, variant)) {
      this.keep(data);
      return single(stored);
    }
    if (variant === null) return firstOf(found);
    return array?.fixed ? fitted(variant, array) : variant;
  }

  /** Remembers the value that a cell has. */
  keep(data: ICellData): void {
    const value = valueOf(data);
    if (value !== '') data.custom = { ...data.custom, kept: value };
  }

  #cannotKnow(formula: string, stored: CellValue, variant: Variant | null): boolean {
    if (this.#beyond.reason(formula)) return true;
    // Of several values it is not known which one is meant.
    const unread = variant === null || (!variant.isReferenceObject() && variant.isError() && (variant as BaseValueObject).getValue() === NO_NAME && !isError(stored));
    if (unread) this.#unread.add(formula);
    else this.#unread.delete(formula);
    return unread;
  }

  dispose(): void { this.#restore(); }
}

const sizeOf = (array: BaseValueObject): number => (array.isArray() ? (array as ArrayValueObject).getRowCount() * (array as ArrayValueObject).getColumnCount() : 1);

/** What a formula for one cell takes of a row or a column: what stands beside it. null: several values, of which none is beside it. */
function besideOf(variant: Variant, { row, column }: { row: number; column: number }): Variant | null {
  if (!variant.isReferenceObject()) return sizeOf(variant as BaseValueObject) > 1 ? null : variant;
  const { startRow, endRow, startColumn, endColumn } = (variant as BaseReferenceObject).getRangePosition();
  if (startRow === endRow && startColumn === endColumn) return variant;
  const at = startColumn === endColumn && row >= startRow && row <= endRow ? [row - startRow, 0] as const
    : startRow === endRow && column >= startColumn && column <= endColumn ? [0, column - startColumn] as const : null;
  if (!at) return null;
  const value = cellsOf((variant as BaseReferenceObject).toArrayValueObject())[at[0]]?.[at[1]];
  // An empty cell counts as nought, as in Excel.
  return single(value === undefined || value === '' ? 0 : value);
}

const firstOf = (variant: Variant): Variant =>
  single(cellsOf((variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : variant) as ArrayValueObject)[0]?.[0] ?? 0);

/** As Excel fills a given area: a single value, row or column is repeated, what is missing is #N/A, what is too much is left out. */
function fitted(variant: Variant, { rows, columns }: ArrayMark): Variant {
  const array = variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : variant;
  const isArray = (array as BaseValueObject).isArray();
  if (!isArray && rows * columns === 1) return variant;
  const cells = isArray ? cellsOf(array as ArrayValueObject) : [[(array as BaseValueObject).isNull() ? 0 : ((array as BaseValueObject).getValue() as CellValue)]];
  const at = (row: number, column: number): CellValue => {
    const line = cells[cells.length === 1 ? 0 : row];
    const value = line?.[line.length === 1 ? 0 : column];
    return value === undefined ? '#N/A' : value === '' ? 0 : value;
  };
  if (rows * columns === 1) return single(at(0, 0));
  return toUniver(Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => at(row, column))));
}
