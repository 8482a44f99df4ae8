import { factFields, type FactField } from './fact-fields';
import type { Fact, ScoreRequest } from './request';

/** Rows as a table: the names of the fields stand once, and not in every row. */
export interface FactTable {
  readonly columns: readonly FactField[];
  /** Without the blanks at the end. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const isThere = (cell: string | number | null | undefined): boolean => cell !== undefined && cell !== null;

const filled = (facts: readonly Fact[], among: readonly FactField[] = factFields): FactField[] => among.filter((field) => facts.some((fact) => isThere(fact[field])));

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

const ROWS_AT_ONCE = 2_000;

/** The JSON of a request as it is sent, in pieces: of a ledger as large as a sheet there is never a second copy, nor one text. */
export function* jsonAsSent({ facts, ...request }: ScoreRequest): Generator<string> {
  const seen = new Set<FactField>();
  for (let from = 0; from < facts.length; from += ROWS_AT_ONCE) {
    for (const field of filled(facts.slice(from, from + ROWS_AT_ONCE), factFields.filter((each) => !seen.has(each)))) seen.add(field);
    yield '';
  }
  const columns = factFields.filter((field) => seen.has(field));
  yield `${JSON.stringify(request).slice(0, -1)},"facts":{"columns":${JSON.stringify(columns)},"rows":[`;
  for (let from = 0; from < facts.length; from += ROWS_AT_ONCE) {
    yield (from === 0 ? '' : ',') + JSON.stringify(tableOf(facts.slice(from, from + ROWS_AT_ONCE), columns).rows).slice(1, -1);
  }
  yield ']}}';
}
