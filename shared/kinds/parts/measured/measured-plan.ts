import type { Language } from '../../../i18n/language';
import type { Evaluation, GeneralPlan, GeneralRun, Occurrence, Result, RowStory, Scope, Score } from '../../../model/general';
import type { ItemHead, Settings } from '../../../model/plan';
import { PENDING } from '../../../model/statuses';
import type { Exact } from '../../../numbers/fraction';
import { measureOf } from '../../measures';
import { scaleOf } from '../../scales';
import { Finish, weightOf } from '../finishing';
import { MeasuredCohort } from './measured-cohort';
import { boundsOf, READINGS, type MeasuredOwn } from './measured-own';
import type { Measured } from './measured-schema';
import { measuredStories } from './measured-stories';
import { Measuring } from './measuring';
import { take } from '../periodic';

/** A measured item made ready. */
export class MeasuredPlan implements GeneralPlan {
  readonly reads: string | undefined;
  readonly given: boolean;
  private readonly own: MeasuredOwn;
  private readonly cohorts = new WeakMap<GeneralRun, Map<string, MeasuredCohort>>();

  constructor(
    private readonly spec: Measured,
    private readonly item: ItemHead,
    settings: Settings,
  ) {
    this.reads = spec.measure.rows;
    const { of, per, after } = spec.measure;
    this.given = per === undefined && after === undefined && measureOf(of).whole === undefined;
    const scale = scaleOf(spec.scale.by);
    this.own = {
      spec,
      item,
      settings,
      finish: new Finish(spec, settings.rulebook.digits, 'always'),
      measuring: new Measuring(spec.measure, item),
      measure: measureOf(spec.measure.of),
      scale,
      readings: scale.unsaid?.(spec.scale, (key) => settings.parameter(key)) ? READINGS : ['whole'],
      contexts: { whole: new Map(), begun: new Map() },
      bounds: new Map(),
    };
  }

  once(type: string) {
    return boundsOf(this.own, type);
  }

  bounds(type: string) {
    return take.bounds(this.spec.periods, this.once(type));
  }

  weight(type: string): Exact | null {
    return take.figure(this.spec.periods, weightOf(this.spec.weight, type));
  }

  together(x: Exact): Exact {
    return this.own.finish.round(x);
  }

  occurrences(run: GeneralRun, unit: number, scope: Scope): readonly Occurrence[] {
    return this.own.measuring.occurrences(run.rows(this.item.code, unit, scope));
  }

  evaluate(run: GeneralRun, scope: Scope): Evaluation {
    const cohort = this.cohort(run, scope);
    return { results: cohort.results(), waiting: cohort.waiting(), settle: (unit, results) => cohort.meanOfOthers(unit, results) };
  }

  /** Made once for a run and period: what is told of a row is what was reckoned. */
  private cohort(run: GeneralRun, scope: Scope): MeasuredCohort {
    let cohorts = this.cohorts.get(run);
    if (!cohorts) this.cohorts.set(run, (cohorts = new Map<string, MeasuredCohort>()));
    const name = scope.period ?? '';
    let cohort = cohorts.get(name);
    if (!cohort) cohorts.set(name, (cohort = new MeasuredCohort(this.own, run, scope)));
    return cohort;
  }

  stories(run: GeneralRun, unit: number, scope: Scope, result: Score, language: Language): readonly RowStory[] {
    const rows = run.rows(this.item.code, unit, scope);
    const counted = new Set<number>();
    for (const { row } of this.own.measuring.usedOf(rows)) counted.add(row);
    return measuredStories({ own: this.own, run, unit, result, language, ...this.cohort(run, scope).told(unit) }, rows.used, counted);
  }

  unheld(run: GeneralRun, unit: number, scope: Scope): Result {
    return run.applies(this.item.code, unit) ? new MeasuredCohort(this.own, run, scope).open(unit, PENDING) : null;
  }
}
