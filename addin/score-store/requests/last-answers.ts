import type { ScoreRequest } from '../../../shared/contract/request';
import type { Job } from './job';
import { isSettled } from './standing';
import type { Scored } from '../types';

interface Last {
  /** The id of the rulebook: by another one it is not an older answer to this question; by the workbook's own as they were before a change it is. */
  readonly rulebook: unknown;
  readonly scored: Scored;
}

/** The last answer to each ledger and time, whatever has changed since: old figures can be read while new ones are awaited. */
export class LastAnswers {
  private readonly lasts = new Map<string, Last>();

  note(job: Job): void {
    const scored = scoredOf(job);
    if (scored) this.lasts.set(keyOf(job), { rulebook: idOf(scored.request), scored });
  }

  of(job: Job): Scored | null {
    const last = this.lasts.get(keyOf(job));
    return last && last.rulebook === idOf(job.prepared.request) ? last.scored : null;
  }

  /** Whether nothing was open before, so that the totals are likely to say all. */
  leftNothingOpen(job: Job): boolean {
    const last = this.of(job);
    return last !== null && isSettled(last.answer);
  }

  /** Forgets what nobody asks for any more. */
  keep(jobs: Iterable<Job>): void {
    const kept = new Set([...jobs].map(keyOf));
    for (const key of this.lasts.keys()) if (!kept.has(key)) this.lasts.delete(key);
  }

  clear(): void {
    this.lasts.clear();
  }
}

const noEvents: ReadonlySet<string> = new Set();

/** What has come beyond totals, as the pane and others look at it: events of single units are for those who asked for them. */
export function scoredOf({ prepared, answer, items, ledger, when, answeredAt: at }: Job): Scored | null {
  if (at === null) return null;
  const held = { request: prepared.request, ledger, when, at };
  return answer ? { ...held, answer } : items && { ...held, answer: items, eventsOf: noEvents };
}

function idOf({ rulebook }: ScoreRequest): unknown {
  return typeof rulebook === 'string' ? rulebook : rulebook['id'];
}

function keyOf({ ledger: { key }, when: { year, period } }: Job): string {
  return JSON.stringify([key, year, period]);
}
