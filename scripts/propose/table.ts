import { readXlsx, type ReadSheet } from '../../workbook/xlsx/read';
import { fromGrids, type PrintedSheet } from '../../workbook/printed/from-grids';
import { fromHtml } from '../../workbook/printed/from-html';
import { fromText } from '../../workbook/printed/from-text';
import { proposeRulebook } from '../../workbook/printed/proposal/rulebook';
import type { PrintedDocument } from '../../workbook/printed/types';
import type { Cell } from '../../workbook/model/grid';

/** What a file with a printed table holds: a workbook, HTML as it was copied, or plain text. */
export function printedIn(fileName: string, bytes: Uint8Array): PrintedDocument {
  if (/\.(xlsx|xlsm)$/iu.test(fileName)) {
    const { sheets } = readXlsx(bytes, { toFile: (name) => name, fromFile: (name) => name });
    return fromGrids(sheets.filter(({ visibility }) => visibility === 'Visible').map(sheetOf));
  }
  const text = new TextDecoder().decode(bytes);
  return /\.html?$/iu.test(fileName) ? fromHtml(text) : fromText(text);
}

function sheetOf({ name, cells, merges, rows }: ReadSheet): PrintedSheet {
  const depth = Math.max(0, ...cells.map(({ row }) => row + 1));
  const width = Math.max(0, ...cells.map(({ column }) => column + 1));
  const grid: Cell[][] = Array.from({ length: depth }, () => Array<Cell>(width).fill(''));
  for (const { row, column, value } of cells) {
    const line = grid[row];
    if (line) line[column] = value ?? '';
  }
  const hiddenRows = [...rows].flatMap(([row, { hidden }]) => (hidden && row < depth ? [row] : []));
  return { sheet: name, row: 0, column: 0, cells: grid, merges: merges.map(({ row, column, rows: down, columns }) => ({ row, column, rows: down, columns })), ...(hiddenRows.length > 0 ? { hiddenRows } : {}) };
}

/** The proposal of a file, as it is printed on the command line. */
export function proposeTable(fileName: string, bytes: Uint8Array): unknown {
  const { rulebook, questions, notUnderstood } = proposeRulebook(printedIn(fileName, bytes));
  return { rulebook, open: questions.map(({ text }) => text), open_at: questions.map(({ at }) => at), not_understood: notUnderstood.map(({ words }) => words) };
}
