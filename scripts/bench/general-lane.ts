import { builtIn, score, ScoreRequest } from '../../shared';
import { cohort } from './cohort';
import { generalCohort, generalRulebook } from './general';

/** A rulebook in the general words against the villages' document, and how the cost of pools grows. */
const UNITS = Number(process.env.BENCH_GENERAL ?? 300);
const ROUNDS = Number(process.env.BENCH_GENERAL_ROUNDS ?? 15);
const VILLAGE_ITEMS = builtIn.rulebook('beijinggang-2019-village')?.items.length ?? 0;

const asked = (rulebook: unknown, { units, facts }: { units: unknown[]; facts: unknown[] }): ScoreRequest => ScoreRequest.parse({ rulebook, year: 2019, units, facts });

/** The least of several rounds taken in turns, in milliseconds of the processor: others on the machine take their own. */
function leastOf<Name extends string>(runs: Readonly<Record<Name, () => unknown>>, rounds: number): Record<Name, number> {
  const least = Object.fromEntries(Object.keys(runs).map((name) => [name, Infinity])) as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs) as [Name, () => unknown][]) {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      least[name] = Math.min(least[name], (user + system) / 1000);
    }
  }
  return least;
}

/** How fast an item of a general rulebook is scored, measured by one of the villages' document: the whole answer each time. */
export function compareGeneral(): number {
  const village = asked('beijinggang-2019-village', cohort(UNITS));
  const general = asked(generalRulebook, generalCohort(UNITS));
  const least = leastOf(
    {
      village: () => score(builtIn, { ...village, detail: 'items' }),
      general: () => score(builtIn, { ...general, detail: 'items' }),
      villageTold: () => score(builtIn, village),
      generalTold: () => score(builtIn, general),
    },
    ROUNDS,
  );
  const items = generalRulebook.items.length;
  const each = (ms: number, of: number): string => `${((ms * 1000) / UNITS / of).toFixed(1)} µs an item`;
  const [bare, told] = [(least.village / VILLAGE_ITEMS) * (items / least.general), (least.villageTold / VILLAGE_ITEMS) * (items / least.generalTold)];
  console.log(`\n${UNITS} units, whole answers, processor time, best of ${ROUNDS} rounds`);
  console.log(`without explanations: village ${each(least.village, VILLAGE_ITEMS)}, general words ${each(least.general, items)}: ${bare.toFixed(2)} of the village (at least 0.33)`);
  console.log(`with explanations: village ${each(least.villageTold, VILLAGE_ITEMS)}, general words ${each(least.generalTold, items)}: ${told.toFixed(2)} of the village`);
  return bare;
}

/** Eight times the units: what one more costs, against n log n. 1 is n log n; the square would be near 6. */
export function poolGrowth(): number {
  const [few, many] = [1000, 8000];
  const pools = { ...generalRulebook, items: generalRulebook.items.filter(({ code }) => /^[DE]\d/.test(code)) };
  const open = (count: number): ScoreRequest => {
    const { units, facts } = generalCohort(count);
    // A tenth of the units have no figure yet: the places of all others are stretches.
    return asked(pools, { units, facts: facts.filter(({ item }, at) => /^[DE]\d/.test(item ?? '') && !(item === 'D1' && at % 10 === 0)) });
  };
  const [small, large] = [open(few), open(many)];
  const least = leastOf({ few: () => score(builtIn, { ...small, detail: 'items' }), many: () => score(builtIn, { ...large, detail: 'items' }) }, 3);
  const growth = least.many / least.few / ((many * Math.log(many)) / (few * Math.log(few)));
  console.log(`pools: ${few} units ${least.few.toFixed(0)} ms, ${many} units ${least.many.toFixed(0)} ms: ${growth.toFixed(2)} of n log n (at most 1.5)`);
  return growth;
}
