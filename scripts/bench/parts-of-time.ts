import { readFileSync } from 'node:fs';
import { GCProfiler } from 'node:v8';

/** Milliseconds of the processor, and what they went into. */
export interface TimeParts {
  readonly all: number;
  /** On the thread of the work itself, without the collector and what the system does for it. */
  readonly own: number;
  /** The collector on that thread, which the work waits for. */
  readonly collector: number;
  /** The collector on other threads, beside the work. */
  readonly beside: number;
  /** The system, on all threads: most of it makes room in memory. */
  readonly system: number;
}

const OF_THREAD = '/proc/self/schedstat';

/** Linux says how long a thread ran, in billionths of a second; elsewhere all is taken to be the work's own. */
function ofThisThread(all: number): number {
  try {
    return Number(readFileSync(OF_THREAD, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return all;
  }
}

export function partsOfTime(run: () => void): TimeParts {
  const profiler = new GCProfiler();
  profiler.start();
  const before = process.cpuUsage();
  const thread = ofThisThread(0);
  run();
  const { user, system } = process.cpuUsage(before);
  const all = (user + system) / 1000;
  const here = ofThisThread(thread + all) - thread;
  const collector = profiler.stop().statistics.reduce((sum, { cost }) => sum + cost / 1000, 0);
  return { all, own: Math.max(0, here - collector - system / 1000), collector, beside: Math.max(0, all - here), system: system / 1000 };
}

/** Each figure by itself: the least of `all`; of the others the middle, since a thread's time is only brought up to date now and then. */
export function summedUp(rounds: readonly TimeParts[]): TimeParts {
  const sorted = (of: keyof TimeParts): number[] => rounds.map((round) => round[of]).sort((one, other) => one - other);
  const middle = (of: keyof TimeParts): number => sorted(of)[Math.floor(rounds.length / 2)] ?? 0;
  return { all: sorted('all')[0] ?? 0, own: middle('own'), collector: middle('collector'), beside: middle('beside'), system: middle('system') };
}
