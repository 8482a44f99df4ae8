import type { Fact, Unit } from '../../shared';
import { given } from './cohort';

/** A sequence of whole numbers that is the same every time (Park and Miller). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Villages whose items come to 70.00 to the last digit: no veto, for the document has it below 70. All scores have at most two decimals. */
export function exactlySeventy(villages: number): { units: Unit[]; facts: Fact[] } {
  const next = sequence(20_191_231);
  const units: Unit[] = [];
  const facts: Fact[] = [];
  for (let village = 0; village < villages; village++) {
    const id = `第${village + 1}村`;
    units.push({ id, type: 'village' });
    // Of 100 points, 20 are everyday work, from which nothing is taken; 30 go by the field score, 3 hundredths for each tenth of it.
    const tenths = next(1001);
    facts.push({ unit: id, item: 'V2', year: 2019, value: tenths / 10 });
    const hundredths = given.map(([, weight]) => Math.round(weight * 100));
    for (let over = 2000 + 3 * tenths + hundredths.reduce((sum, each) => sum + each, 0) - 7000; over > 0;) {
      const at = next(hundredths.length);
      const less = Math.min(over, hundredths[at] ?? 0, 1 + next(60));
      hundredths[at] = (hundredths[at] ?? 0) - less;
      over -= less;
    }
    given.forEach(([item], at) => facts.push({ unit: id, item, year: 2019, value: (hundredths[at] ?? 0) / 100 }));
  }
  return { units, facts };
}
