import type { Interval } from '../../shared/contract/answer';

/** `8.5`, `0—10`, `—`. */
export function scoreText(score: number | null, range: Interval | null): string {
  if (score !== null) return String(score);
  return range ? `${range.low}—${range.high}` : '—';
}
