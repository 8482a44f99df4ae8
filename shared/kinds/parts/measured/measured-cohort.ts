import { both } from '../../../i18n/language';
import { generalWords } from '../../../i18n/answers/general';
import { nameOf } from '../../../i18n/names';
import { LEFT_OUT, type GeneralRun, type Result, type Scope, type Score, type Span } from '../../../model/general';
import { CONFLICT, INVALID, NEEDS_JUDGEMENT, NEEDS_PARAM, OK, PENDING } from '../../../model/statuses';
import { exact, meanOf, rounded, ZERO, type Exact } from '../../../numbers/fraction';
import type { Reach } from '../../scales/scale';
import { agreed, bounded, hullOf, isPoint, point, type Bounds } from '../finishing';
import { boundsOf, contextOf, type MeasuredOwn, type Reading } from './measured-own';
import { Others, type Placed } from './measured-others';
import { imageOf, MeasuredPoints } from './measured-points';
import type { Figure } from './measuring';
import type { Compared } from './pooled';

/** Parts of the way between two ends, none of which steps that documents use fall on. */
const SOMEWHERE = ['0.0123', '0.1417', '0.3183', '0.5772', '0.7183', '0.9877'];

/** One measured item for a cohort in one period: figures, then how they stand to each other, then points. */
export class MeasuredCohort {
  private readonly figures: Figure[];
  private readonly others: Others;
  private readonly points: MeasuredPoints;
  /** Of each unit type; it is the same for all that wait for it. */
  private readonly means = new Map<string, Exact | 'open' | 'nobody'>();

  constructor(
    private readonly own: MeasuredOwn,
    private readonly run: GeneralRun,
    private readonly scope: Scope,
  ) {
    this.figures = run.units.map((_, unit) => this.figureOf(unit));
    this.others = new Others(own, run, this.figures);
    this.points = new MeasuredPoints(own, run, this.others);
  }

  results(): Result[] {
    return this.run.units.map((_, unit) => (this.applies(unit) ? this.scored(unit, this.others.placed(unit)) : null));
  }

  /** Those that get the mean of the others. */
  waiting(): ReadonlySet<number> {
    if (this.own.spec.without !== 'mean') return new Set();
    return new Set(this.figures.flatMap(({ is }, unit) => (is === 'without' ? [unit] : [])));
  }

  /** The figure of a unit, how it stands to the others, and what was made of it; for whoever explains it. */
  told(unit: number): { readonly figure: Figure; readonly placed: Placed; readonly others: Compared | undefined } {
    const others = this.own.scale.among ? this.others.compared(unit) : undefined;
    return { figure: this.figures[unit] as Figure, placed: this.others.placed(unit), others };
  }

  private applies(unit: number): boolean {
    return this.run.applies(this.own.item.code, unit);
  }

  private figureOf(unit: number): Figure {
    const { run, scope } = this;
    const { spec, item, measuring, measure } = this.own;
    if (!this.applies(unit)) return { is: 'absent' };
    if (run.isInvalid(item.code, unit)) return { is: 'invalid' };
    if (spec.measure.after === 'scale') return this.byRow(unit, 'whole');
    return measuring.figure(run, unit, run.rows(item.code, unit, scope), null, measure.ends?.(spec.measure) ?? null);
  }

  /** Each row is turned into points by itself; it is then never placed among others. */
  private byRow(unit: number, unsaid: Reading): Figure {
    const { run, scope } = this;
    const { spec, item, measuring, scale } = this.own;
    const context = contextOf(this.own, run, unit, unsaid);
    const pointsOf = (x: Exact): Reach => scale.points?.(spec.scale, x, context) ?? { span: null, silent: true };
    return measuring.figure(run, unit, run.rows(item.code, unit, scope), pointsOf, imageOf(this.own, context) ?? this.asTheyStand(unit));
  }

  private bounds(unit: number): Bounds {
    return boundsOf(this.own, this.run.typeOf(unit));
  }

  private scored(unit: number, placed: Placed): Result {
    const { spec, readings } = this.own;
    const figure = this.figures[unit] as Figure;
    if (figure.is === 'invalid' || figure.is === 'recorded') return this.open(unit, PENDING);
    if (figure.is === 'without') return this.without(unit);
    if (figure.is === 'absent' && (spec.absent ?? 'open') !== 'open') return this.fixed(unit, spec.absent === 'full');
    const status = figure.is === 'silent' ? NEEDS_JUDGEMENT : figure.is === 'either' || figure.is === 'disputed' ? CONFLICT : PENDING;
    if (figure.is === 'silent') this.note(unit, 'DOC_SILENT', 'noQuotient');
    const each = readings.map((unsaid) => this.points.reached(unit, placed, unsaid, (reading) => this.byRow(unit, reading)));
    const silent = figure.is !== 'silent' && each.some((points) => points.silent);
    if (silent && each.some((points) => points.silent && !points.quiet)) this.note(unit, 'DOC_SILENT', 'inGap');
    const scores = each.map(({ span }) => (span === null ? this.open(unit, status) : bounded(this.finish(unit, span), this.bounds(unit), status)));
    const all = scores.length === 1 ? (scores[0] as Score) : this.unsaid(unit, scores, placed);
    if (all.status === NEEDS_PARAM) return all;
    const least = silent ? Math.min(NEEDS_JUDGEMENT, status) : status;
    return least < PENDING ? { ...all, raw: null, status: least } : all;
  }

