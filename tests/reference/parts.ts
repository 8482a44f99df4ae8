import type { Decimal } from 'decimal.js';
import type { Status } from '../../shared/contract/answer';
import { asOneEvent, grouped, hull, isPoint, least, most, range, through, total, unproven, zero, type Amount, type Range } from './amounts';
import type { Row } from './rows';

/** What one item of one unit comes to. */
export interface Part {
  code: string;
  status: Status;
  range: Range;
  /** The facts contradict each other, so that no score is settled even where the range is a point. */
  disputed?: true;
  /** It is left to people, though it can come to one figure alone. */
  unscored?: true;
}

/** Notes that the document demands; null: of the whole unit. */
export interface Remark {
  status: Status;
  item: string | null;
}
export type Remarks = Remark[];

/** A given item: one fact, or open from nothing to the weight. Gives what counts, by the rows' own figures. */
export function givenPart(code: string, rows: readonly Row[], open: Range, score: (row: Row) => Decimal, remarks: Remarks, same = (row: Row) => String(row.value)): Part {
  if (rows.length === 0) return { code, status: isPoint(open) ? 'OK' : 'PENDING', range: open };
  const differing = grouped(rows, same);
  if (differing.length < rows.length) remarks.push({ status: 'DUPLICATE', item: code });
  const scores = hull(rows.map(score));
  if (differing.length === 1) return { code, status: 'OK', range: scores };
  remarks.push({ status: 'CONFLICT', item: code });
  return { code, status: 'CONFLICT', range: scores, disputed: true };
}

/** Rows of one key count as one event. Notes that some were not counted. */
export function events(code: string, rows: readonly Row[], amount: (row: Row) => Amount, key: (row: Row) => string | null, remarks: Remarks): Amount[] {
  const groups = grouped(rows, key);
  if (groups.length < rows.length) remarks.push({ status: 'DUPLICATE', item: code });
  return groups.map((group) => asOneEvent(group.map(amount)));
}

/** The sum of events, with a cap for what adds and one for what takes. */
export function cappedPart(code: string, all: readonly Amount[], caps: { most?: Decimal; least?: Decimal }): Part {
  const adds = total(all.map((each) => through(hull(each), (points) => most(points, zero))));
  const takes = total(all.map((each) => through(hull(each), (points) => least(points, zero))));
  const [cap, floor] = [caps.most, caps.least];
  const held: Range = {
    low: (cap ? least(adds.low, cap) : adds.low).plus(floor ? most(takes.low, floor) : takes.low),
    high: (cap ? least(adds.high, cap) : adds.high).plus(floor ? most(takes.high, floor) : takes.high),
  };
  const cut = (cap && adds.high.greaterThan(cap)) || (floor && takes.low.lessThan(floor));
  return { code, status: !isPoint(held) ? 'PENDING' : cut ? 'CAPPED' : 'OK', range: held };
}

/** A weight from which events take until nothing is left. */
export function deductedPart(code: string, weight: Decimal, taken: readonly Amount[]): Part {
  const sum = total(taken.map(hull));
  const left = through({ low: weight.plus(sum.low), high: weight.plus(sum.high) }, (points) => most(points, zero));
  const cut = weight.plus(sum.low).isNegative();
  return { code, status: !isPoint(left) ? 'PENDING' : cut ? 'FLOORED' : 'OK', range: left };
}

/** Points by level; a level that the clause does not list gives none, and a note. */
export function byLevel(code: string, row: Row, figures: Readonly<Record<string, number>>, remarks: Remarks): Amount {
  const points = figures[row.level ?? ''];
  if (points !== undefined) return [row.count.times(points)];
  remarks.push({ status: 'DOC_SILENT', item: code });
  return [zero];
}

export const untouched = (code: string): Part => ({ code, status: 'OK', range: range(0) });

const scoreOf = (row: Row): Amount => (row.filed === 'doubtful' ? unproven([row.points ?? zero]) : [row.points ?? zero]);
const sameScore = (row: Row): string => `${row.points} ${row.filed === 'doubtful'}`;

/** Items of which nothing but finished scores is known take them as they are. */
export function finished(parts: readonly Part[], rows: readonly Row[], recorded: readonly Row[], remarks: Remarks): Part[] {
  return parts.map((part) => {
    const own = recorded.filter((row) => row.item === part.code);
    if (own.length === 0 || part.status === 'OUT_OF_FORCE' || rows.some((row) => row.item === part.code)) return part;
    remarks.splice(0, remarks.length, ...remarks.filter(({ item }) => item !== part.code));
    const scores = grouped(own, sameScore);
    if (scores.length < own.length) remarks.push({ status: 'DUPLICATE', item: part.code });
    const all = hull(own.flatMap(scoreOf));
    remarks.push({ status: scores.length > 1 ? 'CONFLICT' : 'RECORDED', item: part.code });
    if (scores.length > 1) return { code: part.code, status: 'CONFLICT', range: all, disputed: true };
    return { code: part.code, status: isPoint(all) ? 'OK' : 'PENDING', range: all };
  });
}

/** Beside other rows those count; a finished score that they cannot come to contradicts them. */
export function contradicted(parts: readonly Part[], rows: readonly Row[], recorded: readonly Row[], remarks: Remarks): void {
  for (const { code, status, range: given } of parts) {
    const own = recorded.filter((row) => row.item === code);
    if (own.length === 0 || status === 'OUT_OF_FORCE' || !rows.some((row) => row.item === code)) continue;
    if (grouped(own, sameScore).length < own.length) remarks.push({ status: 'DUPLICATE', item: code });
    if (own.some(({ points }) => points?.lessThan(given.low) || points?.greaterThan(given.high))) remarks.push({ status: 'CONFLICT', item: code });
  }
}
