import { extname } from 'node:path';
import { format as formatNumber, isDateFormat } from 'numfmt';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx, type ReadSheet } from '../../workbook/xlsx/read';
import type { Look } from '../../workbook/xlsx/styles';
import { fromGrids, type PrintedSheet } from '../../workbook/printed/from-grids';
import { fromHtml } from '../../workbook/printed/from-html';
import { fromText } from '../../workbook/printed/from-text';
import { proposeRulebook } from '../../workbook/printed/proposal/whole/rulebook';
import type { PrintedDocument } from '../../workbook/printed/types';
import type { Cell } from '../../workbook/model/grid';
import { showsNothing } from '../../workbook/model/number-format';
import { Unreadable } from './unreadable';

/** What a file with a printed table holds: a workbook, HTML as it was copied, or plain text. */
export function printedIn(fileName: string, bytes: Uint8Array): PrintedDocument {
  if (/\.(xlsx|xlsm)$/iu.test(fileName)) {
    const { sheets, looks } = readXlsx(bytes, new FunctionNames([]));
    const shown = sheets.filter(({ visibility }) => visibility === 'Visible');
    return fromGrids(shown.map((sheet) => sheetOf(sheet, looks)), sheets.length - shown.length);
  }
  const text = new TextDecoder().decode(bytes);
  if (/\.html?$/iu.test(fileName)) return fromHtml(text);
  if (/\.(txt|tsv)$/iu.test(fileName)) return fromText(text);
  const kind = extname(fileName) || fileName;
  throw new Unreadable(`No table can be read from ${kind}. / 不能从 ${kind} 中读表。`);
}

function sheetOf({ name, cells, merges, rows, columns }: ReadSheet, looks: readonly Look[]): PrintedSheet {
  const depth = Math.max(0, ...cells.map(({ row }) => row + 1));
  const width = Math.max(0, ...cells.map(({ column }) => column + 1));
  const grid: Cell[][] = Array.from({ length: depth }, () => Array<Cell>(width).fill(''));
  for (const { row, column, value, look } of cells) {
    const line = grid[row];
    if (line) line[column] = asShown(value, looks[look]?.format ?? 'General');
  }
  const hiddenColumns = columns.flatMap(({ at, count, hidden }) => (hidden ? Array.from({ length: Math.max(0, Math.min(at + count, width) - at) }, (_, index) => at + index) : []));
  const hiddenCells = cells.filter(({ look }) => showsNothing(looks[look]?.format ?? '')).map(({ row, column }) => ({ row, column }));
  const hiddenRows = [...rows].flatMap(([row, { hidden }]) => (hidden && row < depth ? [row] : []));
  return { sheet: name, row: 0, column: 0, cells: grid, merges: merges.map(({ row, column, rows: down, columns }) => ({ row, column, rows: down, columns })), ...(hiddenRows.length > 0 ? { hiddenRows } : {}), ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}), ...(hiddenCells.length > 0 ? { hiddenCells } : {}) };
}

/** A number as its format shows it, where that is more than digits: 98%, 3000元, a day that was once 1-3. */
function asShown(value: Cell, format: string): Cell {
  if (typeof value !== 'number' || !(isDateFormat(format) || /%|["\p{Script=Han}]/u.test(format))) return value;
  try {
    return formatNumber(format, value);
  } catch {
    return value;
  }
}

/** A rulebook as far as a printed table gives it, with the questions that it leaves. */
export interface TableProposal {
  readonly rulebook: unknown;
  readonly open: readonly string[];
  /** Beside each question the places of the rulebook that its answer may fill or change. */
  readonly open_at: readonly (readonly string[])[];
  readonly not_understood: readonly string[];
}

/** What is proposed for the whole table of a page or a workbook. */
export function proposeTable(fileName: string, bytes: Uint8Array): TableProposal {
  const { rulebook, questions, notUnderstood } = proposeRulebook(printedIn(fileName, bytes));
  return { rulebook, open: questions.map(({ text }) => text), open_at: questions.map(({ at }) => at), not_understood: notUnderstood.map(({ words }) => words) };
}
