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
  /** Where the last cell of each field stands, and the number of its value; 0: it had none, or one that is not met again. */
  readonly #lastFrom = new Int32Array(factFields.length);
  readonly #lastTo = new Int32Array(factFields.length);
  readonly #lastNumber = new Int32Array(factFields.length);

  constructor(private readonly reader: BodyReader) {
    this.#known = new KnownValues(reader.bytes);
    this.#most = Math.min(LIMITS.facts, Math.ceil(reader.bytes.length / LEAST_ROW));
  }

  /** The cell of a field that stands here. */
  take(field: number): void {
    const { reader } = this;
    const byte = reader.next();
    const from = reader.at;
    // A unit has its rows one below the other, and a ledger one year.
    const last = this.#lastNumber[field] as number;
    if (last !== 0 && reader.isSame(this.#lastFrom[field] as number, this.#lastTo[field] as number)) return this.#put(field, last);
    if (byte === QUOTE) {
      const hash = reader.overText();
      if (field === ID) this.#keepId(from, hash === null);
      else if (hash === null) this.#put(field, this.#known.addAlone(this.#read(field, from)));
      else this.#meet(field, from, this.#numberOf(field, from, hash));
    } else if (beginsNumber(byte)) {
      if (!takesNumbers[field]) throw new NotPlain();
      this.#meet(field, from, this.#numberOf(field, from, reader.overNumber()));
    } else if (!reader.isNull()) throw new NotPlain();
  }

  #meet(field: number, from: number, number: number): void {
    this.#lastFrom[field] = from;
    this.#lastTo[field] = this.reader.at;
    this.#lastNumber[field] = number;
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

  #keepId(from: number, odd: boolean): void {
    const ids = (this.#ids ??= new Int32Array(this.#room));
    ids[this.rows] = from + 1;
    if (odd) this.#oddIds.set(this.rows, String(this.reader.parsed(from)));
  }

  endRow(): void {
    if (++this.rows > this.#most) throw new NotPlain();
    if (this.rows === this.#room) this.#widen();
  }

  #widen(): void {
    this.#room *= 2;
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
