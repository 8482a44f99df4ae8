/** A custom function as Univer's formula engine runs it: it never waits, it shows what `FunctionCalls` knows. */
import type { Ctor } from '@univerjs/core';
import {
  ArrayValueObject, BaseFunction, ErrorValueObject, FunctionType, StringValueObject, ValueObjectFactory,
  type BaseReferenceObject, type BaseValueObject, type ErrorType, type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import type { GridArgument } from '../../custom-functions/arguments';
import type { FunctionCalls } from '../../custom-functions/calls';
import type { FunctionMetadata } from '../../custom-functions/metadata';
import type { CellValue } from '../../../workbook/model/book-parts';
import type { FunctionResult } from '../../office-emulator/custom-functions';
import { isError } from '../../../workbook/model/cell-errors';

type Variant = BaseReferenceObject | BaseValueObject;

export function executorFor(fn: FunctionMetadata, calls: FunctionCalls): Ctor<BaseFunction> {
  return class extends BaseFunction {
    override needsReferenceObject = true;

    override calculate(...variants: Variant[]) {
      const place = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      return toUniver(calls.evaluate(place, fn, variants.map(toArgument)).value);
    }
  };
}

function toArgument(variant: Variant): GridArgument {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    return {
      cells: cellsOf(reference.toArrayValueObject()),
      area: { sheet: reference.getSheetId(), row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 },
    };
  }
  const value = variant as BaseValueObject;
  if (value.isArray()) return { cells: cellsOf(value as ArrayValueObject) };
  // A comma with nothing before it: the argument is left out.
  return value.isNull() ? { cells: null } : { cells: [[cellOf(value)]] };
}

export const cellsOf = (array: ArrayValueObject): CellValue[][] =>
  array.getArrayValue().map((row) => row.map((cell) => (cell ? cellOf(cell) : '')));

const cellOf = (value: BaseValueObject): CellValue => (value.isNull() ? '' : (value.getValue() as CellValue));

export function toUniver(result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return single(result);
  const calculateValueList = result.map((row) => row.map(single));
  return ArrayValueObject.create({
    calculateValueList, rowCount: result.length, columnCount: result[0]?.length ?? 0, unitId: '', sheetId: '', row: -1, column: -1,
  });
}

/** A text stays one, as in Excel: the factory would take a clause `7.2` for a number and `2019-03` for a day. */
export function single(value: CellValue): BaseValueObject {
  if (isError(value)) return ErrorValueObject.create(value as ErrorType);
  return typeof value === 'string' ? StringValueObject.create(value) : ValueObjectFactory.create(value);
}

/** What the grid's own formula help says of a function. */
export function helpFor(fn: FunctionMetadata): IFunctionInfo {
  return {
    functionName: fn.name,
    functionType: FunctionType.User,
    description: fn.description ?? '',
    abstract: fn.description ?? '',
    functionParameter: (fn.parameters ?? []).map((parameter) => ({
      name: parameter.name, detail: parameter.description ?? '', example: '', require: parameter.optional ? 0 : 1, repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
