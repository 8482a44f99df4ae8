import type { Fact } from '../../contract/request';
import type { Settings, Run } from '../plan';
import { lastDayOf, parseDate } from './periods';
import { OUT_OF_FORCE } from '../statuses';

/**
 * Does the document hold in the assessed year? From its own first year on, and up to the day that
 * people set where the printed date is a blank. Unset: nothing is withheld.
 */
export function inForce({ rulebook, year, parameter }: Settings): boolean {
  const { from, until } = rulebook.force ?? {};
  if (from !== undefined && year < yearOf(from)) return false;
  const last = until === undefined ? null : parameter(until.parameter);
  return typeof last !== 'string' || year <= yearOf(last);
}

/** Whether a row lies before the first day: by its date, else by its whole period; null where neither tells. */
export function beforeForce({ rulebook, year }: Settings, { date, period }: Fact): boolean | null {
  const from = rulebook.force?.from;
  // In any later year nothing can lie before it.
  if (from === undefined || year > yearOf(from)) return false;
  const last = parseDate(date?.trim() ?? '') ? (date?.trim() ?? '') : lastDayOf(period?.trim() ?? '');
  return last === null ? null : last < from;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Outside its time every item is 0 and nothing follows; the rows are still checked. */
export function withhold(run: Run): void {
  const { force } = run.compiled.settings.rulebook;
  const frame = run.now;
  frame.low.fill(0);
  frame.high.fill(0);
  frame.raw.fill(0);
  frame.status.fill(OUT_OF_FORCE);
  if (!force) return;
  for (let unit = 0; unit < run.units.length; unit++) run.note(unit, null, 'OUT_OF_FORCE', force.message);
}
