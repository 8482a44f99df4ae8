import type { FactColumns } from '../../contract/fact-columns';
import { factFields } from '../../contract/fact-fields';
import { LIMITS } from '../../contract/limits';
import { asWhole, writtenFields } from '../../contract/request';
import { beginsNumber, NotPlain, QUOTE, type BodyReader } from './body-reader';
import { KnownValues } from './known-values';

const takesNumbers = factFields.map((name) => writtenFields.has(name));
const [ID, YEAR] = [factFields.indexOf('id'), factFields.indexOf('year')];
/** Fewer bytes than these hold no row with a cell. */
const LEAST_ROW = 3;
const FIRST = 8192;
/** Rows differ in length. */
const SPARE = 1.05;

/** Takes the cells of rows out of a body, each of the type that the contract gives its field. */
export class Cells {
  /** How many rows are whole; the number of the one that is being read. */
  rows = 0;
  readonly #known: KnownValues;
  readonly #most: number;
  /** Rows that the columns have room for: room for the longest ledger would have to be emptied for every short one. */
  #room = FIRST;
  /** By the number of the field. */
  readonly #columns: (Int32Array | null)[] = factFields.map(() => null);
  /** Where the first byte of a row's id stands; that of one with escapes is kept below. 0: it has none. */
  #ids: Int32Array | null = null;
  readonly #oddIds = new Map<number, string>();
  /** Between which bytes the last one stands; nothing of one with escapes. */
  #lastId = 0;
  #lastIdEnd = 0;
  /** The number of what the last cell of each field says; 0: it had none, or one that is not met again. */
  readonly #last = new Int32Array(factFields.length);

  constructor(private readonly reader: BodyReader) {
    this.#known = new KnownValues(reader.bytes);
    this.#most = Math.min(LIMITS.facts, Math.ceil(reader.bytes.length / LEAST_ROW));
  }

  /** The cell of a field that stands here. */
  take(field: number): void {
    const { reader } = this;
    const byte = reader.next();
    const from = reader.at;
    if (byte === QUOTE) {
      if (field === ID) return this.#takeId(from);
      if (this.#isLikely(field)) return;
      const hash = reader.overText();
      if (hash === null) this.#put(field, this.#known.addAlone(this.#read(field, from)));
      else this.#meet(field, this.#numberOf(field, from, hash));
    } else if (beginsNumber(byte)) {
      if (!takesNumbers[field]) throw new NotPlain();
      if (this.#isLast(field)) return;
      this.#meet(field, this.#numberOf(field, from, reader.overNumber()));
    } else if (!reader.isNull()) throw new NotPlain();
  }

  /** Takes what the last cell of the field said: a unit has its rows one below the other, and a ledger one year. */
  #isLast(field: number): boolean {
    const last = this.#last[field] as number;
    if (last === 0 || !this.#known.isAt(last, this.reader)) return false;
    this.#put(field, last);
    return true;
  }

  /** Or what followed upon that before: one unit has the items of another. */
  #isLikely(field: number): boolean {
    if (this.#isLast(field)) return true;
    const last = this.#last[field] as number;
    const next = last === 0 ? 0 : this.#known.after(last);
    if (next === 0 || !this.#known.isAt(next, this.reader)) return false;
    this.#last[field] = next;
    this.#put(field, next);
    return true;
  }

  #meet(field: number, number: number): void {
    this.#known.follow(this.#last[field] as number, number);
    this.#last[field] = number;
    this.#put(field, number);
  }

  #put(field: number, value: number): void {
    const column = (this.#columns[field] ??= new Int32Array(this.#room));
    column[this.rows] = value;
  }

  /** The number of the value that was gone over. */
  #numberOf(field: number, from: number, hash: number): number {
    const known = this.#known;
    const to = this.reader.at;
    // The same text is a number as a year, and a text elsewhere.
    const own = field === YEAR ? ~hash : hash;
    const met = known.find(from, to, own);
    if (met !== 0) return met;
    const isText = field !== YEAR && this.reader.bytes[from] === QUOTE;
    return isText ? known.addText(from, to, own) : known.add(this.#read(field, from), from, to, own);
  }

  #read(field: number, from: number): string | number {
    const value = this.reader.parsed(from);
    return field === YEAR && typeof value === 'string' ? asWhole(value) : value;
  }

  /** Ids of a ledger begin alike. */
  #takeId(from: number): void {
    const { reader } = this;
    const ids = (this.#ids ??= new Int32Array(this.#room));
    ids[this.rows] = from + 1;
    const isOdd = reader.overText(this.#lastId, this.#lastIdEnd) === null;
    if (isOdd) this.#oddIds.set(this.rows, String(reader.parsed(from)));
    this.#lastId = from;
    this.#lastIdEnd = isOdd ? from : reader.at;
  }

  endRow(): void {
    if (++this.rows > this.#most) throw new NotPlain();
    if (this.rows === this.#room) this.#widen();
  }

  /** As if the rest of the body were rows such as those before, and twice as many as these at the least. */
  #widen(): void {
    const { bytes, at } = this.reader;
    const expected = Math.ceil((this.rows / at) * bytes.length * SPARE);
    this.#room = Math.max(this.rows * 2, Math.min(expected, this.#most + 1));
    const wider = (list: Int32Array | null): Int32Array | null => {
      if (list === null) return null;
      const more = new Int32Array(this.#room);
      more.set(list);
      return more;
    };
    this.#columns.forEach((column, at) => (this.#columns[at] = wider(column)));
    this.#ids = wider(this.#ids);
  }

  columns(): FactColumns {
    const { rows } = this;
    const [, ...columns] = this.#columns;
    const cells = Object.fromEntries(factFields.slice(1).map((field, at) => [field, columns[at]?.subarray(0, rows) ?? null]));
    return { rows, cells: cells as FactColumns['cells'], values: this.#known, idOf: (row) => this.#idOf(row) };
  }

  /** Ids are wanted of few rows, or last of all: until then they stay where they are. */
  #idOf(row: number): string | null {
    const from = this.#ids?.[row] ?? 0;
    if (from === 0) return null;
    const { bytes } = this.reader;
    return this.#oddIds.get(row) ?? decoder.decode(bytes.subarray(from, bytes.indexOf(QUOTE, from)));
  }
}

/** What it is given was found to be UTF-8. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
