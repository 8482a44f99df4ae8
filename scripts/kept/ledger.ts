/** Gives a workbook something to score, so that the command line has a reason to write it: sheets of an invented village behind its own. */
import type { CellValue } from '../../workbook/model/book-parts';
import { stateOf } from '../../workbook/file-host/state';
import type { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx, type ReadBook } from '../../workbook/xlsx/read';
import { saveXlsx } from '../../workbook/xlsx/write';
import type { SavedSheet } from '../../workbook/xlsx/write/state';
import type { Change } from './change';

const SUMMARY = '得分核对';
const SHEETS: Record<string, CellValue[][]> = {
  台账: [['单位', '年度', '条款', '数值'], ['甲村', 2025, 'V1', -1], ['甲村', 2025, 'V2', 28]],
  参数: [['键', '值'], ['办法', 'beijinggang-2019-village']],
  单位: [['单位', '类别'], ['甲村', '村']],
  [SUMMARY]: [['甲村', '=SCORE(A1,2025,"V2")']],
};

/** null where one of its own sheets is in the way. */
export function withLedger(book: ReadBook, names: FunctionNames): { bytes: Uint8Array; change: Change } | null {
  const state = stateOf(book);
  if (state.sheets.some(({ name }) => name in SHEETS)) return null;
  state.sheets.push(...Object.entries(SHEETS).map(([name, lines]) => sheetOf(name, lines)));
  const bytes = saveXlsx(state, book, names);
  const part = readXlsx(bytes, names).sheets.find(({ name }) => name === SUMMARY)!.part;
  return { bytes, change: { sheet: SUMMARY, part, cell: 'B1' } };
}

function sheetOf(name: string, lines: readonly CellValue[][]): SavedSheet {
  return {
    id: `added-${name}`, name, visibility: 'Visible', protected: false, gridlines: true, tabColor: '', spills: [], merges: [], rows: new Map(), columns: new Map(),
    frozen: { rows: 0, columns: 0 }, extent: { rows: lines.length, columns: 9 },
    cells: lines.flatMap((line, row) => line.map((value, column) => (typeof value === 'string' && value.startsWith('=') ? { row, column, value: '', formula: value, look: 0 } : { row, column, value, look: 0 }))),
  };
}
