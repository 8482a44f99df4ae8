import { both, say, type Language } from '../../../i18n/language';
import { generalWords } from '../../../i18n/answers/general';
import { nameOf } from '../../../i18n/names';
import type { Evaluation, GeneralPlan, GeneralRun, Occurrence, Result, RowStory, Scope, Score } from '../../../model/general';
import type { ItemHead, Settings } from '../../../model/plan';
import { CONFLICT, PENDING } from '../../../model/statuses';
import { exact, textOf, ZERO, type Exact } from '../../../numbers/fraction';
import { bounded, Finish, hull, orNull, weightOf } from '../finishing';
import type { Given } from './given-schema';
import { take } from '../periodic';

/** A score that somebody else gives, worked out exactly. */
export class GivenPlan implements GeneralPlan {
  readonly given = true;
  private readonly finish: Finish;
  private readonly converts: boolean;

  constructor(
    private readonly spec: Given,
    private readonly item: ItemHead,
    settings: Settings,
  ) {
    this.finish = new Finish(spec, settings.rulebook.digits, 'needed');
    const when = spec.outOfWhen;
    this.converts = spec.outOf !== undefined && (!when || settings.parameter(when.parameter) === when.is);
  }

  private full(type: string): Exact {
    return weightOf(this.spec.weight, type) ?? ZERO;
  }

  once(type: string) {
    return { min: orNull(this.spec.min) ?? ZERO, max: orNull(this.spec.max) ?? this.full(type) };
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

  evaluate(run: GeneralRun, scope: Scope): Evaluation {
    return { results: run.units.map((_, unit) => this.unit(run, unit, scope)) };
  }

  private unit(run: GeneralRun, unit: number, scope: Scope): Result {
    const { code, spec } = this.item;
    if (!run.applies(code, unit)) return null;
    const type = run.typeOf(unit);
    const { used } = run.rows(code, unit, scope);
    const item = nameOf(spec);
    const each = new Map(used.map((row) => [textOf(row.value ?? ZERO), row.value ?? ZERO]));
    if (each.size < used.length) run.note(unit, code, 'DUPLICATE', both(generalWords, 'sameRows', { item }));
    if (each.size > 1) run.note(unit, code, 'CONFLICT', both(generalWords, 'unlikeRows', { item }));
    const scores = used.length === 0 ? [ZERO, this.full(type)] : [...each.values()].map((value) => this.converted(value, type));
    const score = bounded(this.finish.rawSpan(run, unit, hull(scores)), this.once(type), PENDING);
    return each.size > 1 ? { ...score, raw: null, status: CONFLICT } : score;
  }

  private converted(value: Exact, type: string): Exact {
    return this.converts ? value.mul(this.full(type)).div(exact(this.spec.outOf ?? 1)) : value;
  }

  stories(run: GeneralRun, unit: number, scope: Scope, _: Score, language: Language): readonly RowStory[] {
    const { used } = run.rows(this.item.code, unit, scope);
    const type = run.typeOf(unit);
    const first = new Map<string, number>();
    for (const { row, value } of used) if (!first.has(textOf(value ?? ZERO))) first.set(textOf(value ?? ZERO), row);
    return used.map(({ row, value, fact }): RowStory => {
      const points = this.converted(value ?? ZERO, type);
      const stands = first.get(textOf(value ?? ZERO)) ?? row;
      const told = { value: String(fact.value ?? ''), full: textOf(this.full(type)), outOf: this.spec.outOf ?? '', points: textOf(points) };
      const said = say(generalWords, this.converts ? 'storyConverted' : 'storyGiven', language, told);
      const more = first.size > 1 ? say(generalWords, 'storyDiffers', language) : '';
      return { row, points: first.size > 1 ? null : points, counted: stands === row, event: stands, text: said + more };
    });
  }

  occurrences(run: GeneralRun, unit: number, scope: Scope): readonly Occurrence[] {
    const { used } = run.rows(this.item.code, unit, scope);
    const each = new Map(used.map((row) => [textOf(row.value ?? ZERO), row]));
    return [...each.values()].map((row) => ({ event: 0, row: row.row, count: row.count, kinds: [row.kind], level: row.level, certain: each.size === 1 }));
  }
}
