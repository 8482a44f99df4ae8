import { Decimal } from 'decimal.js';
import type { Event, ItemResult, Note, UnitResult } from '../../shared/contract/answer';
import type { Language } from '../../shared/i18n/language';
import { reasonOfRow } from '../score-store/problems';
import type { FactReading } from '../../workbook/ledger/reading';
import { resultOf, type Scoring } from './scoring';

/** What of a rulebook's document an explanation quotes. */
export interface Clauses {
  readonly clauses: readonly { readonly id: string; readonly text: string }[];
}

/** A row of the ledger as it entered an item. */
export interface EventExplanation {
  readonly event: Event;
  /** The row it came from; null where the answer names none. */
  readonly row: FactReading | null;
}

export interface ItemExplanation {
  readonly item: ItemResult;
  readonly clauseText: string | null;
  readonly events: readonly EventExplanation[];
  /** What a cap or floor took away, as a positive figure; null where nothing, or where it is open. */
  readonly cut: number | null;
  readonly notes: readonly Note[];
  readonly errors: readonly RowError[];
}

/** A row that could not be used. */
export interface RowError {
  readonly id: string | null;
  readonly text: string;
}

export interface UnitExplanation {
  readonly unit: UnitResult;
  /** Where the unit is named first. */
  readonly address: string;
  readonly items: readonly ItemExplanation[];
  /** Rows in error that name no item of the unit's list. */
  readonly errors: readonly RowError[];
  /** Notes of the unit as a whole. */
  readonly notes: readonly Note[];
}

/** Opens one unit's result to clauses, rows and figures; null where the answer does not have the unit. */
export function explainUnit(scoring: Scoring, document: Clauses | null, unit: string, language: Language): UnitExplanation | null {
  const result = resultOf(scoring, unit);
  if (!result) return null;
  const { ledger, answer } = scoring;
  const rows = rowsById(scoring);
  const errors = answer.problems
    .filter((problem) => problem.unit === unit)
    .map((problem) => ({ item: problem.item, id: problem.id, text: reasonOfRow(ledger, problem, language) }));
  const listed = new Set(result.items.map(({ code }) => code));
  return {
    unit: result,
    address: ledger.units.find((each) => each.unit.id === unit)?.address ?? '',
    items: result.items.map((item) => ({
      item,
      clauseText: clauseText(document, item.clause),
      events: item.events.map((event) => ({ event, row: event.id === null ? null : (rows.get(event.id) ?? null) })),
      cut: cutOf(item),
      notes: result.notes.filter((note) => note.item === item.code),
      errors: errors.filter((error) => error.item === item.code),
    })),
    errors: errors.filter(({ item }) => item === null || !listed.has(item)),
    notes: result.notes.filter(({ item }) => item === null || !listed.has(item)),
  };
}

/** What the item came to before cap and floor, less what counts. */
function cutOf({ raw, score }: ItemResult): number | null {
  if (raw === null || score === null || raw === score) return null;
  return new Decimal(raw).minus(score).abs().toNumber();
}

const byId = new WeakMap<Scoring['ledger'], ReadonlyMap<string, FactReading>>();

export function rowsById({ ledger }: Pick<Scoring, 'ledger'>): ReadonlyMap<string, FactReading> {
  let rows = byId.get(ledger);
  if (!rows) byId.set(ledger, (rows = new Map(ledger.facts.flatMap((row) => (row.fact.id ? [[row.fact.id, row]] : [])))));
  return rows;
}

/** The clause in short words. A sentence of a clause (`附1-22①`) that is not listed by itself is quoted by the whole. */
export function clauseText(document: Clauses | null, id: string): string | null {
  if (!document) return null;
  const find = (wanted: string): string | undefined => document.clauses.find((clause) => clause.id === wanted)?.text;
  return find(id) ?? find(id.replace(/[①-⑳]+$/u, '')) ?? null;
}
