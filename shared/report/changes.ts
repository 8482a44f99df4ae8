import { Decimal } from 'decimal.js';
import type { Interval, ItemResult, ScoreAnswer, UnitResult } from '../contract/answer';

/** One item of a unit, before and now; null where it was not there. */
export interface ItemChange {
  readonly code: string;
  readonly name: string;
  readonly before: ItemResult | null;
  readonly now: ItemResult | null;
}

/** A unit before and now. What is the same in both is not listed; null where the unit was not there. */
export interface UnitChange {
  readonly unit: string;
  readonly before: UnitResult | null;
  readonly now: UnitResult | null;
  /** Total, or the interval it lies in. */
  readonly total: boolean;
  /** How much the total went up or down; null where either is open or not there. */
  readonly more: number | null;
  readonly status: boolean;
  readonly veto: boolean;
  readonly grade: boolean;
  readonly rank: boolean;
  readonly items: readonly ItemChange[];
  /** What the unit may be given, or what follows for it. */
  readonly outcomes: boolean;
}

/** All that is otherwise than it was, what weighs most first; units of which the rank alone is another come last. */
export function changesBetween(before: Pick<ScoreAnswer, 'units'>, now: Pick<ScoreAnswer, 'units'>): readonly UnitChange[] {
  const was = new Map(before.units.map((unit) => [unit.unit, unit]));
  const present = new Set(now.units.map(({ unit }) => unit));
  const all = [
    ...now.units.map((unit) => changeOf(was.get(unit.unit) ?? null, unit)),
    ...before.units.filter(({ unit }) => !present.has(unit)).map((unit) => changeOf(unit, null)),
  ];
  return all.filter(isChanged).sort((one, other) => weightOf(other) - weightOf(one) || size(other) - size(one));
}

/** Whether anything of the unit itself is otherwise, and not only its place among the others. */
export function isOwn({ before, now, total, status, veto, grade, items, outcomes }: UnitChange): boolean {
  return before === null || now === null || total || status || veto || grade || items.length > 0 || outcomes;
}

function isChanged(change: UnitChange): boolean {
  return isOwn(change) || change.rank;
}

function changeOf(before: UnitResult | null, now: UnitResult | null): UnitChange {
  const [was, is] = [before ?? now, now ?? before];
  if (!was || !is) throw new Error('A change is of a unit.');
  const settled = before && now && before.total !== null && now.total !== null;
  return {
    unit: is.unit,
    before,
    now,
    total: was.total !== is.total || !same(was.range, is.range),
    more: settled && before.total !== null && now.total !== null ? new Decimal(now.total).minus(before.total).toNumber() : null,
    status: was.status !== is.status,
    veto: was.veto.state !== is.veto.state,
    grade: was.grade !== is.grade,
    rank: was.rank !== is.rank,
    items: before && now ? itemsBetween(before.items, now.items) : [],
    outcomes: outcomesOf(was) !== outcomesOf(is),
  };
}

function itemsBetween(before: readonly ItemResult[], now: readonly ItemResult[]): readonly ItemChange[] {
  const was = new Map(before.map((item) => [item.code, item]));
  const codes = new Set(now.map(({ code }) => code));
  const pairs: ItemChange[] = [
    ...now.map((item) => ({ code: item.code, name: item.name, before: was.get(item.code) ?? null, now: item })),
    ...before.filter(({ code }) => !codes.has(code)).map((item) => ({ code: item.code, name: item.name, before: item, now: null })),
  ];
  return pairs.filter((pair) => pair.before?.score !== pair.now?.score || pair.before?.status !== pair.now?.status || !same(pair.before?.range, pair.now?.range));
}

function same(one: Interval | null | undefined, other: Interval | null | undefined): boolean {
  return one?.low === other?.low && one?.high === other?.high;
}

/** Whose names are listed with a quota hangs on the others: a unit's own outcomes are what and for whom. */
function outcomesOf({ consequences, eligibility }: UnitResult): string {
  return JSON.stringify([consequences, eligibility.map(({ code, who, clause, share, places }) => [code, who, clause, share, places])]);
}

/** A veto weighs most, then whether there is a result, then the result. */
function weightOf(change: UnitChange): number {
  if (!isOwn(change)) return 0;
  if (change.veto) return 5;
  if (change.before === null || change.now === null) return 4;
  if (change.status) return 3;
  return change.grade ? 2 : 1;
}

function size({ before, now, more }: UnitChange): number {
  if (more !== null) return Math.abs(more);
  const [was, is] = [before?.range, now?.range];
  return was && is ? Math.max(Math.abs(is.low - was.low), Math.abs(is.high - was.high)) : 0;
}
