import { functionName, parts } from '../../workbook/results/functions/names';
import { quoteSheet } from '../../workbook/model/area';
import { emptyParts, type DefinedName, type Table } from '../../workbook/model/book-parts';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { saveXlsx } from '../../workbook/xlsx/write';
import type { SavedCell, SavedSheet } from '../../workbook/xlsx/write/state';
import type { Book, Sheet } from './book';

export const functionNames = new FunctionNames(parts.map(functionName));

const ROW_HEIGHT = 16;
const idOf = (index: number): string => `sheet-${index + 1}`;

/** The bytes of an .xlsx file, the same for the same book. */
export function fileOf({ title, sheets }: Book): Uint8Array {
  const state = { ...emptyParts(), properties: { title }, names: sheets.flatMap(printTitles), tables: sheets.flatMap(tableOf) };
  const tableColumns = (id: string): string[] => sheets.flatMap(({ table }, index) => (table && id === idOf(index) ? table.columns : []));
  return saveXlsx({ sheets: sheets.map(savedSheet), active: idOf(0), parts: state, tableColumns, calculated: true }, null, functionNames);
}

function savedSheet(sheet: Sheet, index: number): SavedSheet {
  const { name, widths, rows, merges = [], freeze = { rows: 0, columns: 0 }, choices = [], landscape = false, tab = '' } = sheet;
  return {
    id: idOf(index), name, visibility: 'Visible', protected: false, gridlines: false, tabColor: tab,
    cells: rows.flatMap(({ cells }, row) => cells.flatMap((cell, column): SavedCell[] => {
      if (!cell || Object.keys(cell).length === 0) return [];
      const { value = '', formula, style = 0 } = cell;
      return [{ row, column, value, look: style, ...(formula === undefined ? {} : { formula }) }];
    })),
    spills: rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.spill ? [cell.spill] : []))),
    extent: { rows: rows.length, columns: Math.max(widths.length, ...rows.map(({ cells }) => cells.length)) },
    merges: [...merges],
    rows: new Map(rows.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { size: height }]]))),
    columns: new Map(widths.map((size, column) => [column, { size }])),
    frozen: freeze, defaultRowHeight: ROW_HEIGHT, page: { landscape }, choices: [...choices],
  };
}

function tableOf({ table }: Sheet, index: number): Table[] {
  return table ? [{ id: idOf(index), name: table.name, sheet: idOf(index), area: table.area, header: true, totals: false, style: 'TableStyleLight1' }] : [];
}

function printTitles({ name, printTitles: titles }: Sheet, index: number): DefinedName[] {
  if (!titles) return [];
  return [{ name: '_xlnm.Print_Titles', formula: `=${quoteSheet(name)}!$${titles[0]}:$${titles[1]}`, comment: '', visible: true, scope: idOf(index) }];
}
