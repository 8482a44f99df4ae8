import * as z from 'zod';
import type { GeneralRun, Score, Span } from '../../model/general';
import { figureFor, type Figure } from '../../model/rulebook/rulebook-parts';
import { CAPPED, FLOORED, OK, PENDING } from '../../model/statuses';
import { ends, exact, least, leastOf, most, mostOf, rounded, roundings, same, ZERO, type Exact } from '../../numbers/fraction';
import { closed } from '../../schema/closed';
import { later, once } from '../../schema/later';

/**
 * How points end: times and over attributes of the unit, then rounded, then held in bounds. Three named
 * states, in this order; nothing else in the general ways of scoring rounds or cuts.
 */
export const Round = later(() => closed({
  /** Decimals that are kept. */
  digits: z.number().int().min(0).max(12),
  /** Left out: half-up, away from zero. */
  mode: z.enum(roundings).optional(),
}));
export type Round = z.infer<typeof Round>;

export const finishing = once(() => ({
  /** An attribute of the unit by which the points are multiplied. */
  times: z.string().min(1).optional(),
  /** An attribute of the unit by which the points are divided. */
  over: z.string().min(1).optional(),
  /** How the points are rounded before they are held in bounds. */
  round: Round.optional(),
  /** The least that the item gives. */
  min: z.number().optional(),
  /** The most that it gives. */
  max: z.number().optional(),
}));

export interface Ending {
  readonly times?: string | undefined;
  readonly over?: string | undefined;
  readonly round?: Round | undefined;
}

export interface Bounds {
  readonly min: Exact | null;
  readonly max: Exact | null;
}

/** `always`: rounded whatever the decimal; `needed`: exact where it ends and no attribute has a hand in it. */
export class Finish {
  constructor(
    private readonly spec: Ending,
    private readonly digits: number,
    private readonly when: 'always' | 'needed',
  ) {}

  round(x: Exact): Exact {
    const { round, times, over } = this.spec;
    if (round) return rounded(x, round.digits, round.mode);
    const must = this.when === 'always' || times !== undefined || over !== undefined || !ends(x);
    return must ? rounded(x, this.digits) : x;
  }

  /** Before bounds. */
  raw(run: GeneralRun, unit: number, points: Exact): Exact {
    const { times, over } = this.spec;
    let x = points;
    if (times !== undefined) x = x.mul(run.attribute(unit, times));
    if (over !== undefined) x = x.div(run.attribute(unit, over));
    return this.round(x);
  }

  /** An attribute below zero turns the ends around. */
  rawSpan(run: GeneralRun, unit: number, { low, high }: Span): Span {
    const a = this.raw(run, unit, low);
    return same(low, high) ? { low: a, high: a } : hull([a, this.raw(run, unit, high)]);
  }
}

export const hull = (list: readonly Exact[]): Span => ({ low: leastOf(list), high: mostOf(list) });
export const hullOf = (spans: readonly Span[]): Span => hull(spans.flatMap(({ low, high }) => [low, high]));
export const point = (x: Exact): Span => ({ low: x, high: x });
export const isPoint = ({ low, high }: Span): boolean => same(low, high);
export const withZero = (span: Span): Span => hull([span.low, span.high, ZERO]);

export function held(x: Exact, { min, max }: Bounds): Exact {
  const up = min === null ? x : most(x, min);
  return max === null ? up : least(up, max);
}

/** Points held in bounds; while they are no single figure the item is `open`. `raw`, where it is not the span itself. */
export function bounded(span: Span, bounds: Bounds, open: number = PENDING, raw?: Exact | null): Score {
  const [low, high] = [held(span.low, bounds), held(span.high, bounds)];
  if (!same(low, high)) return { low, high, raw: null, status: open };
  const floored = bounds.min !== null && span.low.compare(bounds.min) < 0;
  const capped = bounds.max !== null && span.high.compare(bounds.max) > 0;
  const own = isPoint(span) ? span.low : null;
  return { low, high, raw: raw === undefined ? own : raw, status: floored ? FLOORED : capped ? CAPPED : OK };
}

/** The full mark for a unit type; null where there is none. */
export function weightOf(weight: Figure | undefined, type: string): Exact | null {
  const figure = figureFor(weight, type);
  return figure === undefined ? null : exact(figure);
}

export const orNull = (figure: number | undefined): Exact | null => (figure === undefined ? null : exact(figure));

/** What two readings of an unsettled step come to where that is the same: it is cut where one of the two is. Null where it differs. */
export function agreed(a: Score, b: Score): Score | null {
  if (!same(a.low, b.low) || !same(a.high, b.high)) return null;
  return { ...a, status: Math.min(a.status, b.status), raw: a.raw && b.raw && same(a.raw, b.raw) ? a.raw : null };
}
