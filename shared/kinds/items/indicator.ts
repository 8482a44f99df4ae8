import * as z from 'zod';
import { asScaled, greater, lesser, minus, NOTHING, times, UNKNOWN, type Scaled } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { isBlank } from '../../model/rows/blank';
import { CONFLICT, FLOORED, INVALID, NEEDS_JUDGEMENT, OK, PENDING } from '../../model/statuses';
import { COUNTED, NONE, OPEN, YIELDS } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { Figure, figureFor, itemBase } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { engineWords } from '../../i18n/answers/engine';
import { say, type Language, type Message, type Text } from '../../i18n/language';
import { compareRows } from '../parts/given/given-rows';
import type { ItemKind } from '../../model/kind';
import type { RowRules } from '../../model/rows/row-rules';
import type { Description } from '../../model/rulebook/description';
import { nameOf, named } from '../../i18n/names';

/**
 * One result that several sources may give, the first of them before the next: points by class, or
 * points falling with the rank. Who has no task takes the mean of those that have one.
 */
const Source = later(() => closed({
  /** The kind of row that carries it; its `value` is the class or the rank. */
  kind: z.string(),
  /** Points of class 1, 2, 3 ... */
  classes: z.array(z.number()).min(1).optional(),
  /** Full points for the first rank, less by `step` for each one below, never under 0. */
  rank: closed({
    /** Points less for each place. */
    step: z.number().positive(),
  }).optional(),
  clause: z.string().optional(),
}));

const schema = later(() => closed({
  kind: z.literal('indicator'),
  ...itemBase(),
  weight: Figure,
  /** The first one that is out counts. */
  sources: z.array(Source).min(1),
  /** The kind of row that says: no task. */
  noTask: z.string(),
}));
export type Indicator = z.infer<typeof schema>;

export const indicator: ItemKind<Indicator> = {
  kind: 'indicator',
  schema,
  direction: 'given',
  weight: (spec, type) => figureFor(spec.weight, type) ?? null,
  contradictions,
  describe,
  compile,
};

function contradictions({ sources, kinds, noTask, weight }: Indicator): Message[] {
  const codes = new Set((kinds ?? []).map((kind) => kind.code));
  const most = Math.max(...(typeof weight === 'number' ? [weight] : Object.values(weight)));
  return [
    ...[...sources.map((source) => source.kind), noTask].filter((code) => !codes.has(code)).map((code) => faultOf('kindUnlisted', { kind: code })),
    ...sources.filter(({ classes, rank }) => (classes === undefined) === (rank === undefined)).map(({ kind }) => faultOf('classesOrRank', { kind })),
    ...(sources.some(({ classes }) => classes?.some((points) => points > most)) ? [faultOf('classAboveWeight')] : []),
  ];
}

function describe(spec: Indicator, tell: Description): string[] {
  const weight = tell.figure(spec, spec.weight);
  return [
    ...spec.sources.map(({ kind, classes, rank }) => {
      const what = tell.kind(spec, kind);
      return classes
        ? tell.say('sourceClasses', { what, classes: tell.list(classes.map((points, at) => tell.say('classEach', { number: at + 1, points }))) })
        : tell.say('sourceRank', { what, weight, step: rank?.step ?? 0 });
    }),
    tell.say('sourceOrder', { order: tell.list(spec.sources.map(({ kind }) => tell.kind(spec, kind))) }),
    tell.say('sourceNone', { what: tell.kind(spec, spec.noTask), weight }),
    tell.say('givenOpen', { weight }),
  ];
}

/** The rows of one unit that carry one kind. */
const ofKind = (run: Run, head: number, kind: number): number[] => {
  const found: number[] = [];
  for (let row = head; row !== NONE; row = run.rows.after(row)) if (run.rows.kindOf(row) === kind) found.push(row);
  return found;
};

const readValue = (run: Run, row: number): number => run.rows.rankOf(row);

