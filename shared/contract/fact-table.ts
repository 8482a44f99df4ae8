import { factFields, type FactField } from './fact-fields';
import type { Fact, ScoreRequest } from './request';

/** Rows as a table: the names of the fields stand once, and not in every row. */
export interface FactTable {
  readonly columns: readonly FactField[];
  /** Without the blanks at the end. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const isThere = (cell: string | number | null | undefined): boolean => cell !== undefined && cell !== null;

/** The fields that some row has, in their order. */
export const filled = (facts: readonly Fact[], among: readonly FactField[] = factFields): FactField[] => among.filter((field) => facts.some((fact) => isThere(fact[field])));

/** The same rows in their shorter form: half the bytes of a ledger are names of fields. */
export function tableOf(facts: readonly Fact[], columns: readonly FactField[] = filled(facts)): FactTable {
  const rows = facts.map((fact) => {
    let length = columns.length;
    while (length > 0 && !isThere(fact[columns[length - 1] as FactField])) length--;
    return columns.slice(0, length).map((field) => fact[field] ?? null);
  });
  return { columns, rows };
}

/** A request as it is sent: it means the same, and brings the same answer. */
export const asSent = ({ facts, ...request }: ScoreRequest): Omit<ScoreRequest, 'facts'> & { readonly facts: FactTable } => ({ ...request, facts: tableOf(facts) });
