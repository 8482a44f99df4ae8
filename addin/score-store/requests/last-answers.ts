import type { ScoreRequest } from '../../../shared/contract/request';
import type { Job } from './requests';
import { isSettled } from './standing';
import type { Scored } from '../types';

/** The last answer to each ledger and time, whatever has changed since: old figures can be read while new ones are awaited. */
export class LastAnswers {
  private readonly lasts = new Map<string, Scored>();
  /** Whether the last answer left nothing open, with events or without. */
  private readonly settled = new Map<string, boolean>();

  note(job: Job): void {
    const scored = scoredOf(job);
    if (scored) this.lasts.set(keyOf(job), scored);
    const answer = job.answer ?? job.withoutEvents;
    if (answer) this.settled.set(keyOf(job), isSettled(answer));
  }

  of(job: Job): Scored | null {
    const last = this.lasts.get(keyOf(job)) ?? null;
    // By another rulebook it is not an older answer to this question; by the workbook's own as they were before a change it is.
    return last !== null && idOf(last.request) === idOf(job.prepared.request) ? last : null;
  }

  /** Whether nothing was open before, so that the totals are likely to say all. */
  leftNothingOpen(job: Job): boolean {
    return this.settled.get(keyOf(job)) ?? false;
  }

  /** Forgets what nobody asks for any more. */
  keep(jobs: Iterable<Job>): void {
    const kept = new Set([...jobs].map(keyOf));
    for (const known of [this.lasts, this.settled]) for (const key of known.keys()) if (!kept.has(key)) known.delete(key);
  }

  clear(): void {
    this.lasts.clear();
    this.settled.clear();
  }
}

export function scoredOf({ prepared, answer, ledger, when, answeredAt }: Job): Scored | null {
  return answer && answeredAt !== null ? { request: prepared.request, answer, ledger, when, at: answeredAt } : null;
}

function idOf({ rulebook }: ScoreRequest): unknown {
  return typeof rulebook === 'string' ? rulebook : rulebook['id'];
}

function keyOf({ ledger: { key }, when: { year, period } }: Job): string {
  return JSON.stringify([key, year, period]);
}
