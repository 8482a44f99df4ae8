import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { assumed, published } from './platform';
import { arrivalsOf, scenarios, type Scenario } from './scenarios';
import { measureService, type ServiceTime } from './service-times';
import { simulate, type Outcome, type Settings } from './simulate';

/** One seed: the same table from the same service times. */
const SEED = 20261128;

const quota = published.memoryQuotaMb / published.instanceMemoryMb;
const usual: Settings = { concurrency: 4, mostInstances: 100, alwaysReady: 0, newInstancesPerSecond: published.newInstancesPerSecond, startMs: assumed.platformStartMs };
const choices: readonly { readonly name: string; readonly settings: Settings }[] = [
  { name: 'as deployed for a county: 4 at once, up to 40', settings: { ...usual, mostInstances: 40 } },
  { name: '16 at once, up to 100', settings: { ...usual, concurrency: 16 } },
  { name: '4 at once, up to 100', settings: usual },
  { name: '4 at once, 2 always ready, up to 100', settings: { ...usual, alwaysReady: 2 } },
  { name: `4 at once, 20 always ready, up to ${quota} (the quota of a region)`, settings: { ...usual, alwaysReady: 20, mostInstances: quota } },
  { name: `4 at once, 20 always ready, up to ${published.mostInstances}, 10 new a second`, settings: { ...usual, alwaysReady: 20, mostInstances: published.mostInstances, newInstancesPerSecond: 10 } },
];

export function main(out: string | undefined): void {
  const sizes = [15, 60, 300].map(measureService);
  const lines = [
    `Measured on ${cpus()[0]?.model.trim() ?? '?'}, ${cpus().length} cores, Node ${process.version}; a core of the platform is taken to be ${assumed.slowerCore} times slower.`,
    '',
    '| cohort | rows | totals, ms | items, ms | request, KB | totals, KB |',
    '|---|---|---|---|---|---|',
    ...sizes.map(({ units, rows, totals, items, bytesOut, bytesIn }) => `| ${units} units | ${rows} | ${totals.toFixed(1)} | ${items.toFixed(1)} | ${kb(bytesOut)} | ${kb(bytesIn)} |`),
    '',
    '| who | settings | requests | to the totals: p50, ms | p99, ms | instances | found no place | tried again | unanswered | cost, USD | breaks first |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...scenarios.flatMap((scenario) => choices.map(({ name, settings }) => lineOf(scenario, name, settings, sizes))),
    '',
    `A county's year: ${yearOf(sizes)}`,
  ];
  const text = `${lines.join('\n')}\n`;
  if (out === undefined) console.log(text);
  else writeFileSync(out, text);
}

function lineOf(scenario: Scenario, name: string, settings: Settings, sizes: readonly ServiceTime[]): string {
  const arrivals = arrivalsOf(scenario, sizes, SEED);
  const outcome = simulate(arrivals, settings);
  const totals = arrivals.flatMap(({ totals: early }, index) => (early ? [outcome.waits[index] ?? Infinity] : [])).sort((one, other) => one - other);
  const line = lineMs(sizes);
  const at = (share: number): number => (totals[Math.min(totals.length - 1, Math.floor(totals.length * share))] ?? Infinity) + line;
  const { mostInstances, queued, retried, failed } = outcome;
  return `| ${scenario.name} | ${name} | ${arrivals.length} | ${ms(at(0.5))} | ${ms(at(0.99))} | ${mostInstances} | ${queued} | ${retried} | ${failed} | ${dollars(costOf(outcome))} | ${broken(outcome, settings, at(0.99))} |`;
}

/** What the way there and back takes for the usual cohort, requests compressed to a tenth. */
function lineMs(sizes: readonly ServiceTime[]): number {
  const [{ bytesOut, bytesIn } = { bytesOut: 0, bytesIn: 0 }] = sizes;
  return assumed.roundTripMs + (((bytesOut + bytesIn) / 10) * 8 * 1000) / assumed.lineBits;
}

/** What people wait for no longer. */
const TOO_LONG_MS = 10_000;

function broken({ mostInstances, queued, failed }: Outcome, { mostInstances: most }: Settings, p99: number): string {
  if (failed > 0 || p99 > TOO_LONG_MS) return mostInstances >= most ? 'the number of instances' : 'how fast instances are added';
  if (mostInstances >= most) return 'nothing; all instances are in use';
  return queued > 0 ? 'nothing; some wait for an instance' : 'nothing';
}

const costOf = ({ billedSeconds, executions }: Outcome): number =>
  billedSeconds * (published.instanceMemoryMb / 1024) * assumed.dollarsPerGbSecond + (executions / 1_000_000) * assumed.dollarsPerMillionExecutions;

/** 20 townships, each with its edits of a year, mostly alone on an instance: every edit is billed as one period of activity. */
function yearOf([size]: readonly ServiceTime[]): string {
  const edits = 20 * 2_000;
  const seconds = (edits * Math.max(published.leastBilledMs, 200 + (size?.items ?? 0) * assumed.slowerCore)) / 1000;
  const cost = seconds * (published.instanceMemoryMb / 1024) * assumed.dollarsPerGbSecond + ((2 * edits) / 1_000_000) * assumed.dollarsPerMillionExecutions;
  return `${edits} edits of 20 townships, ${Math.round(seconds)} billed seconds, ${dollars(cost)} US dollars before the free grant.`;
}

const ms = (value: number): string => (Number.isFinite(value) ? String(Math.round(value)) : 'never');
const kb = (bytes: number): string => (bytes / 1024).toFixed(0);
const dollars = (value: number): string => value.toFixed(value < 1 ? 4 : 2);
