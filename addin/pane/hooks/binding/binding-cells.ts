import { looked } from '../../../../workbook/binding/layout/canvas';
import { isPrintout } from '../../../../workbook/printouts/kept/check-mark';
import { isOfRecord } from '../../../../workbook/snapshot/record';
import { functionName } from '../../../../workbook/results/functions/names';
import type { Grid } from '../../../../workbook/model/grid';
import { readsOf } from '../../../../workbook/ledger/places';
import type { Binding } from '../../../../workbook/binding/bound';
import type { SurveySheet } from '../../../../workbook/binding/scan/survey';
import type { Editor } from '../../../../workbook/model/port/editor';
import type { Workbook } from '../../../../workbook/model/port/workbook';

/** The workbook as far as the recogniser looks at it. */
export interface BookCells {
  readonly sheets: readonly SurveySheet[];
  readonly units: Grid | null;
  readonly parameters: Grid | null;
  /** Sheets with formulas of our own. */
  readonly results: ReadonlySet<string>;
  /** Names of the tables, by sheet. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  readonly hidden: readonly string[];
  /** Sheets beyond what can be looked at. */
  readonly tooLarge: readonly string[];
}

/** Cells that are fetched together: small sheets by the dozen, a large one alone. */
const atOnce = 100_000;

export async function readCells(workbook: Workbook, editor: Pick<Editor, 'formulasWith'>, binding: Binding): Promise<BookCells> {
  const outline = await workbook.outline();
  const used = outline.sheets.flatMap((sheet) => (sheet.used ? [{ ...sheet, cells: sheet.used.rows * sheet.used.columns }] : []));
  const hidden = used.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const tooLarge = used.filter((sheet) => !sheet.hidden && sheet.cells > looked.cells).map(({ name }) => name);
  const shown = used.filter((sheet) => !sheet.hidden && sheet.cells <= looked.cells);
  const sheets: SurveySheet[] = [];
  for (const batch of batches(shown)) {
    const grids = await workbook.read(batch.map(({ name }) => ({ sheet: name })));
    sheets.push(...grids.flatMap((grid, index) => (grid && !isOfRecord(grid) && !isPrintout(grid) ? [{ grid, id: batch[index]?.id }] : [])));
  }
  const { units, parameters } = readsOf(outline, binding);
  const [unitGrid = null, parameterGrid = null] = await Promise.all([units, parameters].map(async (place) => (place ? ((await workbook.read([place]))[0] ?? null) : null)));
  const formulas = await editor.formulasWith(functionName(''));
  return {
    sheets,
    units: unitGrid,
    parameters: parameterGrid,
    results: new Set(formulas.map(({ sheet }) => sheet)),
    tables: new Map(outline.sheets.map(({ name }) => [name, outline.tables.filter(({ sheet }) => sheet === name).map((table) => table.name)])),
    hidden,
    tooLarge,
  };
}

function batches<T extends { readonly cells: number }>(sheets: readonly T[]): readonly (readonly T[])[] {
  const all: T[][] = [];
  let sum = Infinity;
  for (const sheet of sheets) {
    if (sum + sheet.cells > atOnce) {
      all.push([]);
      sum = 0;
    }
    all.at(-1)?.push(sheet);
    sum += sheet.cells;
  }
  return all;
}
