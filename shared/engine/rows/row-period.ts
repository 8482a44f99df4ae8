import type { Fact } from '../../contract/request';
import type { Settings } from '../../model/plan';
import { halfOf, monthsOf, parseDate, parsePeriod } from '../../model/time/periods';
import { isGeneral } from '../../rules/is-general';

/**
 * To which period a row belongs. `null`: it is of another time and neither checked nor used.
 * `doubtful`: of the assessed year, but nothing tells the half.
 */
export type Place = { period: string; doubtful?: true } | null;

/** Decides once per request; `history` is how many earlier years the row's item reads. */
export function placing(settings: Settings): (fact: Fact, history: number) => Place {
  const { rulebook, year } = settings;
  const now = { period: nowPeriod(settings) };
  if (isGeneral(rulebook)) return (fact) => exactly(fact, settings, now);
  if (rulebook.period === 'quarter') return (fact) => byQuarter(fact, settings, now);
  const half = rulebook.period === 'year-or-half' && settings.period ? parsePeriod(settings.period) : null;
  return (fact, history) => {
    const own = yearOf(fact, settings);
    if (own !== year) return own < year && own >= year - history ? { period: String(own) } : null;
    return half ? byHalf(fact, year, half.number, now) : now;
  };
}

/** Rows of the asked year, and of the asked period alone where there is one; what cannot be placed is looked at. */
function exactly(fact: Fact, settings: Settings, now: { period: string }): Place {
  const own = yearOf(fact, settings);
  if (own !== settings.year) return null;
  if (settings.period === null) return now;
  const written = fact.period?.trim() ?? '';
  const [row, asked] = [monthsOf(written), monthsOf(settings.period)];
  if (!row || !asked || Number(written.slice(0, 4)) !== own) return now;
  return row.last < asked.first || row.first > asked.last ? null : now;
}

/** The year to which a row belongs; one without a year that can be read is looked at as of the assessed year. */
export const yearOf = ({ year }: Fact, settings: Settings): number =>
  typeof year === 'number' && Number.isSafeInteger(year) ? year : settings.year;

export const nowPeriod = (settings: Settings): string => settings.period ?? String(settings.year);

/** A row is a later one by a later year, or by a later quarter of its own year. */
function byQuarter(fact: Fact, settings: Settings, now: { period: string }): Place {
  const own = yearOf(fact, settings);
  if (own > settings.year) return null;
  const written = fact.period?.trim() ?? '';
  const period = parsePeriod(written);
  if (period?.form !== 'quarter' || period.year !== own) return now;
  if (own === settings.year && written > now.period) return null;
  return { period: written };
}

function byHalf(fact: Fact, year: number, half: number, now: { period: string }): Place {
  const period = parsePeriod(fact.period?.trim() ?? '');
  if (period && period.year === year) return halfOf(period) === half ? now : null;
  const date = parseDate(fact.date?.trim() ?? '');
  if (date && date.year === year) return (date.month <= 6 ? 1 : 2) === half ? now : null;
  return { ...now, doubtful: true };
}
