import type { Language } from '../../shared/i18n/language';
import type { Clauses } from '../../shared/report/clauses';
import { reportOf, type EventsReport } from '../../shared/report/report';
import { problemsOf, unitNamed } from './functions/indexes';
import { rowErrorsOf } from './problems';
import type { FactReading } from '../ledger/reading';
import { resultOf, type Scoring } from './scoring';

/** A report of a unit, and what only the workbook knows of it. */
export interface UnitExplanation {
  readonly report: EventsReport;
  /** Where the unit is named first. */
  readonly address: string;
  /** The rows of the ledger by the ids that events carry. */
  readonly rows: ReadonlyMap<string, FactReading>;
}

/** Opens one unit's result to clauses, rows and figures; null where the answer does not have the unit. */
export function explainUnit(scoring: Scoring, document: Clauses | null, unit: string, language: Language): UnitExplanation | null {
  const result = resultOf(scoring, unit);
  if (!result) return null;
  const { ledger, rulebook, answer } = scoring;
  const errors = rowErrorsOf(ledger, problemsOf(answer, unit), language);
  const listed = unitNamed(ledger, unit);
  return {
    report: reportOf(result, 'events', { rulebook, language, document, attributes: listed?.unit.attributes, errors }),
    address: listed?.address ?? '',
    rows: rowsById(scoring),
  };
}

const byId = new WeakMap<Scoring['ledger'], ReadonlyMap<string, FactReading>>();

export function rowsById({ ledger }: Pick<Scoring, 'ledger'>): ReadonlyMap<string, FactReading> {
  let rows = byId.get(ledger);
  if (!rows) byId.set(ledger, (rows = new Map(ledger.facts.flatMap((row) => (row.fact.id ? [[row.fact.id, row]] : [])))));
  return rows;
}
