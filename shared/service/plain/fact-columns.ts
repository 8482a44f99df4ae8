import type { Fact } from '../../contract/request';

type Text = string | null | undefined;
type Cell = string | number | null | undefined;

/** The fields of a row, in the order in which they are numbered here. */
export const factFields = [
  'id', 'unit', 'item', 'year', 'period', 'level', 'kind', 'value', 'of', 'target', 'base', 'count', 'points', 'series', 'subject', 'role', 'date', 'evidence', 'by', 'note',
] as const satisfies readonly (keyof Fact)[];
type Field = (typeof factFields)[number];

/** The cells of all rows, field by field: a hundred thousand rows are then a few lists and no objects of twenty members. */
export class FactColumns {
  /** Null where no row has the field. */
  readonly columns: Record<Field, Cell[] | null> = {
    id: null, unit: null, item: null, year: null, period: null, level: null, kind: null, value: null, of: null, target: null, base: null, count: null,
    points: null, series: null, subject: null, role: null, date: null, evidence: null, by: null, note: null,
  };
  readonly #byNumber: (Cell[] | null)[] = factFields.map(() => null);
  /** How many are whole; the number of the one that is being read. */
  rows = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** `field`: its number. */
  put(field: number, cell: string | number): void {
    const column = this.#byNumber[field] ?? this.#begin(field);
    while (column.length < this.rows) column.push(null);
    column.push(cell);
  }

  #begin(field: number): Cell[] {
    const column: Cell[] = [];
    this.#byNumber[field] = column;
    this.columns[factFields[field] as Field] = column;
    return column;
  }

  /** The rows, once all cells are there. */
  facts(): Fact[] {
    // Reading beyond the end of a list is slow.
    for (const field of factFields) {
      const column = this.columns[field];
      while (column !== null && column.length < this.rows) column.push(null);
    }
    return Array.from({ length: this.rows }, (_, row) => new ColumnFact(this, row));
  }

  /** An id is wanted of few rows, or last of all: it stays in the body until then, and the column says where it begins. */
  idOf(row: number): string | null {
    const id = this.columns.id?.[row] ?? null;
    return typeof id === 'number' ? decoder.decode(this.bytes.subarray(id, this.bytes.indexOf(QUOTE, id))) : id;
  }
}

const QUOTE = 0x22;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** One row, looked up in its columns when it is asked. */
class ColumnFact implements Fact {
  constructor(private readonly from: FactColumns, private readonly row: number) {}

  get id() { return this.from.idOf(this.row); }
  get unit() { return this.from.columns.unit?.[this.row] as Text; }
  get item() { return this.from.columns.item?.[this.row] as Text; }
  get year() { return this.from.columns.year?.[this.row]; }
  get period() { return this.from.columns.period?.[this.row] as Text; }
  get level() { return this.from.columns.level?.[this.row] as Text; }
  get kind() { return this.from.columns.kind?.[this.row] as Text; }
  get value() { return this.from.columns.value?.[this.row]; }
  get of() { return this.from.columns.of?.[this.row]; }
  get target() { return this.from.columns.target?.[this.row]; }
  get base() { return this.from.columns.base?.[this.row]; }
  get count() { return this.from.columns.count?.[this.row]; }
  get points() { return this.from.columns.points?.[this.row]; }
  get series() { return this.from.columns.series?.[this.row] as Text; }
  get subject() { return this.from.columns.subject?.[this.row] as Text; }
  get role() { return this.from.columns.role?.[this.row] as Text; }
  get date() { return this.from.columns.date?.[this.row] as Text; }
  get evidence() { return this.from.columns.evidence?.[this.row] as Text; }
  get by() { return this.from.columns.by?.[this.row] as Text; }
  get note() { return this.from.columns.note?.[this.row] as Text; }
}
