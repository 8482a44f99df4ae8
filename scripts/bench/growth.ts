import { atOnce } from '../../shared/contract/steps';
import { ColumnFacts, columnsOf } from '../../shared/contract/fact-columns';
import { cohort } from './cohort';
import type { Unit } from '../../shared';
import { programOf, scored } from './pieces';
import { sweep } from './sweep';
import { leastOf } from './timing';

export interface Step {
  readonly units: number;
  readonly ms: number;
}

const STEPS = [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000];
/** Cohorts that are scored in one measurement: a few milliseconds are too few to be measured. */
const AT_ONCE = 10_000;

/** What scoring takes for so many units, thirty facts each. */
export async function measureGrowth(rounds: number): Promise<Step[]> {
  const program = programOf('beijinggang-2019-village', 2019);
  const steps: Step[] = [];
  for (const units of STEPS) {
    const { made, facts } = inColumns(units);
    const times = Math.max(1, Math.round(AT_ONCE / units));
    const run = (): void => {
      for (let time = 0; time < times; time++) scored(program, made, facts);
    };
    sweep();
    const { all } = await leastOf({ all: run }, rounds);
    steps.push({ units, ms: all / times });
  }
  return steps;
}

/** Rows as the service has them. Of three million objects that somebody keeps, most of the time would go into sweeping round them. */
function inColumns(count: number): { made: Unit[]; facts: ColumnFacts } {
  const { units, facts } = cohort(count);
  return { made: units, facts: new ColumnFacts({ ...atOnce(columnsOf(facts)), idOf: () => null }) };
}

/** How far each step is from a straight line through the middle one: 1 is on it. */
export function straightness(steps: readonly Step[]): number[] {
  const each = steps.map(({ units, ms }) => ms / units);
  const middle = [...each].sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 1;
  return each.map((ms) => ms / middle);
}
