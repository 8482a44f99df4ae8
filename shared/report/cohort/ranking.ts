import type { UnitResult } from '../../contract/answer';

/**
 * The units as a ranking list shows them: by what is certain of the total, then by what it may come to,
 * then by name. Units in error stand last. A place is not a rank: ranks are the answer's.
 */
export function ranked(units: readonly UnitResult[]): readonly UnitResult[] {
  return [...units].sort(
    (one, other) =>
      (other.range?.low ?? -Infinity) - (one.range?.low ?? -Infinity) ||
      (other.range?.high ?? -Infinity) - (one.range?.high ?? -Infinity) ||
      one.unit.localeCompare(other.unit, 'zh'),
  );
}

/** The stretch of points that a picture shows; zero is always in it, so that bars do not exaggerate. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

export function scaleOf(figures: readonly (number | null | undefined)[]): Scale {
  const known = figures.filter((each): each is number => typeof each === 'number');
  const scale = { low: Math.min(0, ...known), high: Math.max(0, ...known) };
  return scale.low === scale.high ? { low: 0, high: 1 } : scale;
}

/** Where a figure lies on the scale, from 0 to 1. */
export function placeOn({ low, high }: Scale, figure: number): number {
  return Math.min(1, Math.max(0, (figure - low) / (high - low)));
}
