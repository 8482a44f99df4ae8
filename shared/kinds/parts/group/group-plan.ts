import { both } from '../../../i18n/language';
import { generalWords } from '../../../i18n/answers/general';
import { nameOf } from '../../../i18n/names';
import { LEFT_OUT, type Evaluation, type GeneralPlan, type GeneralRun, type Result, type Scope, type Score, type Span } from '../../../model/general';
import type { ItemHead, Settings } from '../../../model/plan';
import { CONFLICT, INVALID, PENDING } from '../../../model/statuses';
import { exact, rounded, sumOf, ZERO, type Exact } from '../../../numbers/fraction';
import { bounded, Finish, hull, isPoint, orNull, weightOf } from '../finishing';
import type { Group } from './group-schema';
import { take } from '../periodic';
import { puttingOf } from '../../putting';
import type { Weighed } from '../../putting/putting';
import { scaledUp } from '../../putting/scaled-up';

/** One part as it applies to a unit. */
interface GroupPart {
  readonly code: string;
  readonly score: Score;
  /** null: it has none, or lost it. */
  readonly weight: Exact | null;
}

/** What a part has come to for the whole cohort. */
interface Column {
  readonly code: string;
  readonly plan: GeneralPlan;
  readonly results: readonly Result[];
}

/** Puts the parts of a group together, unit by unit. */
export class GroupPlan implements GeneralPlan {
  readonly parts: readonly string[];
  private readonly finish: Finish;

  constructor(
    private readonly spec: Group,
    private readonly item: ItemHead,
    private readonly settings: Settings,
  ) {
    this.parts = spec.items;
    this.finish = new Finish(spec, settings.rulebook.digits, 'needed');
  }

  once() {
    return { min: orNull(this.spec.min), max: orNull(this.spec.max) };
  }

  bounds() {
    return take.bounds(this.spec.periods, this.once());
  }

  weight(type: string): Exact | null {
    return take.figure(this.spec.periods, weightOf(this.spec.weight, type));
  }

  together(x: Exact): Exact {
    return this.finish.round(x);
  }

  evaluate(run: GeneralRun, scope: Scope): Evaluation {
    const columns = this.spec.items.flatMap((code): Column[] => {
      const part = run.items.get(code);
      return part?.counts ? [{ code, plan: part.plan, results: run.results(code, scope) }] : [];
    });
    return { results: run.units.map((_, unit) => this.unit(run, unit, columns)) };
  }

  private unit(run: GeneralRun, unit: number, columns: readonly Column[]): Result {
    if (!run.applies(this.item.code, unit)) return null;
    const type = run.typeOf(unit);
    const parts: GroupPart[] = [];
    const left: { code: string; weight: Exact | null }[] = [];
    for (const { code, plan, results } of columns) {
      const result = results[unit] ?? null;
      if (result === null) continue;
      const weight = plan.weight(type);
      if (result === LEFT_OUT || result.weightless) left.push({ code, weight });
      if (result !== LEFT_OUT) parts.push({ code, score: result, weight: result.weightless ? null : weight });
    }
    if (parts.length === 0) return left.length > 0 ? this.leftOut(run, unit) : null;
    if (parts.some(({ score }) => score.status === INVALID)) return { low: ZERO, high: ZERO, raw: null, status: INVALID };
    const by = this.spec.by ?? 'sum';
    const weighed = this.weighed(parts, left);
    if (weighed === null) return this.leftOut(run, unit);
    const together = by === 'sum' ? sharedOut(parts, left.map(({ weight }) => weight), this.settings.rulebook.digits) : puttingOf(by).of(weighed);
    return this.ended(run, unit, parts, weighed, together);
  }

  private leftOut(run: GeneralRun, unit: number): Result {
    run.note(unit, this.item.code, 'OK', both(generalWords, 'leftOut', { item: nameOf(this.item.spec) }));
    return LEFT_OUT;
  }

  /** The numbers of those that are there, scaled up to what they had with those that are left out; null: that is nothing. */
  private weighed(parts: readonly GroupPart[], left: readonly { code: string }[]): Weighed[] | null {
    const { by = 'sum', weights = {} } = this.spec;
    if (!puttingOf(by).weighed) return parts.map(({ score: { low, high } }) => ({ low, high, number: ZERO }));
    const own = parts.map(({ code }) => weights[code] ?? 0);
    if (left.length === 0) return parts.map(({ score }, at) => ({ ...score, number: exact(own[at] ?? 0) }));
    const numbers = scaledUp([...own, ...left.map(({ code }) => weights[code] ?? 0)], own);
    return numbers && parts.map(({ score }, at) => ({ ...score, number: numbers[at] as Exact }));
  }

  private ended(run: GeneralRun, unit: number, parts: readonly GroupPart[], weighed: readonly Weighed[], together: Span & { weightless?: boolean }): Score {
    const { factor, plus } = this.spec;
    const made = (x: Exact): Exact => (factor === undefined ? x : x.mul(exact(factor))).add(plus === undefined ? ZERO : exact(plus));
    const score = bounded(this.finish.rawSpan(run, unit, hull([made(together.low), made(together.high)])), this.once(), PENDING);
    const weightless = together.weightless ? { weightless: true } : {};
    if (!isPoint(score)) return { ...score, ...weightless };
    const putting = puttingOf(this.spec.by ?? 'sum');
    const disputed = weighed.some((part, at) => parts[at]?.score.status === CONFLICT && putting.has(part, together));
    return { ...score, ...(disputed ? { status: CONFLICT, raw: null } : {}), ...weightless };
  }
}

/**
 * Added up; what those weigh that are left out is shared out among the others with a weight, rounded by
 * itself before the rest is added as it is. Nobody left with a weight: what remains has none.
 */
export function sharedOut(parts: readonly { score: Score; weight: Exact | null }[], left: readonly (Exact | null)[], digits: number | null): Span & { weightless?: boolean } {
  const lost = left.filter((weight) => weight !== null);
  const all = (some: readonly { score: Score }[]): Span => ({ low: sumOf(some.map(({ score }) => score.low)), high: sumOf(some.map(({ score }) => score.high)) });
  if (lost.length === 0) return all(parts);
  const heavy = parts.filter(({ weight }) => weight !== null);
  const light = all(parts.filter(({ weight }) => weight === null));
  if (heavy.length === 0) return { ...light, weightless: true };
  const own = sumOf(heavy.map(({ weight }) => weight ?? ZERO));
  const share = own.add(sumOf(lost)).div(own);
  const { low, high } = all(heavy);
  const shared = (x: Exact): Exact => (digits === null ? x.mul(share) : rounded(x.mul(share), digits));
  return { low: shared(low).add(light.low), high: shared(high).add(light.high) };
}
