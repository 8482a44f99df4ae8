import type { Arrival } from './simulate';
import type { ServiceTime } from './service-times';
import { randomFrom } from './random';
import { assumed } from './platform';

/** Who recalculates, and when. */
export interface Scenario {
  readonly name: string;
  readonly townships: number;
  /** Within so many seconds. */
  readonly seconds: number;
  /** Edits, or recalculations, of each township within them. */
  readonly edits: number;
}

/** Edits of one township in the week in which the year is closed, and the share of them that falls into the busiest hour. */
const WEEK_EDITS = 300;
const PEAK_HOUR = 0.08;

export const scenarios: readonly Scenario[] = [
  { name: 'one township, a meeting: an edit every 10 s', townships: 1, seconds: 600, edits: 60 },
  { name: 'a county: 20 townships recalculate within a minute', townships: 20, seconds: 60, edits: 3 },
  { name: 'a province: 1,500 townships within ten minutes', townships: 1_500, seconds: 600, edits: 3 },
  { name: 'the nation: 40,000 townships, the busiest hour of their December week', townships: 40_000, seconds: 3_600, edits: Math.round(WEEK_EDITS * PEAK_HOUR) },
  { name: 'the nation at once: 40,000 townships within ten minutes', townships: 40_000, seconds: 600, edits: 3 },
  { name: 'the nation in one minute: 40,000 townships', townships: 40_000, seconds: 60, edits: 3 },
];

/** Of a hundred townships so many have a cohort of each size. */
const SHARES = [80, 17, 3] as const;

/**
 * The requests of a scenario: each edit asks for the totals, and a moment later, for the pane, for the items. Times are random
 * and independent; the first half of the seconds has two thirds of them.
 */
export function arrivalsOf({ townships, seconds, edits }: Scenario, sizes: readonly ServiceTime[], seed: number): readonly (Arrival & { readonly totals: boolean })[] {
  const random = randomFrom(seed);
  const arrivals: (Arrival & { readonly totals: boolean })[] = [];
  for (let township = 0; township < townships; township++) {
    const size = sizes[sizeOf(township % 100)];
    if (!size) continue;
    for (let edit = 0; edit < edits; edit++) {
      const half = random() < 2 / 3 ? 0 : 0.5;
      const at = (half + random() / 2) * seconds * 1000;
      arrivals.push({ at, work: size.totals * assumed.slowerCore, totals: true });
      arrivals.push({ at: at + 200, work: size.items * assumed.slowerCore, totals: false });
    }
  }
  return arrivals.sort((one, other) => one.at - other.at);
}

function sizeOf(percent: number): number {
  if (percent < SHARES[0]) return 0;
  return percent < SHARES[0] + SHARES[1] ? 1 : 2;
}
