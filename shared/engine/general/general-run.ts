import type { Status } from '../../contract/answer';
import { levels, type Fact, type Unit } from '../../contract/request';
import { both, say, type Language, type Text } from '../../i18n/language';
import { judge, type Condition } from '../../kinds/conditions';
import { puttingOf } from '../../kinds/putting';
import type { Weighed } from '../../kinds/putting/putting';
import { scaledUp } from '../../kinds/putting/scaled-up';
import { withZero } from '../../kinds/parts/finishing';
import { periodsOf, type Periods } from '../../kinds/parts/periodic';
import { generalWords } from '../../i18n/answers/general';
import { nameOf } from '../../i18n/names';
import { isBlank } from '../../model/rows/blank';
import { LEFT_OUT, WHOLE, type Bench, type GeneralItem, type GeneralNote, type GeneralPlan, type GeneralRow, type GeneralRun, type Occurrence, type Pool, type Result, type Scope, type RowStory, type Score, type UnitRows } from '../../model/general';
import { liesIn } from '../../model/time/periods';
import type { CompiledItem, Run, Settings } from '../../model/plan';
import { NONE } from '../../model/rows/rows';
import { CONFLICT, FLOORED, INVALID, OK, OUT_OF_FORCE, PENDING } from '../../model/statuses';
import { exact, ONE, same, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { isDecimal, shortened } from '../../numbers/decimal';
import type { GeneralProgram } from './general-program';
import { withOne, type ReadRows } from './read-rows';

const NO_ROWS: UnitRows = { used: [], recorded: [], none: [] };
const NO_NOTES: GeneralNote[] = [];

/** A cohort that is worked out exactly: rows as the fast lane read them, items on demand, whole cohorts at a time. */
export class ExactRun implements GeneralRun {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly items: ReadonlyMap<string, GeneralItem>;
  private readonly notes: GeneralNote[][];
  private readonly pools = new Map<Pool, Map<string, number[]>>();
  /** By period, then by item. */
  private readonly done = new Map<string, Map<string, readonly Result[]>>();
  /** By unit: the rows that were asked for last. All rows of all items at once would be the most that a cohort takes. */
  private readonly read: (ReadRows | undefined)[];

  constructor(
    private readonly run: Run,
    private readonly program: GeneralProgram,
    /** Slots that a row in error names. */
    private readonly bad: ReadonlySet<number>,
    /** The document is not in force: nothing is scored and nothing follows. */
    readonly withheld: boolean,
  ) {
    this.settings = run.compiled.settings;
    this.units = run.units;
    this.items = program.items;
    this.notes = run.units.map(() => NO_NOTES);
    this.read = run.units.map(() => undefined);
  }

  // --- units --------------------------------------------------------------------------------

  typeOf(unit: number): string {
    return this.units[unit]?.type ?? '';
  }

  poolOf(unit: number, pool: Pool): readonly number[] {
    let byName = this.pools.get(pool);
    if (!byName) {
      this.pools.set(pool, (byName = new Map<string, number[]>()));
      for (let at = 0; at < this.units.length; at++) {
        const name = this.poolName(at, pool);
        const members = byName.get(name);
        if (members) members.push(at);
        else byName.set(name, [at]);
      }
    }
    return byName.get(this.poolName(unit, pool)) ?? [];
  }

  private poolName(unit: number, pool: Pool): string {
    const { type = '', group } = this.units[unit] ?? {};
    return pool === 'all' ? '' : pool === 'type' ? type : JSON.stringify([type, group?.trim() ?? '']);
  }

  attribute(unit: number, key: string): Exact {
    const written = this.units[unit]?.attributes?.[key];
    return written === undefined || written === null ? ZERO : exact(typeof written === 'string' ? written.trim() : written);
  }

  applies(code: string, unit: number): boolean {
    const item = this.items.get(code);
    return item !== undefined && item.applies[this.run.typeOf(unit)] === true;
  }

  isInvalid(code: string, unit: number): boolean {
    const item = this.items.get(code);
    return item !== undefined && this.bad.has(item.index * this.units.length + unit);
  }

  /** Works out every item of the year. */
  workOutAll(): void {
    for (const code of this.program.inOrder()) this.results(code, WHOLE);
  }

  unitInvalid(unit: number): boolean {
    return this.run.isInvalid(unit);
  }

  key(text: string | null | undefined): string {
    return this.run.rows.key(text);
  }

  factOf(row: number): Fact | undefined {
    return this.run.rows.facts.at(row);
  }

  // --- rows ---------------------------------------------------------------------------------

  rows(code: string, unit: number, scope: Scope): UnitRows {
    if (scope.period === NOT_HELD) return NO_ROWS;
    const last = this.read[unit];
    if (last?.code === code && last.period === scope.period) return last.rows;
    const rows = this.rowsOf(this.run.compiled.itemOf.get(code) as CompiledItem, unit, scope);
    this.read[unit] = { code, period: scope.period, rows };
    return rows;
  }

  private rowsOf(item: CompiledItem, unit: number, scope: Scope): UnitRows {
    const { now } = this.run;
    const count = this.units.length;
    const source = this.program.sourceOf(item);
    const rows = this.run.rows;
    let used: GeneralRow[] | null = null;
    let none: GeneralRow[] | null = null;
    for (let row = now.first(source.index * count + unit); row !== NONE; row = rows.after(row)) {
      const fact = rows.facts.at(row) as Fact;
      if (scope.period !== null && !liesIn(fact.period, scope.period)) continue;
      const isNone = item.rows.none === true && fact.kind?.trim() === 'none';
      if (isNone) none = withOne(none, this.rowOf(item, row, fact));
      else if (!item.rows.blank || !isBlank(fact[item.rows.blank])) used = withOne(used, this.rowOf(item, row, fact));
    }
    const recorded = this.recordedRows(item, unit, scope);
    return used === null && none === null && recorded.length === 0 ? NO_ROWS : { used: used ?? NO_ROWS.used, recorded, none: none ?? NO_ROWS.none };
  }

  private recordedRows(item: CompiledItem, unit: number, scope: Scope): UnitRows['recorded'] {
    const { facts } = this.run.rows;
    const all = this.run.now.recorded?.get(item.index * this.units.length + unit);
    if (!all) return NO_ROWS.recorded;
    return all.filter((row) => scope.period === null || liesIn(facts.at(row)?.period, scope.period)).map((row) => ({ row, points: figureOf(facts.at(row)?.points) ?? ZERO }));
  }

  private rowOf(item: CompiledItem, row: number, fact: Fact): GeneralRow {
    const kind = item.rows.kind === undefined || isBlank(fact.kind) ? null : (fact.kind?.trim() ?? null);
    const level = levels.find((each) => each === fact.level?.trim()) ?? null;
    const count = isBlank(fact.count) ? ONE : exact(fact.count ?? 1);
    return { row, fact, kind, level, count, value: figureOf(fact.value), target: figureOf(fact.target), base: figureOf(fact.base), of: figureOf(fact.of) };
  }

  // --- items --------------------------------------------------------------------------------

  results(code: string, scope: Scope): readonly Result[] {
    const done = ofPeriod(this.done, scope);
    let results = done.get(code);
    if (!results) done.set(code, (results = this.workOut(code, scope)));
    return results;
  }

  private workOut(code: string, scope: Scope): readonly Result[] {
    const item = this.items.get(code) as GeneralItem;
    if (this.withheld) return this.units.map((_, unit) => this.outOfForce(code, unit));
    if (scope.period !== null) return this.direct(item, scope);
    const periodic = this.program.periodicOf(code);
    if (!periodic) return this.direct(item, scope);
    const { periods, of } = periodic;
    const held = this.heldOf(of, periods);
    const own = of === code ? periods : { ...periods, take: 'sum' as const };
    // Where none was held all of them are as one in which nobody has a row.
    const taken = held.length > 0 ? held : periodsOf(periods.each, this.settings.year);
    const each = taken.map((period) => this.results(code, { each: periods.each, period: held.length > 0 ? period : NOT_HELD }));
    return this.units.map((_, unit) => this.together(item, own, taken, each.map((results) => results[unit] ?? null)));
  }

  private outOfForce(code: string, unit: number): Result {
    if (!this.applies(code, unit)) return null;
    return { low: ZERO, high: ZERO, raw: ZERO, status: this.isInvalid(code, unit) ? INVALID : OUT_OF_FORCE };
  }

  /** Every period of the year, or those in which somebody has a row. */
  private heldOf(code: string, periods: Periods): string[] {
    const all = periodsOf(periods.each, this.settings.year);
    if (periods.of !== 'held') return all;
    const items = this.program.rowItemsOf(code);
    return all.filter((period) =>
      items.some((each) => this.units.some((_, unit) => {
        const { used, recorded, none } = this.rows(each, unit, { each: periods.each, period });
        return used.length + recorded.length + none.length > 0;
      })),
    );
  }

  private together(item: GeneralItem, periods: Periods, held: readonly string[], results: readonly Result[]): Result {
    if (results.every((result) => result === null)) return null;
    const scores = results.filter((result): result is Score => result !== null && result !== LEFT_OUT);
    if (scores.some(({ status }) => status === INVALID)) return { low: ZERO, high: ZERO, raw: null, status: INVALID };
    if (scores.length === 0) return LEFT_OUT;
    const all = periodsOf(periods.each, this.settings.year);
    const weightAt = (period: string): number => periods.weights?.[all.indexOf(period)] ?? 0;
    const kept = held.filter((_, at) => results[at] !== LEFT_OUT && results[at] !== null);
    const putting = puttingOf(periods.take);
    const numbers = putting.weighed ? (kept.length === all.length ? kept.map((period) => exact(weightAt(period))) : scaledUp(all.map(weightAt), kept.map(weightAt))) : null;
    const weighed = scores.map((score, at): Weighed => ({ ...score, number: numbers?.[at] ?? ZERO }));
    const made = putting.of(weighed);
    const span = { low: item.plan.together(made.low), high: item.plan.together(made.high) };
    const last = scores[scores.length - 1];
    const hands = scores.filter((score, at) => (periods.take === 'last' ? score === last : putting.has(weighed[at] as Weighed, made))).map(({ status }) => status);
    const point = same(span.low, span.high);
    const limiting = hands.filter((status) => !point || status !== PENDING).reduce((a, b) => Math.min(a, b), point ? OK : PENDING);
    return { ...span, raw: null, status: limiting };
  }

  /** One item in one period, or in all of the year. */
  private direct(item: GeneralItem, scope: Scope): readonly Result[] {
    const { plan, code } = item;
    const unheld = scope.period === NOT_HELD ? plan.unheld?.bind(plan) : undefined;
    const evaluation = unheld ? { results: this.units.map((_, unit) => unheld(this, unit, scope)) } : plan.evaluate(this, scope);
    const bench: Bench = { run: this, standing: null, scopeOf: (other) => this.scopeFor(other, code, scope) };
    const { zero } = item.spec as { zero?: Condition };
    const finished = evaluation.results.map((result, unit): Result => {
      if (result === null || result === LEFT_OUT) return result;
      if (this.isInvalid(code, unit)) return { low: ZERO, high: ZERO, raw: null, status: INVALID };
      const own = this.recorded(item, unit, scope, result);
      return zero && !evaluation.waiting?.has(unit) ? this.zeroed(item, unit, own, zero, bench) : own;
    });
    const { waiting, settle } = evaluation as { waiting?: ReadonlySet<number>; settle?: (unit: number, results: readonly Result[]) => Result };
    if (!waiting || waiting.size === 0 || !settle) return finished;
    return finished.map((result, unit): Result => {
      if (!waiting.has(unit) || result === null || result === LEFT_OUT || result.status === INVALID) return result;
      const own = settle(unit, finished);
      return zero && own !== null && own !== LEFT_OUT ? this.zeroed(item, unit, own, zero, bench) : own;
    });
  }

  /** What goes by the very same periods is read by the period at work, all else by the year. */
  private scopeFor(code: string, asking: string, scope: Scope): Scope {
    const [periodic, own] = [this.program.periodicOf(code), this.program.periodicOf(asking)];
    if (scope.period === null || periodic?.periods.each !== scope.each) return WHOLE;
    return periodic.of === code || periodic.of === own?.of ? scope : WHOLE;
  }

  /** 此项不得分: certain, it comes to nothing; possible, it may. */
  private zeroed(item: GeneralItem, unit: number, score: Score, zero: Condition, bench: Bench): Score {
    if (score.status === INVALID) return score;
    const truth = judge(zero, unit, bench);
    if (truth === 'false') return score;
    if (truth === 'certain') {
      this.note(unit, item.code, 'OK', both(generalWords, 'zeroed', { item: nameOf(item.spec), clause: item.spec.clause }));
      return { ...score, low: ZERO, high: ZERO, status: FLOORED };
    }
    const { low, high } = withZero(score);
    if (same(low, score.low) && same(high, score.high)) return score;
    return { ...score, low, high, raw: null, status: Math.min(score.status, PENDING) };
  }

  /** A finished score counts where there are no other rows; beside them it is held against what they give. */
  private recorded(item: GeneralItem, unit: number, scope: Scope, score: Score): Score {
    if (scope.period === null && this.program.periodicOf(item.code)) return score;
    if (!this.program.hasRows(item)) return score;
    const { used, recorded } = this.rows(item.code, unit, scope);
    if (recorded.length === 0) return score;
    const points = new Map(recorded.map((each) => [textOf(each.points), each.points]));
    const name = nameOf(item.spec);
    const values = [...points.keys()].join('、');
    if (points.size < recorded.length) this.note(unit, item.code, 'DUPLICATE', both(generalWords, 'sameRows', { item: name }));
    const list = [...points.values()];
    if (used.length > 0) {
      const odd = list.some((each) => each.compare(score.low) < 0 || each.compare(score.high) > 0);
      if (odd) this.note(unit, item.code, 'CONFLICT', both(generalWords, 'recordedAside', { item: name, values }));
      return score;
    }
    if (list.length > 1) {
      this.note(unit, item.code, 'CONFLICT', both(generalWords, 'unlikeRows', { item: name }));
      return { low: list.reduce((a, b) => (b.compare(a) < 0 ? b : a)), high: list.reduce((a, b) => (b.compare(a) > 0 ? b : a)), raw: null, status: CONFLICT };
    }
    this.note(unit, item.code, 'RECORDED', both(generalWords, 'recorded', { item: name, values }));
    const [only] = list as [Exact];
    return { low: only, high: only, raw: only, status: OK };
  }

  occurrences(code: string, unit: number, scope: Scope): readonly Occurrence[] {
    const plan = this.items.get(code)?.plan;
    if (!plan?.occurrences || !this.applies(code, unit)) return [];
    const periodic = scope.period === null ? this.program.periodicOf(code) : null;
    if (!periodic) return plan.occurrences(this, unit, scope);
    const { each } = periodic.periods;
    let first = 0;
    return periodsOf(each, this.settings.year).flatMap((period) => {
      const own = plan.occurrences?.(this, unit, { each, period }) ?? [];
      const from = first;
      first += own.length;
      return own.map((occurrence) => ({ ...occurrence, event: from + occurrence.event }));
    });
  }

  // --- words --------------------------------------------------------------------------------

  note(unit: number, item: string | null, status: Status, text: Text): void {
    this.notes[unit] = withOne(this.notes[unit] === NO_NOTES ? null : (this.notes[unit] ?? null), { unit, item, status, text });
  }

  notesOf(unit: number): readonly GeneralNote[] {
    return this.notes[unit] ?? [];
  }

  /** Every row of an item and unit with what became of it; by periods, each in its own. */
  stories(code: string, unit: number, language: Language): readonly RowStory[] {
    const plan = this.items.get(code)?.plan;
    if (!plan?.stories || !this.applies(code, unit)) return [];
    const periodic = this.program.periodicOf(code);
    if (!periodic) return this.storiesIn(plan, code, unit, WHOLE, language);
    const { each } = periodic.periods;
    return periodsOf(each, this.settings.year).flatMap((period) => this.storiesIn(plan, code, unit, { each, period }, language));
  }

  private storiesIn(plan: GeneralPlan, code: string, unit: number, scope: Scope, language: Language): readonly RowStory[] {
    const { used, recorded, none } = this.rows(code, unit, scope);
    if (used.length + recorded.length + none.length === 0) return [];
    const result = this.results(code, scope)[unit] ?? null;
    const own = result === null || result === LEFT_OUT ? [] : (plan.stories?.(this, unit, scope, result, language) ?? []);
    if (recorded.length + none.length === 0) return own;
    const alone = used.length === 0;
    return [
      ...own,
      ...recorded.map(({ row, points }): RowStory => ({ row, points, counted: alone, event: row, text: say(generalWords, alone ? 'storyRecorded' : 'storyRecordedAside', language, { points: textOf(points) }) })),
      ...none.map(({ row }): RowStory => ({ row, points: null, counted: alone && recorded.length === 0, event: row, text: say(generalWords, 'storyNone', language) })),
    ];
  }
}

function ofPeriod<T>(kept: Map<string, Map<string, T>>, { period }: Scope): Map<string, T> {
  const name = period ?? '';
  let own = kept.get(name);
  if (!own) kept.set(name, (own = new Map<string, T>()));
  return own;
}

/** A period in which nobody has a row. */
export const NOT_HELD = 'none';

/** As written, half-up to the decimals that a figure keeps; null where it is blank. */
export function figureOf(written: number | string | null | undefined): Exact | null {
  if (isBlank(written) || written === null || written === undefined) return null;
  const text = typeof written === 'string' ? written.trim() : written;
  // A field that no check looked at may hold anything.
  if (typeof text === 'string' ? !isDecimal(text) : !Number.isFinite(text)) return null;
  return exact(shortened(text) ?? text);
}
