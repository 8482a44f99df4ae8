import type { TriedRow } from '../../model/tried';
import { periodsOf, type Periods } from './periodic';

interface Several {
  readonly per?: string | undefined;
  readonly key?: 'period' | 'by' | 'subject' | undefined;
  readonly expect?: number | undefined;
  readonly drop?: number | undefined;
  readonly shares?: Readonly<Record<string, number>> | undefined;
}

/** Stands for the year in which rows are tried, until that is known. */
export const TRIED_YEAR = 2026;
const MONTHS = periodsOf('month', TRIED_YEAR);

/** The same row as often as it must stand there: for every kind with a share, every rater, every month. */
export function repeated(measure: Several, row: TriedRow): readonly TriedRow[] {
  if (measure.shares) return Object.keys(measure.shares).map((kind) => ({ ...row, kind }));
  if (measure.per === 'last') return [{ ...row, period: MONTHS[11] }];
  const times = measure.expect ?? (measure.per === 'trimmed' ? 2 * (measure.drop ?? 1) + 1 : 1);
  return Array.from({ length: times }, (_, at) => ({ ...row, ...keyed(measure.key, at) }));
}

/** What tells the n-th row from the others. */
export function keyed(key: Several['key'], at: number): TriedRow {
  if (key === 'period') return { period: MONTHS[at % 12] };
  return key ? { [key]: `第${at + 1}` } : {};
}

/** The rows once in each period, where an item is worked out by periods. */
export function inPeriods(periods: Periods | undefined, rows: readonly TriedRow[]): readonly TriedRow[] {
  if (!periods) return rows;
  return periodsOf(periods.each, TRIED_YEAR).flatMap((period) => rows.map((row) => ({ ...row, period })));
}
