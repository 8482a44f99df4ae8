import { factFields, type FactField } from './fact-fields';
import type { Fact } from './request';
import { ROWS_OF_A_STEP, type Steps } from './steps';

type Cells = Int32Array;
type Text = string | null;

/**
 * The cells of all rows, field by field. A ledger says few things many thousand times: a cell is the number of what it says
 * in one list, so that a hundred thousand rows are some lists of numbers. 0 is a blank.
 */
export interface FactColumns {
  readonly rows: number;
  /** Null where no row has the field. `id` has no column: hardly two rows have the same. */
  readonly cells: Readonly<Record<Exclude<FactField, 'id'>, Cells | null>>;
  readonly values: Values;
  readonly idOf: (row: number) => Text;
}

/** What the cells of a ledger say, by number. A list of it is one. */
export interface Values {
  readonly length: number;
  at(number: number): string | number | null | undefined;
}

/** Rows as whoever scores them sees them, one by one. A list of rows is one. */
export interface FactList {
  readonly length: number;
  at(row: number): Fact | undefined;
}

/** Rows that stand in columns: each is put together when it is asked for, and not kept. */
export class ColumnFacts implements FactList {
  readonly length: number;

  constructor(readonly columns: FactColumns) {
    this.length = columns.rows;
  }

  at(row: number): Fact | undefined {
    return row >= 0 && row < this.length ? new ColumnFact(this.columns, row) : undefined;
  }
}

/** The columns of a list of rows: those in which they stand, else others that say the same. */
export function* columnsOf(facts: FactList): Steps<FactColumns> {
  return facts instanceof ColumnFacts ? facts.columns : yield* columnsFrom(facts);
}

function* columnsFrom(facts: FactList): Steps<FactColumns> {
  const values: (string | number | null)[] = [null];
  const numbers = new Map<string | number, number>();
  const cells = Object.fromEntries(factFields.slice(1).map((field) => [field, null])) as Record<FactField, Cells | null>;
  for (let row = 0; row < facts.length; row++) {
    if (row % ROWS_OF_A_STEP === 0) yield;
    const fact = facts.at(row) ?? {};
    for (const field of Object.keys(fact) as FactField[]) {
      const value = fact[field] ?? null;
      if (value === null || field === 'id') continue;
      let number = numbers.get(value);
      if (number === undefined) numbers.set(value, (number = values.push(value) - 1));
      (cells[field] ??= new Int32Array(facts.length))[row] = number;
    }
  }
  return { rows: facts.length, cells, values, idOf: (row) => facts.at(row)?.id ?? null };
}

class ColumnFact implements Fact {
  constructor(private readonly from: FactColumns, private readonly row: number) {}

  private cell(cells: Cells | null): string | number | null {
    return cells === null ? null : (this.from.values.at(cells[this.row] as number) as string | number | null);
  }

  get id() { return this.from.idOf(this.row); }
  get unit() { return this.cell(this.from.cells.unit) as Text; }
  get item() { return this.cell(this.from.cells.item) as Text; }
  get year() { return this.cell(this.from.cells.year); }
  get period() { return this.cell(this.from.cells.period) as Text; }
  get level() { return this.cell(this.from.cells.level) as Text; }
  get kind() { return this.cell(this.from.cells.kind) as Text; }
  get value() { return this.cell(this.from.cells.value); }
  get of() { return this.cell(this.from.cells.of); }
  get target() { return this.cell(this.from.cells.target); }
  get base() { return this.cell(this.from.cells.base); }
  get count() { return this.cell(this.from.cells.count); }
  get points() { return this.cell(this.from.cells.points); }
  get series() { return this.cell(this.from.cells.series) as Text; }
  get subject() { return this.cell(this.from.cells.subject) as Text; }
  get role() { return this.cell(this.from.cells.role) as Text; }
  get date() { return this.cell(this.from.cells.date) as Text; }
  get evidence() { return this.cell(this.from.cells.evidence) as Text; }
  get by() { return this.cell(this.from.cells.by) as Text; }
  get note() { return this.cell(this.from.cells.note) as Text; }
}
