import { both } from '../../i18n/language';
import { generalWords } from '../../i18n/general';
import { nameOf } from '../../i18n/names';
import { LEFT_OUT, type Evaluation, type GeneralPlan, type GeneralRun, type Occurrence, type Result, type Scope, type Score, type Span } from '../../model/general';
import type { ItemHead, Settings } from '../../model/plan';
import { CONFLICT, INVALID, NEEDS_JUDGEMENT, NEEDS_PARAM, OK, PENDING } from '../../model/statuses';
import { exact, meanOf, rounded, ZERO, type Exact } from '../../numbers/fraction';
import { measureOf } from '../measures';
import { scaleOf } from '../scales';
import type { Reach, ScaleContext } from '../scales/scale';
import { bounded, Finish, hullOf, isPoint, orNull, point, weightOf, type Bounds } from './finishing';
import type { Measured } from './measured-schema';
import { Measuring, type Figure } from './measuring';
import { take } from './periodic';
import { bestOf, compared, medianOf, worstOf, type Compared, type Standing } from './pooled';

/** How a step that nobody has settled may be counted; where it is settled, or there is none, the first alone is looked at. */
const READINGS = ['whole', 'begun'] as const;
type Reading = (typeof READINGS)[number];

/** Parts of the way between two ends, none of which steps that documents use fall on. */
const SOMEWHERE = ['0.0123', '0.1417', '0.3183', '0.5772', '0.7183', '0.9877'];

/** A unit's figure after the others were looked at: one figure, a place from one to another, or open. */
type Placed = { readonly is: 'at'; readonly x: Exact } | { readonly is: 'from'; readonly first: number; readonly last: number; readonly of: number } | Figure;

/** Points before bounds, and what is to be said of them. */
interface Points {
  /** null: all that the item can give. */
  readonly span: Span | null;
  readonly silent: boolean;
  /** It is silent for the whole pool, which the status says alone. */
  readonly quiet?: boolean;
}

/** Works out one measured item for a cohort. */
export class MeasuredPlan implements GeneralPlan {
  readonly reads: string | undefined;
  private readonly finish: Finish;
  private readonly measuring: Measuring;
  private readonly measure;
  private readonly scale;
  private readonly readings: readonly Reading[];

  constructor(
    private readonly spec: Measured,
    private readonly item: ItemHead,
    private readonly settings: Settings,
  ) {
    this.reads = spec.measure.rows;
    this.finish = new Finish(spec, settings.rulebook.digits, 'always');
    this.measuring = new Measuring(spec.measure, item);
    this.measure = measureOf(spec.measure.of);
    this.scale = scaleOf(spec.scale.by);
    this.readings = this.scale.unsaid?.(spec.scale, (key) => settings.parameter(key)) ? READINGS : ['whole'];
  }

  bounds(type: string) {
    return take.bounds(this.spec.periods, this.once(type));
  }

  weight(type: string): Exact | null {
    return take.figure(this.spec.periods, weightOf(this.spec.weight, type));
  }

  together(x: Exact): Exact {
    return this.finish.round(x);
  }

  occurrences(run: GeneralRun, unit: number, scope: Scope): readonly Occurrence[] {
    return this.measuring.occurrences(run.rows(this.item.code, unit, scope));
  }

  evaluate(run: GeneralRun, scope: Scope): Evaluation {
    const cohort = new Cohort(this, run, scope);
    return { results: cohort.results(), waiting: cohort.waiting(), settle: (unit, results) => cohort.meanOfOthers(unit, results) };
  }

  unheld(run: GeneralRun, unit: number, scope: Scope): Result {
    return run.applies(this.item.code, unit) ? new Cohort(this, run, scope).open(unit, PENDING) : null;
  }

  /** Bounds of one period. */
  once(type: string): { min: Exact; max: Exact } {
    return { min: orNull(this.spec.min) ?? ZERO, max: orNull(this.spec.max) ?? weightOf(this.spec.weight, type) ?? ZERO };
  }

  /** What the parts below work with. */
  get own() {
    const { spec, item, settings, finish, measuring, measure, scale, readings } = this;
    return { spec, item, settings, finish, measuring, measure, scale, readings };
  }
}

class Cohort {
  private readonly figures: Figure[];
  private readonly hulls = new Map<string, Points>();

  constructor(
    private readonly plan: MeasuredPlan,
    private readonly run: GeneralRun,
    private readonly scope: Scope,
  ) {
    this.figures = run.units.map((_, unit) => this.figureOf(unit));
  }

  results(): Result[] {
    const placed = this.placed();
    return this.run.units.map((_, unit) => (this.applies(unit) ? this.scored(unit, placed[unit] as Placed) : null));
  }

