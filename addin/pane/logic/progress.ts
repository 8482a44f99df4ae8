import type { Progress } from '../../score-store/types';

/** Whole seconds until a run is done, as far as what is done tells; null while nothing is. */
export function secondsLeft({ phase, requests, requestsDone, startedAt }: Progress, now: number): number | null {
  if (phase !== 'scoring' || requestsDone === 0 || requestsDone >= requests) return null;
  const each = (now - startedAt) / requestsDone;
  return Math.max(1, Math.round((each * (requests - requestsDone)) / 1000));
}
