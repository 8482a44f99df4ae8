import type { Area } from '../../../workbook/model/area';

/** An area after lines were inserted or deleted; null when nothing of it is left. */
export function shifted(area: Area, kind: string, changed: Area): Area | null {
  if (kind === 'RowInserted' || kind === 'RowDeleted') {
    const moved = shiftSpan(area.row, area.rows, changed.row, kind === 'RowInserted' ? changed.rows : -changed.rows);
    return moved ? sameOr(area, { ...area, row: moved.start, rows: moved.length }) : null;
  }
  if (kind === 'ColumnInserted' || kind === 'ColumnDeleted') {
    const moved = shiftSpan(area.column, area.columns, changed.column, kind === 'ColumnInserted' ? changed.columns : -changed.columns);
    return moved ? sameOr(area, { ...area, column: moved.start, columns: moved.length }) : null;
  }
  return area;
}

const sameOr = (before: Area, after: Area): Area =>
  before.row === after.row && before.rows === after.rows && before.column === after.column && before.columns === after.columns ? before : after;

function shiftSpan(start: number, length: number, at: number, by: number): { start: number; length: number } | null {
  const end = start + length;
  if (by > 0) {
    if (at <= start) return { start: start + by, length };
    return at < end ? { start, length: length + by } : { start, length };
  }
  const gone = -by;
  const cut = Math.max(0, Math.min(end, at + gone) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, at + gone) - at);
  return cut === length ? null : { start: start - before, length: length - cut };
}

