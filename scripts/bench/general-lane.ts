import { builtIn, score, ScoreRequest } from '../../shared';
import { cohort } from './cohort';
import { generalCohort, generalRulebook } from './general';
import { leastOf } from './timing';

/** A rulebook in the general words against the villages' document, and how the cost of pools grows. */
const UNITS = Number(process.env.BENCH_GENERAL ?? 300);
const ROUNDS = Number(process.env.BENCH_GENERAL_ROUNDS ?? 15);
const VILLAGE_ITEMS = builtIn.rulebook('beijinggang-2019-village')?.items.length ?? 0;

const asked = (rulebook: unknown, { units, facts }: { units: unknown[]; facts: unknown[] }): ScoreRequest => ScoreRequest.parse({ rulebook, year: 2019, units, facts });

export interface General {
  /** Microseconds that an item of a unit takes, without and with explanations. */
  readonly village: number;
  readonly general: number;
  readonly villageTold: number;
  readonly generalTold: number;
}

/** How long an item of a general rulebook takes, beside one of the villages' document: the whole answer each time. */
export async function compareGeneral(): Promise<General> {
  const village = asked('beijinggang-2019-village', cohort(UNITS));
  const general = asked(generalRulebook, generalCohort(UNITS));
  const least = await leastOf(
    {
      village: () => score(builtIn, { ...village, detail: 'items' }),
      general: () => score(builtIn, { ...general, detail: 'items' }),
      villageTold: () => score(builtIn, village),
      generalTold: () => score(builtIn, general),
    },
    ROUNDS,
  );
  const items = generalRulebook.items.length;
  const each = (ms: number, of: number): number => (ms * 1000) / UNITS / of;
  return {
    village: each(least.village, VILLAGE_ITEMS),
    general: each(least.general, items),
    villageTold: each(least.villageTold, VILLAGE_ITEMS),
    generalTold: each(least.generalTold, items),
  };
}

/** Eight times the units: what one more costs, against n log n. 1 is n log n; the square would be near 6. */
export async function poolGrowth(): Promise<number> {
  const [few, many] = [1000, 8000];
  const pools = { ...generalRulebook, items: generalRulebook.items.filter(({ code }) => /^[DE]\d/.test(code)) };
  const open = (count: number): ScoreRequest => {
    const { units, facts } = generalCohort(count);
    // A tenth of the units have no figure yet: the places of all others are stretches.
    return asked(pools, { units, facts: facts.filter(({ item }, at) => /^[DE]\d/.test(item ?? '') && !(item === 'D1' && at % 10 === 0)) });
  };
  const [small, large] = [open(few), open(many)];
  const least = await leastOf({ few: () => score(builtIn, { ...small, detail: 'items' }), many: () => score(builtIn, { ...large, detail: 'items' }) }, 3);
  return least.many / least.few / ((many * Math.log(many)) / (few * Math.log(few)));
}
