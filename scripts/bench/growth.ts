import { atOnce } from '../../shared/contract/steps';
import { ColumnFacts, columnsOf } from '../../shared/contract/fact-columns';
import { cohort } from './cohort';
import type { Unit } from '../../shared';
import { programOf, scored } from './pieces';
import { partsOfTime, summedUp, type TimeParts } from './parts-of-time';
import { sweep } from './sweep';

export interface Step {
  readonly units: number;
  readonly ms: number;
  /** What the time went into. */
  readonly parts: TimeParts;
}

const STEPS = [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000];
/** Cohorts that are scored in one measurement: a few milliseconds are too few to be measured. */
const AT_ONCE = 10_000;

/**
 * What scoring takes for so many units, thirty facts each. All sizes in turns: the machine is now faster, now slower for
 * seconds at a time, and a size that is measured by itself would have one such time alone.
 */
export function measureGrowth(rounds: number): Step[] {
  const program = programOf('beijinggang-2019-village', 2019);
  const cohorts = STEPS.map((units) => ({ units, times: Math.max(1, Math.round(AT_ONCE / units)), ...inColumns(units) }));
  const measured = cohorts.map((): TimeParts[] => []);
  sweep();
  for (let round = 0; round < rounds; round++) {
    cohorts.forEach(({ times, made, facts }, at) => measured[at]?.push(partsOfTime(() => {
      for (let time = 0; time < times; time++) scored(program, made, facts);
    })));
  }
  return cohorts.map(({ units, times }, at) => {
    const sums = Object.entries(summedUp(measured[at] ?? [])).map(([part, ms]) => [part, ms / times]);
    const parts = Object.fromEntries(sums) as unknown as TimeParts;
    return { units, ms: parts.all, parts };
  });
}

/** Rows as the service has them. Of three million objects that somebody keeps, most of the time would go into sweeping round them. */
function inColumns(count: number): { made: Unit[]; facts: ColumnFacts } {
  const { units, facts } = cohort(count);
  return { made: units, facts: new ColumnFacts({ ...atOnce(columnsOf(facts)), idOf: () => null }) };
}

/** How far each step is from a straight line through the middle one: 1 is on it. */
export function straightness(steps: readonly Step[], of: keyof TimeParts = 'all'): number[] {
  const each = steps.map(({ units, parts }) => parts[of] / units);
  const middle = [...each].sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 1;
  return each.map((ms) => ms / middle);
}
