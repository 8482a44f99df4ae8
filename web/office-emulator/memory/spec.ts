/** How a test writes down a workbook. */
import type { CellStyle, CellValue, Visibility } from '../../../workbook/model/book-parts';

/** What a cell of a test's sheet may be; null and '' are empty. A text beginning with `=` is a formula. */
export type CellSpec = CellValue | null | { value?: CellValue; formula?: string; format?: string; style?: CellStyle };

export interface SheetSpec {
  name: string;
  /** Rows of cells, from `at` (A1). */
  cells?: CellSpec[][];
  at?: string;
  tables?: { name: string; range: string; totals?: boolean }[];
  merges?: string[];
  /** Areas over which the formula in their first cell spills. */
  spills?: string[];
  hiddenRows?: number[];
  hiddenColumns?: number[];
  visibility?: Visibility;
  protected?: boolean;
}

export interface BookSpec {
  sheets: SheetSpec[];
  name?: string;
  /** Name to formula: `{ 台账区: '=台账!$A$1:$H$200' }`. */
  names?: Record<string, string>;
  settings?: Record<string, unknown>;
  xml?: string[];
  structureProtected?: boolean;
}
