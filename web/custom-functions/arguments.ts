/**
 * What reaches a function for what stands in its formula. An empty cell is 0 for a number (and for `any`), '' for a text and
 * inside a range; an omitted argument is null; a range given for a single value is taken cell by cell.
 */
import type { CellValue } from '../../workbook/model/book-parts';
import { isError } from '../../workbook/model/cell-errors';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/** A rectangle of a sheet, which is named by its id. */
export interface CellArea {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** An argument as the grid has it: omitted, or cells (a literal is one cell); '' is an empty cell. */
export interface GridArgument {
  cells: CellValue[][] | null;
  /** Where it stands, for functions that ask for addresses. */
  area?: CellArea;
}

export const BUSY = '#BUSY!';

export type Prepared = { args: unknown[] } | { error: string };

/** How far arguments for single values spread: 1 by 1 where none is a range. */
export function spread(fn: FunctionMetadata, given: GridArgument[]): { rows: number; columns: number } {
  let rows = 1;
  let columns = 1;
  given.forEach((argument, index) => {
    const parameter = parameterAt(fn, index);
    if (!argument.cells || !parameter || parameter.dimensionality === 'matrix') return;
    rows = Math.max(rows, argument.cells.length);
    columns = Math.max(columns, argument.cells[0]?.length ?? 1);
  });
  return { rows, columns };
}

function parameterAt(fn: FunctionMetadata, index: number): ParameterMetadata | undefined {
  const parameters = fn.parameters ?? [];
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating ? last : undefined);
}

/** The arguments of one call; `row` and `column` pick the cell of ranges that are taken cell by cell. */
export function prepare(fn: FunctionMetadata, given: GridArgument[], row = 0, column = 0): Prepared {
  const parameters = fn.parameters ?? [];
  const args: unknown[] = [];
  const repeated: unknown[] = [];
  for (let index = 0; index < Math.max(given.length, parameters.length); index += 1) {
    const parameter = parameterAt(fn, index);
    if (!parameter) return { error: '#VALUE!' };
    const argument = given[index] ?? { cells: null };
    // Excel does not take a formula that lacks a required argument; one left empty between commas is null.
    if (index >= given.length && !parameter.optional && !parameter.repeating) return { error: '#VALUE!' };
    const value = convert(parameter, argument, row, column);
    if (isFault(value)) return value;
    if (parameter.repeating) {
      if (argument.cells) repeated.push(value);
    } else args.push(value);
  }
  if (parameters.at(-1)?.repeating) args.push(repeated);
  return { args };
}

class Fault {
  constructor(readonly error: string) {}
}
const isFault = (value: unknown): value is Fault => value instanceof Fault;

function convert(parameter: ParameterMetadata, argument: GridArgument, row: number, column: number): unknown {
  const { cells } = argument;
  if (!cells) return null;
  if (parameter.dimensionality === 'matrix') {
    const flat = cells.flat();
    if (flat.includes(BUSY)) return new Fault(BUSY);
    const wrong = flat.find((cell) => isError(cell));
    if (wrong !== undefined) return new Fault('#VALUE!');
    return cells.map((line) => line.map((cell) => (cell === '' ? emptyInRange(parameter) : cell)));
  }
  const line = cells[cells.length === 1 ? 0 : row];
  const cell = line?.[line.length === 1 ? 0 : column];
  if (cell === undefined) return new Fault('#N/A'); // ranges of different sizes
  return scalar(parameter, cell);
}

const emptyInRange = (parameter: ParameterMetadata): CellValue => (parameter.type === 'number' ? 0 : '');

function scalar(parameter: ParameterMetadata, cell: CellValue): unknown {
  if (isError(cell)) return new Fault(String(cell));
  switch (parameter.type) {
    case 'number': return cell === '' ? 0 : asNumber(cell);
    case 'boolean': return cell === '' ? false : asBoolean(cell);
    case 'string': return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
    default: return cell === '' ? 0 : cell;
  }
}

function asNumber(cell: CellValue): number | Fault {
  const number = typeof cell === 'string' ? Number(cell.trim() || Number.NaN) : Number(cell);
  return Number.isFinite(number) ? number : new Fault('#VALUE!');
}

function asBoolean(cell: CellValue): boolean | Fault {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell !== 0;
  return /^(true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : new Fault('#VALUE!');
}
