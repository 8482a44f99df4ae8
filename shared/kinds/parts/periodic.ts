import * as z from 'zod';
import { exact, sumOf, type Exact } from '../../numbers/fraction';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { PeriodsBy } from '../putting';

/** An item that is worked out for each period of the year by itself and then put together: 千分制月考核. */
export const Periods = later(() => closed({
  /** How long a period is. */
  each: z.enum(['month', 'quarter', 'half']),
  /** How the periods are put together. */
  take: PeriodsBy,
  /** Of the periods in order. */
  weights: z.array(z.number()).optional(),
  /** Left out: all periods of the year; `held`: those in which some unit has a row. */
  of: z.enum(['all', 'held']).optional(),
}));
export type Periods = z.infer<typeof Periods>;

export const periodCount = { month: 12, quarter: 4, half: 2 } as const;

/** What weight, min and max of one period come to in the year. */
function figure(periods: Periods | undefined, once: Exact | null): Exact | null {
  if (!periods || once === null) return once;
  if (periods.take === 'sum') return once.mul(periodCount[periods.each]);
  if (periods.take === 'weights') return once.mul(sumOf((periods.weights ?? []).map(exact)));
  return once;
}

export const take = {
  figure,
  bounds: <Ends extends { min: Exact | null; max: Exact | null }>(periods: Periods | undefined, { min, max }: Ends) => ({
    min: figure(periods, min),
    max: figure(periods, max),
  }),
};

/** `2019-07`, `2019-Q3`, `2019-H2`: the periods of a year in order. */
export function periodsOf(each: Periods['each'], year: number): string[] {
  const write = { month: (n: number) => `${year}-${String(n).padStart(2, '0')}`, quarter: (n: number) => `${year}-Q${n}`, half: (n: number) => `${year}-H${n}` }[each];
  return Array.from({ length: periodCount[each] }, (_, at) => write(at + 1));
}
