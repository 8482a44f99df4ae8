import { parseDate } from './periods';

const DAY = 24 * 60 * 60 * 1000;

/**
 * The day that lies so many working days after a date; the next working day is the first.
 * `holidays` are days off on weekdays, `workdays` weekends that are worked. All dates YYYY-MM-DD;
 * null where `date` is none.
 */
export function workingDaysAfter(
  date: string,
  days: number,
  holidays: ReadonlySet<string>,
  workdays: ReadonlySet<string>,
): string | null {
  const start = parseDate(date);
  if (!start) return null;
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const first = new Date(0).setUTCFullYear(start.year, start.month - 1, start.day);
  let day = first;
  for (let left = days; left > 0; ) {
    day += DAY;
    const written = new Date(day).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(day).getUTCDay());
    if (workdays.has(written) || (!weekend && !holidays.has(written))) left--;
    // A table of holidays without end must not keep anybody waiting.
    if (day - first > 3660 * DAY) return null;
  }
  return new Date(day).toISOString().slice(0, 10);
}
