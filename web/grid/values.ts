/** What stands in a cell of the grid. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../workbook/model/book-parts';

export function valueOf(data: Nullable<ICellData>): CellValue {
  if (!data) return '';
  if (data.p?.body) return data.p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const { v, t } = data;
  if (v === null || v === undefined) return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1' || v === 'TRUE';
  if (t === CellValueType.NUMBER && typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v))) return Number(v);
  return v;
}
