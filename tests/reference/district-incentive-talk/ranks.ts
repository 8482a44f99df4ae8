import type { Decimal } from 'decimal.js';
import type { ScoreRequest } from '../../../shared/contract/request';
import { dec, grouped, zero } from '../amounts';
import { parameterOf, type Work } from '../answer';
import { cappedPart, type Part } from '../parts';
import type { Row } from '../rows';

/** Places in the lists of each month. */

export const fromBottom = ({ value, of }: Row): number => (of ?? zero).minus(value ?? zero).plus(1).toNumber();

/** One row for each list and month: where two places are named, the worse. */
export function monthly(rows: readonly Row[]): { row: Row; last: boolean; list: string; month: number }[] {
  return grouped(rows, listed).map((group) => {
    const row = group.reduce((worst, each) => (fromBottom(each) < fromBottom(worst) ? each : worst));
    return { row, last: fromBottom(row) === 1, list: row.series ?? '', month: Number(row.period?.slice(5)) };
  });
}

export const listed = (row: Row): string => JSON.stringify([row.series, row.period]);

/** How many months running, this one included, the unit was last in that list. */
export function running(months: ReturnType<typeof monthly>, { list, month, last }: { list: string; month: number; last: boolean }): number {
  if (!last) return 0;
  const before = months.find((each) => each.list === list && each.month === month - 1);
  return 1 + (before ? running(months, before) : 0);
}

export function rankPart(code: string, rows: readonly Row[], { remarks }: Work, request: ScoreRequest): Part {
  const groups = grouped(rows, listed);
  const places = (group: readonly Row[]): number => new Set(group.map((row) => `${row.value} ${row.of}`)).size;
  if (groups.some((group) => places(group) > 1)) remarks.push({ status: 'CONFLICT', item: code });
  if (groups.some((group) => places(group) < group.length)) remarks.push({ status: 'DUPLICATE', item: code });
  const months = monthly(rows);
  const points = code === '2.1' ? months.map((each) => streak(running(months, each), parameterOf(request, 'last_streak'))) : months.map(({ row }) => band(code, fromBottom(row)));
  return cappedPart(code, points.map((each) => [each]), {});
}

/** Twice running costs 4 beside the earlier 2, or the pair costs 4; a third time 4 either way. */
function streak(times: number, reading: unknown): Decimal {
  if (times === 0) return zero;
  return dec(times === 1 || (times === 2 && reading === 'replace') ? -2 : -4);
}

function band(code: string, place: number): Decimal {
  if (code === '2.3') return dec(place <= 3 ? -1 : 0);
  return dec(place <= 10 ? -2 : place <= 20 ? -1 : 0);
}
