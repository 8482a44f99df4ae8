import { both, type Language } from '../../../i18n/language';
import { generalWords } from '../../../i18n/answers/general';
import { nameOf } from '../../../i18n/names';
import { levels, type Level } from '../../../contract/request';
import type { Evaluation, GeneralPlan, GeneralRow, GeneralRun, Occurrence, Result, RowStory, Scope, Score, Span } from '../../../model/general';
import { isBlank } from '../../../model/rows/blank';
import type { ItemHead, Settings } from '../../../model/plan';
import { CAPPED, FLOORED, NEEDS_PARAM, OK, PENDING } from '../../../model/statuses';
import { exact, least, most, same, ZERO, type Exact } from '../../../numbers/fraction';
import { agreed, Finish, held, hull, hullOf, point, withZero, type Bounds, type Ending } from '../finishing';
import { eventStories, type Steps } from './event-stories';
import { eventOf, occurrencesOf, type Event, type Priced } from './one-event';
import type { Periods } from '../periodic';
import { take } from '../periodic';
import { lies } from '../spans';
import { readingOf, stepsOf, type PartReading } from './steps-part';
import type { WideRate } from './wide-rates';

/** What of a tariff or of deductions the exact way of adding up events needs. */
export interface EventRules {
  /** In the order in which they are looked at; the first that fits is the row's. */
  readonly rates: readonly WideRate[];
  readonly once: readonly ('kind' | 'level' | 'subject' | 'evidence')[] | null;
  readonly cap: { readonly max: Exact | null; readonly min: Exact | null; readonly net: boolean };
  readonly highest: boolean;
  /** Kinds that count only with evidence; `all`. */
  readonly needsEvidence: readonly string[];
  readonly kindOptional: boolean;
  /** The code of the item whose rows it reads: a kind for which it has no rate then gives 0 and needs no note. */
  readonly reads: string | undefined;
  readonly start: (run: GeneralRun, unit: number) => Exact;
  readonly bounds: (type: string) => Bounds;
  /** Within which a finished score may lie. */
  readonly recorded: (type: string) => Bounds;
  readonly weight: (type: string) => Exact | null;
  readonly ending: Ending;
  readonly periods: Periods | undefined;
}

const READINGS = ['whole', 'begun'] as const;

/** Adds up events exactly: their rates, what counts once, caps, start, bounds. */
export class EventPlan implements GeneralPlan {
  readonly reads: string | undefined;
  private readonly finish: Finish;
  private readonly readings: readonly PartReading[];

  constructor(
    private readonly rules: EventRules,
    private readonly item: ItemHead,
    private readonly settings: Settings,
  ) {
    this.reads = rules.reads;
    this.finish = new Finish(rules.ending, settings.rulebook.digits, 'needed');
    const unset = rules.rates.some(({ per }) => per && readingOf(per.part, (key) => settings.parameter(key)) === null);
    this.readings = unset ? READINGS : ['whole'];
  }

  bounds(type: string) {
    return take.bounds(this.rules.periods, this.rules.bounds(type));
  }

  once(type: string) {
    return this.rules.bounds(type);
  }

  recorded(type: string) {
    return this.rules.recorded(type);
  }

  weight(type: string): Exact | null {
    return take.figure(this.rules.periods, this.rules.weight(type));
  }

  together(x: Exact): Exact {
    return this.finish.round(x);
  }

  evaluate(run: GeneralRun, scope: Scope): Evaluation {
    return { results: run.units.map((_, unit) => this.unit(run, unit, scope)) };
  }

  private unit(run: GeneralRun, unit: number, scope: Scope): Result {
    const { code } = this.item;
    if (!run.applies(code, unit)) return null;
    const { used } = run.rows(code, unit, scope);
    const events = this.readings.map((reading) => this.eventsOf(run, run.typeOf(unit), used, reading));
    const scores = events.map((each) => this.score(run, unit, each));
    if (used.length > 0) this.noteRows(run, unit, used.length, events);
    const [a, b] = scores as [Score, Score | undefined];
    if (!b) return a;
    const alike = agreed(a, b);
    if (alike) return alike;
    run.note(unit, code, 'NEEDS_PARAM', both(generalWords, 'stepUnsaid', { item: nameOf(this.item.spec) }));
    return { ...hullOf([a, b]), raw: null, status: NEEDS_PARAM };
  }

  private noteRows(run: GeneralRun, unit: number, rows: number, events: readonly (readonly Event[])[]): void {
    const item = nameOf(this.item.spec);
    if (events[0]?.some((event) => event.rows.some(({ silent }) => silent))) run.note(unit, this.item.code, 'DOC_SILENT', both(generalWords, 'noRate', { item }));
    const spare = this.rules.highest && events.some((each) => 
      [1, -1].some((sign) => each.filter(({ span }) => span.low.mul(sign).compare(0) > 0 || span.high.mul(sign).compare(0) > 0).length > 1));
    if ((events[0]?.length ?? 0) < rows || spare) run.note(unit, this.item.code, 'DUPLICATE', both(generalWords, 'sameEvents', { item }));
  }

