import type { GeneralRun, Span } from '../../../model/general';
import { exact, type Exact } from '../../../numbers/fraction';
import type { Reach, ScaleContext } from '../../scales/scale';
import { hullOf, point } from '../finishing';
import { contextOf, type MeasuredOwn, type Reading } from './measured-own';
import type { Others, Placed } from './measured-others';
import type { Figure } from './measuring';
import { PlacePoints } from './place-points';

/** Points before bounds, and what is to be said of them. */
export interface Points {
  /** null: all that the item can give. */
  readonly span: Span | null;
  /** The document does not say what such a figure gives. */
  readonly silent: boolean;
  /** It is silent for the whole pool, which the status says alone. */
  readonly quiet?: boolean;
}

/** Turns figures of a cohort into points, and tells what an open item can give. */
export class MeasuredPoints {
  /** By context and how many places there are. */
  private readonly placings = new Map<ScaleContext, Map<number, PlacePoints>>();

  constructor(
    private readonly own: MeasuredOwn,
    private readonly run: GeneralRun,
    private readonly others: Others,
  ) {}

  private context(unit: number, unsaid: Reading): ScaleContext {
    return contextOf(this.own, this.run, unit, unsaid);
  }

  /** Points of what a unit's figure may be. */
  reached(unit: number, placed: Placed, unsaid: Reading, byRow: (unsaid: Reading) => Figure): Points {
    const { spec, scale } = this.own;
    const context = this.context(unit, unsaid);
    switch (placed.is) {
      case 'at':
        return scale.among ? this.among(unit, placed.x, context) : asPoints(scale.points?.(spec.scale, placed.x, context));
      case 'from':
        return this.overPlaces(placed.first, placed.last, placed.of, context);
      case 'between':
        return scale.among ? { span: null, silent: false } : asPoints(scale.over?.(spec.scale, placed.span.low, placed.span.high, context));
      case 'points': {
        const own = unsaid === 'whole' ? placed : byRow(unsaid);
        return own.is === 'points' ? { span: own.span, silent: own.silent } : { span: null, silent: own.is === 'gap' };
      }
      case 'gap':
        return { span: null, silent: true };
      case 'either': {
        if (scale.among) return { span: null, silent: false };
        const each = placed.each.map((x) => (x === null ? { span: null, silent: true } : asPoints(scale.points?.(spec.scale, x, context))));
        return this.together(unit, each);
      }
      default:
        return { span: null, silent: false };
    }
  }

  /** A hull; where one of them leaves all, with all that the item can give. */
  private together(unit: number, each: readonly Points[]): Points {
    const silent = each.some((points) => points.silent);
    const spans = each.flatMap(({ span }) => (span ? [span] : []));
    if (spans.length === each.length) return { span: hullOf(spans), silent };
    const image = this.imagePoints(unit);
    return { span: image === null ? null : hullOf([...spans, image]), silent };
  }

  private among(unit: number, x: Exact, context: ScaleContext): Points {
    const { spec, scale } = this.own;
    const others = this.others.compared(unit);
    if (others.open > 0) return { span: null, silent: false };
    const points = scale.among?.(spec.scale, x, others, context) ?? null;
    return points === null ? { span: null, silent: true, quiet: true } : { span: point(points), silent: false };
  }

  private overPlaces(first: number, last: number, of: number, context: ScaleContext): Points {
    let byPlaces = this.placings.get(context);
    if (!byPlaces) this.placings.set(context, (byPlaces = new Map<number, PlacePoints>()));
    let places = byPlaces.get(of);
    if (!places) byPlaces.set(of, (places = this.pointsByPlace(of, context)));
    const { span, silent, gap } = places.over(first, last);
    if (!gap) return { span, silent };
    // A place in a gap leaves all that the scale gives.
    const own = this.own.scale.image?.(this.own.spec.scale, context) ?? null;
    return { span: own && (span ? hullOf([span, own]) : own), silent };
  }

  private pointsByPlace(of: number, context: ScaleContext): PlacePoints {
    const { spec, scale } = this.own;
    const share = spec.measure.place?.as === 'share';
    return new PlacePoints((place) => asPoints(scale.points?.(spec.scale, share ? exact(place).div(of) : exact(place), context)));
  }

  /** Before attributes; null: from `min` to `max` as they stand. */
  imagePoints(unit: number): Span | null {
    const { spec, scale, readings } = this.own;
    const context = this.context(unit, 'whole');
    if (spec.measure.place) {
      const size = this.others.places(unit);
      if (size === 0) return scale.image?.(spec.scale, context) ?? null;
      const each = readings.map((unsaid) => this.overPlaces(1, size, size, this.context(unit, unsaid)).span);
      return each.includes(null) ? null : hullOf(each as Span[]);
    }
    return imageOf(this.own, context);
  }
}

/** What the points of an item without places can be, before attributes; null: from `min` to `max` as they stand. */
export function imageOf({ spec, scale, measure }: MeasuredOwn, context: ScaleContext): Span | null {
  const image = scale.image?.(spec.scale, context) ?? null;
  if (image !== null || spec.scale.by !== 'same' || spec.measure.minus || spec.measure.per === 'sum') return image;
  const ends = measure.ends?.(spec.measure) ?? null;
  return ends && (scale.over?.(spec.scale, ends.low, ends.high, context).span ?? null);
}

const asPoints = (reached: Reach | undefined): Points => ({ span: reached?.span ?? null, silent: reached?.silent === true });