  /** Those that get the mean of the others. */
  waiting(): ReadonlySet<number> {
    if (this.plan.own.spec.without !== 'mean') return new Set();
    return new Set(this.figures.flatMap(({ is }, unit) => (is === 'without' ? [unit] : [])));
  }

  private applies(unit: number): boolean {
    return this.run.applies(this.plan.own.item.code, unit);
  }

  private figureOf(unit: number): Figure {
    const { run, scope } = this;
    const { spec, item, measuring } = this.plan.own;
    if (!this.applies(unit)) return { is: 'absent' };
    if (run.isInvalid(item.code, unit)) return { is: 'invalid' };
    const rows = run.rows(item.code, unit, scope);
    if (spec.measure.after === 'scale') return this.byRow(unit, 'whole');
    return measuring.figure(run, unit, rows, null, this.plan.own.measure.ends?.(spec.measure) ?? null);
  }

  /** Each row is turned into points by itself. */
  private byRow(unit: number, unsaid: Reading): Figure {
    const { run, scope } = this;
    const { spec, item, measuring, scale } = this.plan.own;
    const context = this.context(unit, unsaid);
    const pointsOf = (x: Exact): Reach => scale.points?.(spec.scale, x, context) ?? { span: null, silent: true };
    return measuring.figure(run, unit, run.rows(item.code, unit, scope), pointsOf, this.imagePoints(unit) ?? this.asTheyStand(unit));
  }

  private context(unit: number, unsaid: Reading): ScaleContext {
    const { spec, settings } = this.plan.own;
    const type = this.run.typeOf(unit);
    return { weight: weightOf(spec.weight, type) ?? orNull(spec.max) ?? ZERO, unsaid, parameter: (key) => settings.parameter(key) };
  }

  private bounds(unit: number): Bounds {
    return this.plan.once(this.run.typeOf(unit));
  }

  // --- the others ---------------------------------------------------------------------------

  /** `out`: has no such task, or no row where the document says what that means. */
  private standing(unit: number): Standing {
    if (!this.applies(unit)) return 'out';
    const figure = this.figures[unit] as Figure;
    if (figure.is === 'without') return 'out';
    if (figure.is === 'absent') return (this.plan.own.spec.absent ?? 'open') === 'open' ? null : 'out';
    return figure.is === 'known' ? figure.x : null;
  }

  private placed(): Placed[] {
    const { measure } = this.plan.own.spec;
    const own = this.run.units.map((_, unit) => this.standing(unit));
    const lessOthers = measure.minus ? own.map((standing, unit) => this.less(unit, standing, own)) : own;
    return this.run.units.map((_, unit): Placed => {
      const figure = this.figures[unit] as Figure;
      const standing = lessOthers[unit];
      if (!this.applies(unit) || standing === 'out' || figure.is === 'invalid' || figure.is === 'recorded') return figure;
      if (measure.place) return this.place(unit, standing ?? null, lessOthers);
      if (!measure.minus) return figure.is === 'known' ? { is: 'at', x: figure.x } : figure;
      if (standing !== null && standing !== undefined) return { is: 'at', x: standing };
      return { is: 'open' };
    });
  }

  /** The figure less that of the others; open while one of them is. */
  private less(unit: number, standing: Standing, all: readonly Standing[]): Standing {
    const { minus } = this.plan.own.spec.measure;
    if (standing === 'out' || standing === null || !minus) return standing;
    const { known, open } = compared(this.run, unit, minus.pool, all);
    if (open > 0) return null;
    const order = minus.order ?? 'high';
    const figure = { mean: () => meanOf(known), median: () => medianOf(known), best: () => bestOf(known, order), worst: () => worstOf(known, order) }[minus.of]();
    return standing.sub(figure);
  }

  /** Competition places, 1, 1, 3, from the first that it may have to the last. */
  private place(unit: number, x: Exact | null, all: readonly Standing[]): Placed {
    const { place } = this.plan.own.spec.measure;
    const { known, open, size } = compared(this.run, unit, place?.pool, all);
    if (x === null) return { is: 'from', first: 1, last: size, of: size };
    const greaterFirst = (place?.order === 'high') !== (place?.end === 'bottom');
    const before = known.filter((other) => (greaterFirst ? other.compare(x) > 0 : other.compare(x) < 0)).length;
    return { is: 'from', first: 1 + before, last: 1 + before + open, of: size };
  }

  // --- points -------------------------------------------------------------------------------

