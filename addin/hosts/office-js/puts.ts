import type { Cell } from '../../../workbook/model/grid';
import type { Area, Change, Put } from '../../../workbook/model/port/editor';

/** Changes that fill a rectangle, row by row, which Excel takes in one go. */
export interface Block extends Area {
  readonly changes: readonly (readonly Change[])[];
}

/** As few rectangles as columns that begin and end alike beside each other allow: each is a call to Excel. */
export function blocksOf(changes: readonly Change[]): readonly Block[] {
  const blocks: { first: Change; columns: Change[][] }[] = [];
  for (const column of columnsOf(changes)) {
    const [first] = column;
    const last = blocks.at(-1);
    if (!first) continue;
    const { sheet, row, column: at } = last?.first ?? {};
    const joins = last && sheet === first.sheet && row === first.row && (at ?? 0) + last.columns.length === first.column && last.columns[0]?.length === column.length;
    if (joins) last.columns.push(column);
    else blocks.push({ first, columns: [column] });
  }
  return blocks.map(({ first, columns }) => {
    const rows = columns[0]?.length ?? 0;
    return {
      sheet: first.sheet,
      row: first.row,
      column: first.column,
      rows,
      columns: columns.length,
      changes: Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column[row] ?? [])),
    };
  });
}

/** Changes one below the other, in the order of sheets, first rows, columns. */
function columnsOf(changes: readonly Change[]): readonly Change[][] {
  const sorted = [...changes].sort((one, other) => one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row);
  const columns: Change[][] = [];
  for (const change of sorted) {
    const last = columns.at(-1);
    const above = last?.at(-1);
    if (above && above.sheet === change.sheet && above.column === change.column && above.row + 1 === change.row) last?.push(change);
    else columns.push([change]);
  }
  const firstRow = (column: Change[]): number => column[0]?.row ?? 0;
  const sheetOf = (column: Change[]): string => column[0]?.sheet ?? '';
  return columns.sort((one, other) => sheetOf(one).localeCompare(sheetOf(other)) || firstRow(one) - firstRow(other));
}

/**
 * What is handed to Excel. A text that Excel would take for a formula, a number or a date keeps an
 * apostrophe before it, which Excel takes for "this is text" and does not show. A cell whose format is that of texts
 * (`asText`) takes every text as it is, and would keep the apostrophe.
 */
export function toCell(put: Put, asText = false): Cell {
  if (put === null) return '';
  if (typeof put === 'object') return put.formula;
  return typeof put === 'string' && !asText && /^['=+\-@\d.($¥￥]|^(?:true|false)$/iu.test(put.trim()) ? `'${put}` : put;
}

/** What stands in a cell, from its formula and its value. */
export function fromCell(formula: Cell, value: Cell): Put {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  return value === '' ? null : value;
}