  private asTheyStand(unit: number): Span {
    const { min, max } = this.bounds(unit);
    return { low: min ?? ZERO, high: max ?? ZERO };
  }

  open(unit: number, status: number): Score {
    const points = this.points.imagePoints(unit);
    const bounds = this.bounds(unit);
    if (points === null) return bounded(this.asTheyStand(unit), bounds, status, null);
    return bounded(this.finish(unit, points), bounds, status);
  }

  private finish(unit: number, span: Span): Span {
    return this.own.finish.rawSpan(this.run, unit, span);
  }

  /** The two readings of a step differ: people are asked. */
  private unsaid(unit: number, scores: readonly Score[], placed: Placed): Score {
    const [a, b] = scores as [Score, Score];
    const alike = agreed(a, b);
    if (alike && !this.differsWithin(unit, placed)) return alike;
    this.note(unit, 'NEEDS_PARAM', 'stepUnsaid');
    return { ...hullOf([a, b]), raw: null, status: NEEDS_PARAM };
  }

  /** Whether the two readings differ at some figure that the unit may have, though not at the ends. */
  private differsWithin(unit: number, placed: Placed): boolean {
    const { spec, scale, readings } = this.own;
    return this.may(placed).some((x) => {
      const scores = readings.map((unsaid) => {
        const { span } = scale.points?.(spec.scale, x, contextOf(this.own, this.run, unit, unsaid)) ?? { span: null };
        return span && bounded(this.finish(unit, span), this.bounds(unit)).low;
      });
      const [whole, begun] = scores;
      return whole !== null && begun !== null && whole !== undefined && begun !== undefined && !whole.equals(begun);
    });
  }

  /** Figures among those that the unit may have: every place, or some between two ends. */
  private may(placed: Placed): Exact[] {
    if (placed.is === 'from') {
      const share = this.own.spec.measure.place?.as === 'share';
      return Array.from({ length: placed.last - placed.first + 1 }, (_, at) => (share ? exact(placed.first + at).div(placed.of) : exact(placed.first + at)));
    }
    if (placed.is !== 'between') return [];
    const { low, high } = placed.span;
    return SOMEWHERE.map((part) => low.add(high.sub(low).mul(exact(part))));
  }

  /** What the document says of no row, or of no such task: nothing, or the full mark; rounded and held, without the attribute. */
  private fixed(unit: number, full: boolean): Score {
    const { weight } = contextOf(this.own, this.run, unit, 'whole');
    const x = this.own.finish.round(full ? weight : ZERO);
    return { ...bounded(point(x), this.bounds(unit)), status: OK };
  }

  private without(unit: number): Result {
    switch (this.own.spec.without) {
      case 'full':
      case 'zero':
        return this.fixed(unit, this.own.spec.without === 'full');
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
    let mean = this.means.get(type);
    if (mean === undefined) this.means.set(type, (mean = this.meanOf(type, results)));
    if (mean === 'open') return this.open(unit, PENDING);
    if (mean === 'nobody') return { ...this.open(unit, NEEDS_JUDGEMENT), raw: null, status: NEEDS_JUDGEMENT };
    return { ...point(mean), raw: mean, status: OK };
  }

  private meanOf(type: string, results: readonly Result[]): Exact | 'open' | 'nobody' {
    const scores: Exact[] = [];
    for (const [other, result] of results.entries()) {
      if (this.run.typeOf(other) !== type || result === null || result === LEFT_OUT || this.figures[other]?.is === 'without') continue;
      if (result.status === INVALID || result.status === CONFLICT || !isPoint(result)) return 'open';
      scores.push(result.low);
    }
    return scores.length === 0 ? 'nobody' : rounded(meanOf(scores), this.own.settings.rulebook.digits);
  }

  private note(unit: number, status: 'OK' | 'DOC_SILENT' | 'NEEDS_PARAM', text: keyof typeof generalWords): void {
    const { item } = this.own;
    this.run.note(unit, item.code, status, both(generalWords, text, { item: nameOf(item.spec) }));
  }
}