  private scored(unit: number, placed: Placed): Result {
    const { spec, readings } = this.plan.own;
    const figure = this.figures[unit] as Figure;
    if (figure.is === 'invalid' || figure.is === 'recorded') return this.open(unit, PENDING);
    if (figure.is === 'without') return this.without(unit);
    if (figure.is === 'absent' && (spec.absent ?? 'open') !== 'open') return this.fixed(unit, spec.absent === 'full');
    const status = figure.is === 'silent' ? NEEDS_JUDGEMENT : figure.is === 'either' || figure.is === 'disputed' ? CONFLICT : PENDING;
    if (figure.is === 'silent') this.note(unit, 'DOC_SILENT', 'noQuotient');
    const each = readings.map((unsaid) => this.reached(unit, placed, unsaid));
    const silent = figure.is !== 'silent' && each.some((points) => points.silent);
    if (silent && each.some((points) => points.silent && !points.quiet)) this.note(unit, 'DOC_SILENT', 'inGap');
    const image = this.image(unit);
    const spans = each.map(({ span }) => (span === null ? image : span));
    const scores = spans.map((span) => (span === null || span === image ? this.open(unit, status) : bounded(this.finish(unit, span), this.bounds(unit), status)));
    const all = scores.length === 1 ? (scores[0] as Score) : this.unsaid(unit, scores, placed);
    if (all.status === NEEDS_PARAM) return all;
    const least = silent ? Math.min(NEEDS_JUDGEMENT, status) : status;
    return least < PENDING ? { ...all, raw: null, status: least } : all;
  }

