/** Cells of a Univer sheet, read and written. */
import {
  ICommandService, IUndoRedoService, type ICellData, type Injector, type IRange, type IStyleData, type Nullable, type Workbook, type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, SetRangeValuesCommand, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from '@univerjs/preset-sheets-core';
import { hull, intersect, type Area } from '../../workbook/model/area';
import type { Cell, CellChange, StyleChange } from '../office-emulator/backend';
import type { CellStyle } from '../../workbook/model/book-parts';
import { shown } from '../office-emulator/shown';
import { areaOf, contentOf, marksOf } from './snapshot';
import { fromUniver, toUniver } from './style';
import { valueOf } from './values';

const EMPTY: Cell = { value: '', format: 'General', text: '' };
const NO_CONTENT = { v: null, t: null, f: null, si: null, p: null, custom: null } as const;

/** A cell that was read. As it is shown it is put in words only where somebody wants that: most readings are of values alone. */
class ReadCell implements Cell {
  declare formula?: string;

  constructor(readonly value: Cell['value'], readonly format: string, formula: string | undefined) {
    if (formula !== undefined) this.formula = formula;
  }

  get text(): string { return shown(this.value, this.format); }
}

type Matrix = Record<number, Record<number, ICellData>>;

export class Cells {
  #commands: ICommandService;
  #formulas: FormulaDataModel;

  constructor(private readonly injector: Injector, private readonly workbook: () => Workbook) {
    this.#commands = injector.get(ICommandService);
    this.#formulas = injector.get(FormulaDataModel);
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** What the formulas of this sheet spill, by cell. */
  #spilled(id: string): Matrix {
    return (this.#formulas.getArrayFormulaCellData()[this.workbook().getUnitId()]?.[id] ?? {}) as Matrix;
  }

  spills(id: string): Area[] {
    const ranges = (this.#formulas.getArrayFormulaRange()[this.workbook().getUnitId()]?.[id] ?? {}) as Record<number, Record<number, IRange>>;
    return Object.values(ranges).flatMap((row) => Object.values(row).map(areaOf));
  }

  /** Array formulas of the file, those too that fill no other cell as yet or cannot be worked out here. */
  arrays(id: string): { area: Area; fixed: boolean }[] {
    const found: { area: Area; fixed: boolean }[] = [];
    this.sheet(id).getCellMatrix().forValue((row, column, data) => {
      const mark = marksOf(data).array;
      if (mark) found.push({ area: { row, column, rows: mark.rows, columns: mark.columns }, fixed: mark.fixed });
    });
    return found;
  }

  read(id: string, area: Area): Cell[][] {
    const sheet = this.sheet(id);
    const matrix = sheet.getCellMatrix();
    const spilled = this.#spilled(id);
    const styles = this.workbook().getStyles();
    return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_unused, c): Cell => {
      const [row, column] = [area.row + r, area.column + c];
      const data = matrix.getValue(row, column);
      const result = spilled[row]?.[column];
      if (!data && !result) return EMPTY;
      const formula = data && this.#formulaOf(id, row, column, data);
      const value = formula || !result ? valueOf(data) : valueOf(result);
      const format = (data && styles.getStyleByCell(data)?.n?.pattern) ?? 'General';
      return new ReadCell(value, format, formula || undefined);
    }));
  }

  /** A cell as the grid has it, and its formula. */
  at(id: string, row: number, column: number): { data: Nullable<ICellData>; formula: string | undefined } {
    const data = this.workbook().getSheetBySheetId(id)?.getCellMatrix().getValue(row, column);
    return { data, formula: data ? this.#formulaOf(id, row, column, data) : undefined };
  }

  /** A cell that shares its formula with others has the text of it in the formula model. */
  #formulaOf(id: string, row: number, column: number, data: ICellData): string | undefined {
    if (data.f) return data.f;
    if (!data.si) return undefined;
    return this.#formulas.getFormulaStringByCell(row, column, id, this.workbook().getUnitId()) ?? undefined;
  }

  /** Every cell with a formula, over all sheets. */
  formulas(): { sheet: string; row: number; column: number; formula: string }[] {
    const found: { sheet: string; row: number; column: number; formula: string }[] = [];
    for (const sheet of this.workbook().getSheets()) {
      const id = sheet.getSheetId();
      sheet.getCellMatrix().forValue((row, column, data) => {
        const formula = data && this.#formulaOf(id, row, column, data);
        if (formula) found.push({ sheet: id, row, column, formula });
      });
    }
    return found;
  }

  write(id: string, area: Area, changes: (CellChange | null)[][]): void {
    const value: Matrix = {};
    let [any, looks] = [false, true];
    changes.forEach((line, r) => line.forEach((change, c) => {
      if (!change) return;
      any = true;
      looks &&= change.formula === undefined && change.value === undefined;
      (value[area.row + r] ??= {})[area.column + c] = {
        ...(change.formula !== undefined ? { ...NO_CONTENT, f: change.formula } : {}),
        ...(change.formula === undefined && change.value !== undefined ? { ...NO_CONTENT, ...contentOf(change.value) } : {}),
        ...(change.format !== undefined ? { s: { n: change.format === 'General' ? null : { pattern: change.format } } } : {}),
      };
    }));
    if (any && looks) this.#look(id, value);
    else if (any) this.#set(id, value);
  }

  clear(id: string, area: Area, what: 'contents' | 'formats' | 'all'): void {
    const blank = { ...(what === 'formats' ? {} : NO_CONTENT), ...(what === 'contents' ? {} : { s: null }) };
    const value = this.#filled(id, [area], blank, true);
    if (value) this.#set(id, value);
  }

  restyle(id: string, areas: readonly Area[], change: StyleChange): void {
    const value = this.#filled(id, areas, { s: toUniver(change) }, false);
    if (value) this.#look(id, value);
  }

  /** The same for every cell of some areas; `usedOnly` leaves alone what is empty anyhow. */
  #filled(id: string, areas: readonly Area[], data: ICellData, usedOnly: boolean): Matrix | null {
    const sheet = this.sheet(id);
    const whole = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    const reach = usedOnly ? this.used(id, false) ?? { row: 0, column: 0, rows: 1, columns: 1 } : whole;
    const value: Matrix = {};
    for (const within of areas.flatMap((area) => intersect(area, reach) ?? [])) {
      for (let row = within.row; row < within.row + within.rows; row += 1) {
        const line: Record<number, ICellData> = (value[row] ??= {});
        for (let column = within.column; column < within.column + within.columns; column += 1) line[column] = data;
      }
    }
    return Object.keys(value).length > 0 ? value : null;
  }

  #set(id: string, value: Matrix): void {
    this.#commands.syncExecuteCommand(SetRangeValuesCommand.id, { unitId: this.workbook().getUnitId(), subUnitId: id, value });
  }

  /** Looks alone, as the mutation that Univer's own command for them ends in: no formula is worked out anew for them, and no row takes another height. */
  #look(id: string, value: Matrix): void {
    const cells = this.sheet(id).getCellMatrix();
    // Univer takes a text such as `+4` for a number as soon as its cell gets a look, unless it is told what it is.
    const kept = Object.fromEntries(Object.entries(value).map(([row, line]) => [row, Object.fromEntries(Object.entries(line).map(([column, data]) => {
      const type = cells.getValue(Number(row), Number(column))?.t;
      return [column, type === null || type === undefined ? data : { ...data, t: type }];
    }))]));
    const params = { unitId: this.workbook().getUnitId(), subUnitId: id, cellValue: kept, trigger: SetStyleCommand.id };
    const before = this.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    if (!this.#commands.syncExecuteCommand(SetRangeValuesMutation.id, params)) return;
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: params.unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: { ...before, trigger: SetStyleCommand.id } }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }

  style(id: string, row: number, column: number): CellStyle {
    const data = this.sheet(id).getCellMatrix().getValue(row, column);
    return fromUniver(data ? (this.workbook().getStyles().getStyleByCell(data) as Nullable<IStyleData>) : null);
  }

  /** The name of a cell's look, where it has one. */
  lookName(id: string, row: number, column: number): string | undefined {
    const look = this.sheet(id).getCellMatrix().getValue(row, column)?.s;
    return typeof look === 'string' ? look : undefined;
  }

  used(id: string, valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.sheet(id).getCellMatrix().forValue((row, column, data) => {
      if (!data || (valuesOnly && valueOf(data) === '' && !data.f && !data.si)) return;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    });
    let found: Area | null = bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    for (const area of this.spills(id)) found = found ? hull(found, area) : area;
    return found;
  }
}
