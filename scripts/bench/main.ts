import { builtIn } from '../../shared';
import { explained, programOf, score, scored, stringifyAnswer } from './pieces';
import { scoreInDecimals } from './by-hand-decimal';
import { scoreByHand } from './by-hand-integers';
import { cohort } from './cohort';
import { compareGeneral, poolGrowth } from './general-lane';

/**
 * Units per second over one cohort, the engine against loops written by hand, all in one run.
 * Each line is the best of several rounds, taken in turns, so that a slow moment hits all alike.
 */
const VILLAGES = Number(process.env.BENCH_VILLAGES ?? 10_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 25);

const { units, facts } = cohort(VILLAGES);
const program = programOf('beijinggang-2019-village', 2019);
const contenders: Record<string, () => unknown> = {
  'by hand, whole numbers': () => scoreByHand(units, facts),
  'engine, without explanations': () => scored(program, units, facts),
  'by hand, decimal.js': () => scoreInDecimals(units, facts),
  'engine, with explanations': () => explained(program, units, facts),
};
const whole = 'engine, whole answer with fingerprint';

const best = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(contenders)) time(name, run);
}
// Only then what keeps ten thousand results at once: V8 would put aside room for the results of the timed
// rounds too, which nobody keeps, and sweep up what is left behind on the others' time.
agree();
for (let round = 0; round < 3; round++) time(whole, () => score(builtIn, { rulebook: 'beijinggang-2019-village', year: 2019, units, facts }));
const perSecond = (name: string): number => VILLAGES / ((best.get(name) ?? Infinity) / 1000);
console.log(`${VILLAGES} villages x ${facts.length / VILLAGES} facts, best of ${ROUNDS} rounds, Node ${process.version}\n`);
for (const [name, ms] of best) console.log(`${name.padEnd(40)}${ms.toFixed(1).padStart(9)} ms${Math.round(perSecond(name)).toLocaleString('en').padStart(13)} units/s`);

const plain = perSecond('engine, without explanations') / perSecond('by hand, whole numbers');
const told = perSecond('engine, with explanations') / perSecond('by hand, decimal.js');
console.log(`\nwithout explanations: ${plain.toFixed(2)} of the loops in whole numbers (at least 0.5)`);
console.log(`with explanations: ${told.toFixed(1)} times the loops in decimal.js (at least 5)`);

const general = compareGeneral();
const pools = poolGrowth();
if (process.env.BENCH_STRICT && (plain < 0.5 || told < 5 || general < 1 / 3 || pools > 1.5)) process.exitCode = 1;

function time(name: string, run: () => unknown): void {
  const start = performance.now();
  run();
  best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - start));
}

/** Before anything is printed: all three come to the same totals. */
function agree(): void {
  const byHand = scoreByHand(units, facts);
  const decimals = scoreInDecimals(units, facts);
  const { units: results } = JSON.parse(stringifyAnswer(units, facts)) as { units: { unit: string; total: number }[] };
  results.forEach(({ unit, total }, index) => {
    const exact = decimals.get(unit)?.total?.toNumber();
    if (total !== byHand.total[index] || total !== exact) throw new Error(`${unit}: ${total}, by hand ${byHand.total[index]}, decimals ${exact}`);
  });
}
