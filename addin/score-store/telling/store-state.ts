import type { Registry } from '../../../shared';
import { scoredOf, type LastAnswers } from '../requests/last-answers';
import { stateOf, type Job } from '../requests/job';
import { placedProblems } from '../../../workbook/results/problems';
import type { StoreState, Freshness, LastScored, Trouble } from '../types';

type Rest = Omit<StoreState, 'requests' | 'scored' | 'lastScored' | 'problems' | 'freshness'>;

export interface StoreParts {
  readonly jobs: readonly Job[];
  readonly lasts: LastAnswers;
  /** A change was heard of that is not read yet. */
  readonly stale: boolean;
  readonly registry: Registry;
  /** Why the book cannot be read, once that is certain. */
  readonly unread: Trouble | null;
}

/** The state as the pane sees it. */
export function storeState(standing: StoreParts, rest: Rest): StoreState {
  const { jobs, stale, unread, registry } = standing;
  const lastScored = jobs.flatMap((job) => lastOf(job, standing));
  return {
    ...rest,
    freshness: rest.book === null ? (unread ? 'failed' : 'none') : freshnessOf(standing),
    requests: jobs.map(stateOf),
    scored: jobs.flatMap((job) => scoredOf(job) ?? []),
    lastScored,
    problems: placedProblems(rest.book, lastScored.map((each) => ({ ...each, old: each.freshness !== 'current' })), { language: rest.language, registry, stale: stale || unread !== null }),
  };
}

function lastOf(job: Job, { lasts, stale, unread }: StoreParts): LastScored[] {
  const scored = scoredOf(job) ?? lasts.of(job);
  if (!scored) return [];
  const freshness = stale || unread ? (unread ? 'failed' : 'working') : ofJob(job);
  return [{ ...scored, freshness, trouble: unread ?? (freshness === 'failed' ? job.trouble : null) }];
}

function freshnessOf({ jobs, stale, unread }: StoreParts): Freshness {
  if (unread) return 'failed';
  if (stale) return 'working';
  const all = jobs.map(ofJob);
  return (['failed', 'working'] as const).find((each) => all.includes(each)) ?? 'current';
}

/** What the last one who asked still waits for is told where it is shown. */
function ofJob(job: Job): Exclude<Freshness, 'none'> {
  const { phase } = job;
  if (scoredOf(job) !== null || phase === 'done') return 'current';
  return phase === 'failed' || phase === 'cancelled' ? 'failed' : 'working';
}
