import type { AreaState, Put } from '../../model/port/editor';
import type { PresentSheet } from '../kept/plan';

/** A sheet of a workbook that is open. */
export interface LiveSheet extends PresentSheet {
  /** What stands in each cell, a formula as such. */
  readonly puts: readonly (readonly Put[])[];
}

/** A sheet of which nothing but its name matters. */
export const namedSheet = (name: string): LiveSheet => ({ name, protected: false, cells: [], puts: [] });

/** A sheet as it was read from its first cell on. A formula is somebody's: no printout has one. */
export function liveSheet({ area, values, formulas, locked }: AreaState): LiveSheet {
  const formulaAt = (row: number, column: number): string => formulas[row]?.[column] ?? '';
  return {
    name: area.sheet,
    protected: locked,
    cells: values.map((line, row) => line.map((value, column) => formulaAt(row, column) || value)),
    puts: values.map((line, row) => line.map((value, column): Put => (formulaAt(row, column) ? { formula: formulaAt(row, column) } : value === '' ? null : value))),
  };
}