function compile(spec: Indicator, item: ItemHead, settings: Settings): ItemPlan {
  const weight = settings.types.map((type) => settings.scale(figureFor(spec.weight, type) ?? 0));
  const noTask = item.kindCodes.indexOf(spec.noTask);
  const sources = spec.sources.map(({ kind, classes, rank }) => ({
    kind: item.kindCodes.indexOf(kind),
    classes: classes?.map((points) => settings.scale(points)),
    step: settings.scale(rank?.step ?? 0),
  }));
  type Source = (typeof sources)[number];

  /** Below 0 where the floor cuts. */
  const raw = (run: Run, row: number, source: Source, type: number): Scaled => {
    const value = run.rows.rankOf(row);
    return source.classes ? (source.classes[value - 1] ?? NOTHING) : minus(weight[type] ?? NOTHING, times(source.step, value - 1));
  };

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    const type = run.typeOf(unit);
    if (head === NONE) return leaveOpen(frame, slot, type, PENDING);
    const bySource = sources.map((source) => ofKind(run, head, source.kind));
    const idle = ofKind(run, head, noTask);
    const chosen = bySource.findIndex((rows) => rows.length > 0);
    bySource.forEach((rows, at) =>
      compareRows(run, unit, item, rows, readValue, { conflict: at === chosen ? 'noteConflict' : 'noteConflictAside' }),
    );
    compareRows(run, unit, item, idle, () => spec.noTask);
    // Settled once every unit's own figure is known.
    if (chosen < 0) return leaveOpen(frame, slot, type, PENDING);
    const source = sources[chosen] as Source;
    const rows = bySource[chosen] ?? [];
    const points = rows.map((row) => raw(run, row, source, type));
    rows.forEach((row, at) => run.rows.price(row, greater(NOTHING, points[at] ?? NOTHING)));
    const [least, most] = [points.reduce(lesser), points.reduce(greater)];
    const disputed = new Set(rows.map((row) => run.rows.rankOf(row))).size > 1;
    const status = disputed ? CONFLICT : least < 0 ? FLOORED : OK;
    frame.settle(slot, greater(NOTHING, least), greater(NOTHING, most), status, disputed ? UNKNOWN : least);
    setAside(run, unit, type, bySource.slice(chosen + 1), chosen + 1, idle);
  }

  /** What an earlier source outdoes is shown with what it would have given. */
  function setAside(run: Run, unit: number, type: number, later: number[][], from: number, idle: number[]): void {
    later.forEach((rows, at) => {
      const source = sources[from + at] as Source;
      for (const row of rows) {
        const points = greater(NOTHING, raw(run, row, source, type));
        run.rows.price(row, points);
        run.rows.mark(row, YIELDS);
        run.note(unit, item.code, 'OK', 'noteOtherSource', {
          item: nameOf(spec), source: kindName(source.kind), value: run.rows.rankOf(row), points: toNumber(points, settings.digits),
        });
      }
    });
    for (const row of idle) run.rows.mark(row, YIELDS);
    if (idle.length > 0) run.note(unit, item.code, 'CONFLICT', 'noteTaskAfterAll', { item: nameOf(spec) });
  }

  function leaveOpen(frame: Frame, slot: number, type: number, status: number): void {
    frame.settle(slot, NOTHING, weight[type] ?? NOTHING, status, UNKNOWN);
  }

  /** Says it has no task: its sound rows alone decide, so that a bad row elsewhere changes nothing. */
  function isIdle(run: Run, frame: Frame, slot: number): boolean {
    const head = frame.first(slot);
    return head !== NONE && sources.every((source) => ofKind(run, head, source.kind).length === 0);
  }

  function settle(run: Run, frame: Frame): void {
    const count = run.units.length;
    const idle: number[] = [];
    const waiting: string[] = [];
    let [sum, members] = [0n, 0n];
    for (let unit = 0; unit < count; unit++) {
      if (!item.applies[run.typeOf(unit)]) continue;
      const slot = item.index * count + unit;
      const status = frame.statusOf(slot);
      if (isIdle(run, frame, slot)) {
        if (status !== INVALID) idle.push(unit);
        continue;
      }
      const decided = !run.isInvalid(unit) && (status === OK || status === FLOORED);
      if (decided) [sum, members] = [sum + BigInt(frame.lowOf(slot)), members + 1n];
      else waiting.push(run.units[unit]?.id ?? '');
    }
    for (const unit of idle) {
      const slot = item.index * count + unit;
      if (waiting.length === 0 && members > 0n) {
        // Half-up to the last decimal that is held.
        const mean = asScaled(Number((2n * sum + members) / (2n * members)));
        frame.decide(slot, mean);
        const head = frame.first(slot);
        run.rows.price(head, mean);
        continue;
      }
      const type = run.typeOf(unit);
      const head = frame.first(slot);
      run.rows.priceBetween(head, run.rows.lowOf(head), weight[type] ?? NOTHING);
      run.rows.mark(head, OPEN);
      leaveOpen(frame, slot, type, members === 0n && waiting.length === 0 ? NEEDS_JUDGEMENT : PENDING);
      if (waiting.length === 0) run.note(unit, item.code, 'NEEDS_JUDGEMENT', 'noteNobodyHasTask', { item: nameOf(spec) });
      else run.note(unit, item.code, 'PENDING', 'noteMeanWaits', { item: nameOf(spec), units: fewOf(waiting) });
    }
  }

  const kindName = (kind: number): Text => named(spec.kinds?.[kind]);

  function explain(run: Run, row: number, language: Language): string | null {
    const { rows } = run;
    const fate = rows.fateOf(row);
    const points = toNumber(rows.lowOf(row), settings.digits);
    if (rows.kindOf(row) === noTask) {
      if (fate === OPEN) return say(engineWords, 'meanOpen', language);
      if (fate === YIELDS) return say(engineWords, 'taskAfterAll', language);
      if (fate === COUNTED) return say(engineWords, 'mean', language, { points });
    }
    const slots = { what: kindName(rows.kindOf(row)), value: rows.rankOf(row), points };
    if (fate === COUNTED) return floored(run, row, language) ?? say(engineWords, 'placed', language, slots);
    if (fate === YIELDS) return say(engineWords, 'otherSource', language, slots);
    return null;
  }

  /** A rank for which nothing is left, with the figures that say so. */
  function floored(run: Run, row: number, language: Language): string | null {
    const source = sources.find(({ kind }) => kind === run.rows.kindOf(row));
    if (!source || source.classes || run.rows.lowOf(row) !== 0) return null;
    const unit = run.units.findIndex(({ id }) => id === run.rows.facts.at(row)?.unit);
    const type = run.typeOf(unit);
    const below = raw(run, row, source, type);
    if (below >= 0) return null;
    const plain = (scaled: Scaled): number => toNumber(scaled, settings.digits);
    return say(engineWords, 'placedFloored', language, {
      what: kindName(source.kind), value: run.rows.rankOf(row), full: plain(weight[type] ?? NOTHING), step: plain(source.step), raw: plain(below),
    });
  }

  return {
    points: true,
    given: true,
    rows: rowRules(spec),
    bounds: (type) => ({ max: weight[type] ?? NOTHING, min: NOTHING }),
    evaluate,
    settle,
    explain,
  };
}

/** A list that stays readable in a large cohort. */
const fewOf = (names: readonly string[]): string => (names.length > 5 ? `${names.slice(0, 5).join('、')}…(${names.length})` : names.join('、'));

/** A blank score is as no row, except where the row says that there is no task. */
function rowRules(spec: Indicator): RowRules {
  // That there is no task is all that such a row says.
  const byKind: Record<string, RowRules> = { [spec.noTask]: {} };
  for (const { kind, classes } of spec.sources) {
    byKind[kind] = {
      kind: 'required',
      value: 'required',
      whole: true,
      least: 1,
      ...(classes ? { most: classes.length } : { of: 'optional' }),
    };
  }
  return {
    kind: 'required',
    value: 'required',
    byKind,
    asNoRow: (fact) => isBlank(fact.value) && fact.kind?.trim() !== spec.noTask,
  };
}
