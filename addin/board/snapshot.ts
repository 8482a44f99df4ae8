import { stateOf, type Job } from './jobs';
import { placedProblems } from './problems';
import type { BoardState, Scored } from './types';

/** The state as the pane sees it. */
export function snapshot(jobs: readonly Job[], rest: Omit<BoardState, 'requests' | 'scored' | 'problems'>): BoardState {
  const scored = jobs.flatMap((job): Scored[] => {
    const { prepared, answer, ledger, when, answeredAt } = job;
    return answer && answeredAt !== null ? [{ request: prepared.request, answer, ledger, when, at: answeredAt }] : [];
  });
  return {
    ...rest,
    requests: jobs.map(stateOf),
    scored,
    problems: placedProblems(rest.book, scored, rest.language),
  };
}
