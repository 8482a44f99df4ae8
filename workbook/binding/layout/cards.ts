import { textOf } from '../../model/text';
import type { Frame } from './frame';
import type { UnitRecord } from './records';
import { headerKey } from './header-words';

/** Where a card has the assessed unit's own figure and the one that was settled, the settled one counts. */
const settled = /核定|最终|考核|实得/u;

/** The unit of a card: what the card says of itself, else the name of its sheet. */
export function cardUnit({ canvas, title }: Frame): string {
  const named = /(?:被考核单位|考核对象|单位名称|单位|村名|姓名)\s*[:：]\s*([^\s，,；;（(]{2,30})/u.exec(title)?.[1];
  return named ?? canvas.grid.sheet.trim();
}

/** The column of points that counts, by its header; null where it is open which. */
export function scoreRecord(frame: Frame, columns: readonly UnitRecord[], chosen?: string): UnitRecord | null {
  const named = chosen === undefined ? null : columns.find((record) => scoreHeader(frame, record) === chosen);
  if (named) return named;
  if (columns.length === 1) return columns[0] ?? null;
  const final = columns.filter((record) => settled.test(headerKey(scoreHeader(frame, record))));
  return final.length === 1 ? (final[0] ?? null) : null;
}

/** What stands over a column of points of a card. */
export function scoreHeader({ canvas, columns }: Frame, { row }: UnitRecord): string {
  return textOf(canvas.at(row, columns[0] - 1));
}