  private score(run: GeneralRun, unit: number, events: readonly Event[]): Score {
    const { cap } = this.rules;
    const bounds = this.rules.bounds(run.typeOf(unit));
    const start = this.rules.start(run, unit);
    const low = this.side(events, 'low');
    const high = this.side(events, 'high');
    const capped = (adds: Exact, takes: Exact): Exact => {
      if (cap.net) return held(adds.add(takes), cap);
      return (cap.max === null ? adds : least(adds, cap.max)).add(cap.min === null ? takes : most(takes, cap.min));
    };
    const [from, to] = [start.add(capped(low.adds, low.takes)), start.add(capped(high.adds, high.takes))];
    const ended = this.finish.rawSpan(run, unit, { low: from, high: to });
    const [atLeast, atMost] = [held(ended.low, bounds), held(ended.high, bounds)];
    const [rawLow, rawHigh] = [start.add(low.adds).add(low.takes), start.add(high.adds).add(high.takes)];
    const raw = same(rawLow, rawHigh) ? rawLow : null;
    if (!same(atLeast, atMost)) return { low: atLeast, high: atMost, raw: null, status: PENDING };
    const floored = bounds.min !== null && ended.low.compare(bounds.min) < 0;
    const cut = [low, high].some(({ adds, takes }) => this.isCut(adds, takes));
    const over = bounds.max !== null && ended.high.compare(bounds.max) > 0;
    return { low: atLeast, high: atMost, raw, status: floored ? FLOORED : cut || over ? CAPPED : OK };
  }

  /** Each side by itself, or the sum of both where the cap holds for that. */
  private isCut(adds: Exact, takes: Exact): boolean {
    const { max, min, net } = this.rules.cap;
    const [over, under] = net ? [adds.add(takes), adds.add(takes)] : [adds, takes];
    return (max !== null && over.compare(max) > 0) || (min !== null && under.compare(min) < 0);
  }

  /** Adds and takes, every event at its least or at its greatest. */
  private side(events: readonly Event[], end: 'low' | 'high'): { adds: Exact; takes: Exact } {
    let [adds, takes] = [ZERO, ZERO];
    for (const { span } of events) {
      const x = span[end];
      if (x.compare(0) > 0) adds = this.rules.highest ? most(adds, x) : adds.add(x);
      else takes = this.rules.highest ? least(takes, x) : takes.add(x);
    }
    return { adds, takes };
  }

  // --- rows ---------------------------------------------------------------------------------

  private eventsOf(run: GeneralRun, type: string, rows: readonly GeneralRow[], reading: PartReading): Event[] {
    const groups = new Map<string, Priced[]>();
    rows.forEach((row, at) => {
      const priced = this.price(type, row, reading);
      const name = this.keyOf(run, row) ?? `#${at}`;
      const group = groups.get(name);
      if (group) group.push(priced);
      else groups.set(name, [priced]);
    });
    return [...groups.values()].map((group) => eventOf(group));
  }

  /** A row that lacks a field of the key is an event of its own. */
  private keyOf(run: GeneralRun, { fact, kind }: GeneralRow): string | null {
    if (!this.rules.once) return null;
    const texts = this.rules.once.map((field) => run.key(field === 'kind' ? kind : fact[field]));
    return texts.includes('') ? null : JSON.stringify(texts);
  }

  private price(type: string, row: GeneralRow, reading: PartReading): Priced {
    const { needsEvidence, kindOptional } = this.rules;
    const known = row.kind !== null;
    const rates = this.rules.rates.filter(({ types }) => types?.includes(type) ?? true);
    const every = !known && kindOptional && rates.every(({ kind }) => kind !== undefined);
    const proofless = isBlank(row.fact.evidence);
    const needs = (kind: string | null): boolean => needsEvidence.includes('all') || (kind !== null && needsEvidence.includes(kind));
    if (every) {
      const spans = rates.flatMap((rate) => this.anyLevel(rate, row, reading));
      const unproven = proofless && needsEvidence.length > 0;
      const span = hullOf(spans.length > 0 ? spans : [point(ZERO)]);
      return { row, span: unproven ? withZero(span) : span, open: !same(span.low, span.high), unproven, unrated: false, silent: false, kinds: this.item.kindCodes };
    }
    const rate = rates.find((each) => (each.kind === undefined || each.kind === row.kind) && this.inSpan(each, row));
    const points = rate ? this.pointsOf(rate, row.level, row, reading) : null;
    if (points === null) return { row, span: point(ZERO), open: false, unproven: false, unrated: true, silent: this.rules.reads === undefined || rate !== undefined, kinds: [row.kind] };
    const unproven = proofless && needs(row.kind);
    const open = !same(points.low, points.high);
    return { row, span: points, open, unproven, unrated: false, silent: false, kinds: [row.kind] };
  }