  /** Points of what a unit's figure may be. */
  private reached(unit: number, placed: Placed, unsaid: Reading): Points {
    const { spec, scale } = this.plan.own;
    const context = this.context(unit, unsaid);
    switch (placed.is) {
      case 'at':
        return scale.among ? this.among(unit, placed.x, context) : asPoints(scale.points?.(spec.scale, placed.x, context));
      case 'from':
        return this.overPlaces(placed.first, placed.last, placed.of, context);
      case 'between':
        return scale.among ? { span: null, silent: false } : asPoints(scale.over?.(spec.scale, placed.span.low, placed.span.high, context));
      case 'points': {
        const own = unsaid === 'whole' ? placed : this.byRow(unit, unsaid);
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
    const { spec, scale } = this.plan.own;
    const others = this.others(unit);
    if (others.open > 0) return { span: null, silent: false };
    const points = scale.among?.(spec.scale, x, others, context) ?? null;
    return points === null ? { span: null, silent: true, quiet: true } : { span: point(points), silent: false };
  }

  private others(unit: number): Compared {
    const { spec, scale } = this.plan.own;
    const standings = this.run.units.map((_, other): Standing => {
      const standing = this.standing(other);
      return standing;
    });
    const { minus } = spec.measure;
    const all = minus ? standings.map((standing, other) => this.less(other, standing, standings)) : standings;
    return compared(this.run, unit, scale.pool?.(spec.scale), all);
  }

  private overPlaces(first: number, last: number, of: number, context: ScaleContext): Points {
    const key = `${first} ${last} ${of} ${context.unsaid} ${context.weight.toFraction()}`;
    let points = this.hulls.get(key);
    if (!points) this.hulls.set(key, (points = this.placesHull(first, last, of, context)));
    return points;
  }

  private placesHull(first: number, last: number, of: number, context: ScaleContext): Points {
    const { spec, scale } = this.plan.own;
    const share = spec.measure.place?.as === 'share';
    const each: Points[] = [];
    for (let place = first; place <= last; place++) {
      const x = share ? exact(place).div(of) : exact(place);
      each.push(asPoints(scale.points?.(spec.scale, x, context)));
    }
    const silent = each.some((points) => points.silent);
    const spans = each.flatMap(({ span }) => (span ? [span] : []));
    // A place in a gap leaves all that the scale gives.
    const own = spans.length < each.length ? (scale.image?.(spec.scale, context) ?? null) : null;
    if (spans.length < each.length && own === null) return { span: null, silent };
    return { span: hullOf(own ? [...spans, own] : spans), silent };
  }

  // --- what an open item can give ------------------------------------------------------------

  /** Before attributes; null: from `min` to `max` as they stand. */
  private imagePoints(unit: number): Span | null {
    const { spec, scale, measure, readings } = this.plan.own;
    const context = this.context(unit, 'whole');
    if (spec.measure.place) {
      const { size } = compared(this.run, unit, spec.measure.place.pool, this.run.units.map((_, other) => this.standing(other)));
      if (size === 0) return scale.image?.(spec.scale, context) ?? null;
      const each = readings.map((unsaid) => this.overPlaces(1, size, size, this.context(unit, unsaid)).span);
      return each.includes(null) ? null : hullOf(each as Span[]);
    }
    const image = scale.image?.(spec.scale, context) ?? null;
    if (image !== null || spec.scale.by !== 'same' || spec.measure.minus || spec.measure.per === 'sum') return image;
    const ends = measure.ends?.(spec.measure) ?? null;
    return ends && (scale.over?.(spec.scale, ends.low, ends.high, context).span ?? null);
  }

  private asTheyStand(unit: number): Span {
    const { min, max } = this.bounds(unit);
    return { low: min ?? ZERO, high: max ?? ZERO };
  }

  private image(unit: number): Span | null {
    return this.imagePoints(unit);
  }

  open(unit: number, status: number): Score {
    const points = this.imagePoints(unit);
    const bounds = this.bounds(unit);
    if (points === null) return bounded(this.asTheyStand(unit), bounds, status, null);
    return bounded(this.finish(unit, points), bounds, status);
  }

  private finish(unit: number, span: Span): Span {
    return this.plan.own.finish.rawSpan(this.run, unit, span);
  }

  /** The two readings of a step differ: people are asked. */
  private unsaid(unit: number, scores: readonly Score[], placed: Placed): Score {
    const [a, b] = scores as [Score, Score];
    const alike = a.low.equals(b.low) && a.high.equals(b.high) && !this.differsWithin(unit, placed);
    // It is cut where one of the two is.
    if (alike) return { ...a, status: Math.min(a.status, b.status), raw: a.raw && b.raw && a.raw.equals(b.raw) ? a.raw : null };
    this.note(unit, 'NEEDS_PARAM', 'stepUnsaid');
    return { ...hullOf([a, b]), raw: null, status: NEEDS_PARAM };
  }

  /** Whether the two readings differ at some figure that the unit may have, though not at the ends. */
  private differsWithin(unit: number, placed: Placed): boolean {
    const { spec, scale, readings } = this.plan.own;
    return this.may(placed).some((x) => {
      const scores = readings.map((unsaid) => {
        const { span } = scale.points?.(spec.scale, x, this.context(unit, unsaid)) ?? { span: null };
        return span && bounded(this.finish(unit, span), this.bounds(unit)).low;
      });
      const [whole, begun] = scores;
      return whole !== null && begun !== null && whole !== undefined && begun !== undefined && !whole.equals(begun);
    });
  }

  /** Figures among those that the unit may have: every place, or some between two ends. */
  private may(placed: Placed): Exact[] {
    if (placed.is === 'from') {
      const share = this.plan.own.spec.measure.place?.as === 'share';
      return Array.from({ length: placed.last - placed.first + 1 }, (_, at) => (share ? exact(placed.first + at).div(placed.of) : exact(placed.first + at)));
    }
    if (placed.is !== 'between') return [];
    const { low, high } = placed.span;
    return SOMEWHERE.map((part) => low.add(high.sub(low).mul(exact(part))));
  }

  /** What the document says of no row, or of no such task: nothing, or the full mark; rounded and held, without the attribute. */
  private fixed(unit: number, full: boolean): Score {
    const { weight } = this.context(unit, 'whole');
    const x = this.plan.own.finish.round(full ? weight : ZERO);
    return { ...bounded(point(x), this.bounds(unit)), status: OK };
  }

  private without(unit: number): Result {
    switch (this.plan.own.spec.without) {
      case 'full':
      case 'zero':
        return this.fixed(unit, this.plan.own.spec.without === 'full');
      case 'spread':
        this.note(unit, 'OK', 'leftOut');
        return LEFT_OUT;
      default:
        // The mean of the others, once they are known.
        return this.open(unit, PENDING);
    }
  }

  /** The mean of what the others of the type have come to: of those without such a row. */
  meanOfOthers(unit: number, results: readonly Result[]): Score {
    const type = this.run.typeOf(unit);
    const scores: Exact[] = [];
    let open = false;
    for (const [other, result] of results.entries()) {
      if (other === unit || this.run.typeOf(other) !== type || result === null || result === LEFT_OUT) continue;
      if (this.figures[other]?.is === 'without') continue;
      if (result.status === INVALID || result.status === CONFLICT || !isPoint(result)) open = true;
      else scores.push(result.low);
    }
    if (open) return this.open(unit, PENDING);
    if (scores.length === 0) return { ...this.open(unit, NEEDS_JUDGEMENT), raw: null, status: NEEDS_JUDGEMENT };
    const x = rounded(meanOf(scores), this.plan.own.settings.rulebook.digits);
    return { low: x, high: x, raw: x, status: OK };
  }

  private note(unit: number, status: 'OK' | 'DOC_SILENT' | 'NEEDS_PARAM', text: keyof typeof generalWords): void {
    const { item } = this.plan.own;
    this.run.note(unit, item.code, status, both(generalWords, text, { item: nameOf(item.spec) }));
  }
}

const asPoints = (reached: Reach | undefined): Points => ({ span: reached?.span ?? null, silent: reached?.silent === true });
