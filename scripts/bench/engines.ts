import type { Fact, Unit } from '../../shared';
import { scoreInDecimals } from './by-hand-decimal';
import { scoreAllInFloats, scoreInFloats } from './by-hand-floats';
import { scoreByHand } from './by-hand-integers';
import { cohort } from './cohort';
import { exactlySeventy } from './exactly-seventy';
import { otherEngines } from './others';
import { figuresOf, type Figures } from './others/figures';
import { explained, programOf, scored, totalsOf } from './pieces';
import { leastOf } from './timing';

export interface Line {
  readonly name: string;
  readonly perSecond: number;
  /** Of a thousand villages at exactly 70.00 those that it says are below. */
  readonly wrong: number;
}

const YEAR = 2019;
const program = programOf('beijinggang-2019-village', YEAR);

/** Of those that are far slower fewer villages are enough. */
const SHARE = { fast: 1, decimals: 0.2, others: 0.05 };

/** Every engine on the villages' document, all in one run, and only once all come to the same totals. */
export async function measureEngines(villages: number, rounds: number): Promise<Line[]> {
  const { units, facts } = cohort(villages);
  const others = await otherEngines();
  const few = cohort(Math.ceil(villages * SHARE.others));
  const figures = figuresOf(few.units, few.facts);
  const some = cohort(Math.ceil(villages * SHARE.decimals));
  await agree(few.units, few.facts, figures, others);

  const own = {
    'by hand, whole numbers': () => scoreByHand(units, facts),
    'Kaohe, totals': () => scored(program, units, facts),
    'Kaohe, with explanation': () => explained(program, units, facts),
    'by hand, floating point': () => scoreAllInFloats(units, facts),
    'by hand, decimal.js': () => scoreInDecimals(some.units, some.facts),
  };
  const least = await leastOf<keyof typeof own>(own, rounds);
  const slow = await leastOf(Object.fromEntries(others.map(({ name, outcomes }) => [name, () => outcomes(figures)])), 3);
  const wrong = await wrongVetoes(others);
  const line = (name: string, ms: number, count: number): Line => ({ name, perSecond: count / (ms / 1000), wrong: wrong.get(name) ?? 0 });
  return [
    ...(Object.keys(own) as (keyof typeof own)[]).map((name) => line(name, least[name], name === 'by hand, decimal.js' ? some.units.length : villages)),
    ...others.map(({ name }) => line(name, slow[name] ?? Infinity, figures.length)),
  ];
}

type Others = Awaited<ReturnType<typeof otherEngines>>;

/** A hundred-thousandth is what the document's figures can come to at the least. */
const near = (total: number): number => Math.round(total * 100_000);

async function agree(units: Unit[], facts: Fact[], figures: readonly Figures[], others: Others): Promise<void> {
  const byHand = scoreByHand(units, facts);
  const decimals = scoreInDecimals(units, facts);
  const ours = totalsOf(units, facts);
  const answers = [
    { name: 'decimal.js', totals: units.map(({ id }) => decimals.get(id)?.total?.toNumber() ?? null) },
    { name: 'Kaohe', totals: ours.map(({ total }) => total) },
    { name: 'floating point', totals: figures.map((each) => scoreInFloats(each).total) },
    ...(await Promise.all(others.map(async ({ name, outcomes }) => ({ name, totals: (await outcomes(figures)).map(({ total }) => total) })))),
  ];
  for (const { name, totals } of answers) {
    units.forEach(({ id }, at) => {
      if (near(totals[at] ?? Number.NaN) !== near(byHand.total[at] ?? Number.NaN)) throw new Error(`${id}: ${name} says ${totals[at]}, the loops in whole numbers ${byHand.total[at]}`);
    });
  }
}

/** How many of a thousand villages at exactly 70.00 each says to be below. */
async function wrongVetoes(others: Others): Promise<Map<string, number>> {
  const { units, facts } = exactlySeventy(1000);
  const figures = figuresOf(units, facts);
  const vetoed = totalsOf(units, facts).filter(({ veto }) => veto.state !== 'none').length;
  const wrong = new Map<string, number>([
    ['by hand, whole numbers', scoreByHand(units, facts).veto.filter((state) => state !== 0).length],
    ['by hand, decimal.js', [...scoreInDecimals(units, facts).values()].filter(({ veto }) => veto !== 'none').length],
    ['by hand, floating point', figures.filter((each) => scoreInFloats(each).veto).length],
    ['Kaohe, totals', vetoed],
    ['Kaohe, with explanation', vetoed],
  ]);
  for (const { name, outcomes } of others) wrong.set(name, (await outcomes(figures)).filter(({ veto }) => veto).length);
  return wrong;
}
