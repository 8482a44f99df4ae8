import type { Area, Unseen } from '../../../workbook/model/port/editor';
import { showsNothing } from '../../../workbook/model/number-format';

/** Rows whose visibility is asked for in one round trip. */
const rowsAtOnce = 2_000;

export async function readHiddenRows(context: Excel.RequestContext, range: Excel.Range, area: Area): Promise<readonly number[]> {
  const hidden: number[] = [];
  for (let first = 0; first < area.rows; first += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, area.rows - first) }, (_, row) => range.getRow(first + row).load('rowHidden'));
    await context.sync();
    rows.forEach((row, at) => row.rowHidden && hidden.push(area.row + first + at));
  }
  return hidden;
}

export async function readUnseen(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<Unseen> {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).load('numberFormat');
  const columns = Array.from({ length: area.columns }, (_, column) => range.getColumn(column).load('columnHidden'));
  const rows = await readHiddenRows(context, range, area);
  return {
    rows,
    columns: columns.flatMap((column, at) => (column.columnHidden ? [area.column + at] : [])),
    cells: (range.numberFormat as unknown[][]).flatMap((line, row) => line.flatMap((format, column) => (showsNothing(String(format)) ? [{ row: area.row + row, column: area.column + column }] : []))),
  };
}
