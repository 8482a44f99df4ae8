import type { ScoreAnswer, UnitResult } from '../../shared/contract/answer';
import type { Language } from '../../shared/i18n/language';
import { clauseText, type Clauses } from '../../shared/report/clauses';
import { outcomesOf } from '../../shared/report/unit/outcomes';
import { rowsById } from './explanation';
import { ranked } from '../../shared/report/cohort/ranking';
import type { Scoring } from './scoring';

/** What of a rulebook's document tells which items bring a consequence about. */
export interface Causes extends Clauses {
  readonly items: readonly { readonly code: string; readonly clause: string }[];
}

/** A row of the ledger that brought something about, in the words of the answer. */
export interface Cause {
  readonly id: string;
  readonly item: string;
  /** Of the item; a reason alone may be a bare figure. */
  readonly name: string;
  readonly reason: string;
}

/** Something that follows for a unit: a talk, a report, a circular. */
export interface Following {
  readonly unit: string;
  readonly consequence: UnitResult['consequences'][number];
  /** A superior speaks with the unit, or the unit reports after it was spoken with. */
  readonly talk: boolean;
  readonly clauseText: string | null;
  /** The unit's total; null while it is open, or where there is none. */
  readonly total: number | null;
  /** The rows it stands on; none where it follows from the result as a whole. */
  readonly causes: readonly Cause[];
}

/** Everything that follows for all units, in the order in which the answer tells it. */
export function followings(scoring: Scoring, document: Causes | null): readonly Following[] {
  return scoring.answer.units.flatMap((unit) =>
    outcomesOf(unit).consequences.map((consequence): Following => ({
      unit: unit.unit,
      consequence,
      talk: isTalk(consequence),
      clauseText: clauseText(document, consequence.clause),
      total: unit.total,
      causes: causesOf(scoring, document, unit, consequence),
    })),
  );
}

/** The units of whose events `followings` tells. */
export const unitsWithFollowings = ({ units }: ScoreAnswer): readonly string[] => units.flatMap(({ unit, consequences }) => (consequences.length > 0 ? [unit] : []));

/** A rung of the ladder of talks, or what is due after one. */
function isTalk({ code, message }: Following['consequence']): boolean {
  return /^V\d$|talk/.test(code) || /约谈|谈话|talk/.test(message);
}

/** The rows of the items of which a rule names this clause, of the same period where there is one. */
function causesOf(scoring: Scoring, document: Causes | null, unit: UnitResult, { clause, period }: Following['consequence']): readonly Cause[] {
  const codes = new Set(document?.items.filter((item) => names(item, clause)).map(({ code }) => code) ?? []);
  const called = new Map(scoring.rulebook.items.map(({ code, name }) => [code, name]));
  const events = new Map(unit.items.flatMap((item) => item.events.map((event) => [event.id ?? '', event] as const)));
  return [...rowsById(scoring).values()].flatMap(({ fact }): Cause[] => {
    const { id, item } = fact;
    if (fact.unit !== unit.unit || !id || !codes.has(item ?? '') || fact.year !== scoring.when.year) return [];
    if (period !== null && fact.period !== period) return [];
    return [{ id, item: item ?? '', name: called.get(item ?? '') ?? item ?? '', reason: events.get(id)?.reason ?? '' }];
  });
}

/** Whether a part of the item's rule, however deep, is of this clause. */
function names(rule: unknown, clause: string): boolean {
  if (typeof rule !== 'object' || rule === null) return false;
  return Object.entries(rule).some(([key, value]) => (key === 'clause' && value === clause) || names(value, clause));
}

/** The rows behind it with their items, in the words of the answer; where it follows from the whole, the total as `total` says it, and the clause. */
export function reasonsOf({ causes, clauseText: clause }: Pick<Following, 'causes' | 'clauseText'>, language: Language, total: string | null): string {
  const colon = language === 'zh' ? '：' : ': ';
  const rows = causes.map(({ item, name, reason }, index) => [...(causes[index - 1]?.item === item && reason !== '' ? [] : [name]), ...(reason === '' ? [] : [reason])].join(colon));
  const whole = [...(total === null ? [] : [total]), ...(clause === null ? [] : [clause])];
  return (rows.length > 0 ? [...new Set(rows)] : whole).join(language === 'zh' ? '；' : '; ');
}

export const followingOrders = ['period', 'due', 'unit'] as const;
export type FollowingOrder = (typeof followingOrders)[number];

/** In order of month, of the day it is due, or unit by unit as they are ranked. What has neither comes last. */
export function ordered(list: readonly Following[], by: FollowingOrder, units: readonly UnitResult[]): readonly Following[] {
  const place = new Map(ranked(units).map(({ unit }, index) => [unit, index]));
  const key = ({ consequence }: Following): string => (by === 'unit' ? '' : consequence[by] ?? '\uffff');
  const then = ({ consequence }: Following): string => `${consequence.period ?? '\uffff'} ${consequence.due ?? '\uffff'}`;
  const at = ({ unit }: Following): number => place.get(unit) ?? 0;
  return [...list].sort((one, other) => compared(key(one), key(other)) || at(one) - at(other) || compared(then(one), then(other)));
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