  private inSpan({ when }: WideRate, { value }: GeneralRow): boolean {
    return when === undefined || (value !== null && lies(value, when));
  }

  /** What a rate gives where neither kind nor level is said. */
  private anyLevel(rate: WideRate, row: GeneralRow, reading: PartReading): Span[] {
    if ((rate.when || rate.per) && row.value === null) return [];
    if (!this.inSpan(rate, row)) return [];
    const each: (Level | null)[] = rate.levels && row.level === null ? levels.filter((level) => rate.levels?.[level] !== undefined) : [row.level];
    return each.flatMap((level) => this.pointsOf(rate, level, row, reading) ?? []);
  }

  /** null: the rate does not list the level. */
  private pointsOf({ points, levels: byLevel, per }: WideRate, level: Level | null, row: GeneralRow, reading: PartReading): Span | null {
    const figure = points ?? (level === null ? undefined : byLevel?.[level]);
    if (figure === undefined) return null;
    if (typeof figure !== 'number') {
      const span = row.value === null ? hull(figure.map(exact)) : point(chosen(figure, row.value));
      return { low: span.low.mul(row.count), high: span.high.mul(row.count) };
    }
    const n = per ? stepsOf((row.value ?? ZERO).div(exact(per.each)), readingOf(per.part, (key) => this.settings.parameter(key)) ?? reading) : null;
    const x = exact(figure).mul(row.count);
    return point(n === null ? x : x.mul(n));
  }

  stories(run: GeneralRun, unit: number, scope: Scope, _: Score, language: Language): readonly RowStory[] {
    const { used } = run.rows(this.item.code, unit, scope);
    const events = this.eventsOf(run, run.typeOf(unit), used, 'whole');
    return eventStories(this.item, events, this.spare(events), (priced) => this.stepsOf(run.typeOf(unit), priced), language);
  }

  /** Events that another of their side outweighs, where the heaviest alone counts. */
  private spare(events: readonly Event[]): Set<Event> {
    if (!this.rules.highest) return new Set();
    const sides = [1, -1].map((sign) => events.filter(({ span }) => span.high.mul(sign).compare(0) > 0 || span.low.mul(sign).compare(0) > 0));
    return new Set(sides.flatMap((side) => {
      const [first] = [...side].sort((a, b) => most(b.span.low.abs(), b.span.high.abs()).compare(most(a.span.low.abs(), a.span.high.abs())));
      return side.filter((event) => event !== first);
    }));
  }

  private stepsOf(type: string, { row }: Priced): Steps | null {
    const rate = this.rules.rates.find((each) => (each.types?.includes(type) ?? true) && (each.kind === undefined || each.kind === row.kind) && this.inSpan(each, row));
    if (!rate?.per || row.value === null) return null;
    const reading = readingOf(rate.per.part, (key) => this.settings.parameter(key)) ?? 'whole';
    return { size: rate.per.each, steps: stepsOf(row.value.div(exact(rate.per.each)), reading) };
  }

  // --- for conditions -----------------------------------------------------------------------

  occurrences(run: GeneralRun, unit: number, scope: Scope): readonly Occurrence[] {
    const { used } = run.rows(this.item.code, unit, scope);
    const type = run.typeOf(unit);
    const [whole, begun] = [this.eventsOf(run, type, used, 'whole'), this.readings.length > 1 ? this.eventsOf(run, type, used, 'begun') : null];
    // Where the readings of a step differ the points are open.
    const events = whole.map(({ rows }, at) => rows.map((row, index): Priced => {
      const other = begun?.[at]?.rows[index];
      return other && !same(other.span.low, row.span.low) ? { ...row, span: hullOf([row.span, other.span]), open: true } : row;
    }));
    if (!this.rules.highest) return events.flatMap((rows, at) => occurrencesOf(rows, at));
    const all = events.map((rows) => eventOf(rows));
    const none = all.filter(({ span }) => isNothing(span));
    const sides = [all.filter(({ span }) => span.high.compare(0) > 0), all.filter(({ span }) => span.low.compare(0) < 0)];
    return [...none.map(({ rows }) => rows), ...sides.map((side) => side.flatMap(({ rows }) => rows))].flatMap((rows, at) => occurrencesOf(rows, at));
  }
}

const isNothing = ({ low, high }: Span): boolean => low.compare(0) === 0 && high.compare(0) === 0;

/** The amount that is entered, with its sign or without. */
export function chosen([from, to]: readonly [number, number], value: Exact): Exact {
  const inside = value.compare(exact(Math.min(from, to))) >= 0 && value.compare(exact(Math.max(from, to))) <= 0;
  return inside ? value : value.neg();
}
