import type { ScoreRequest } from '../../../shared/contract/request';
import type { Job } from './requests';
import { isSettled } from './standing';
import type { Scored } from '../types';

interface Last {
  /** The id of the rulebook: by another one it is not an older answer to this question; by the workbook's own as they were before a change it is. */
  readonly rulebook: unknown;
  /** Whether it left nothing open, with events or without. */
  readonly settled: boolean;
  /** The last with events. */
  readonly scored: Scored | null;
}

/** The last answer to each ledger and time, whatever has changed since: old figures can be read while new ones are awaited. */
export class LastAnswers {
  private readonly lasts = new Map<string, Last>();

  note(job: Job): void {
    const answer = job.answer ?? job.withoutEvents;
    if (!answer) return;
    const scored = scoredOf(job) ?? this.lasts.get(keyOf(job))?.scored ?? null;
    this.lasts.set(keyOf(job), { rulebook: idOf(job.prepared.request), settled: isSettled(answer), scored });
  }

  of(job: Job): Scored | null {
    const scored = this.lasts.get(keyOf(job))?.scored ?? null;
    return scored !== null && idOf(scored.request) === idOf(job.prepared.request) ? scored : null;
  }

  /** Whether nothing was open before, so that the totals are likely to say all. */
  leftNothingOpen(job: Job): boolean {
    const last = this.lasts.get(keyOf(job));
    return last !== undefined && last.settled && last.rulebook === idOf(job.prepared.request);
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

export function scoredOf({ prepared, answer, ledger, when, answeredAt }: Job): Scored | null {
  return answer && answeredAt !== null ? { request: prepared.request, answer, ledger, when, at: answeredAt } : null;
}

function idOf({ rulebook }: ScoreRequest): unknown {
  return typeof rulebook === 'string' ? rulebook : rulebook['id'];
}

function keyOf({ ledger: { key }, when: { year, period } }: Job): string {
  return JSON.stringify([key, year, period]);
}
