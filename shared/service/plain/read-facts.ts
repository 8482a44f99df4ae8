import { LIMITS } from '../../contract/limits';
import { wholeYear, writtenFields, type Fact } from '../../contract/request';
import { BodyReader, CLOSE_LIST, CLOSE_OBJECT, COLON, isNumberHere, NotPlain, OPEN_LIST, OPEN_OBJECT, QUOTE } from './body-reader';
import { FactColumns, factFields } from './fact-columns';

/** Rows of a request, each of its fields once, of the type that the contract gives it, and no longer than allowed. */
export function readFacts(reader: BodyReader): Fact[] {
  const columns = new FactColumns(reader.bytes);
  if (reader.next() === OPEN_LIST) new RowReader(reader, columns).readList();
  else new RowReader(reader, columns).readTable();
  return columns.facts();
}

const names = factFields.map((name) => [...name].map((letter) => letter.charCodeAt(0)));
const takesNumbers = factFields.map((name) => writtenFields.has(name));
const [ID, YEAR] = [factFields.indexOf('id'), factFields.indexOf('year')];

class RowReader {
  /** By field: the one that came after it last. Most rows of a ledger have the same fields in the same order. */
  readonly #after = new Uint8Array(factFields.length + 1);

  constructor(private readonly reader: BodyReader, private readonly columns: FactColumns) {}

  readList(): void {
    const { reader, columns } = this;
    reader.take(OPEN_LIST);
    if (reader.isEmpty(CLOSE_LIST)) return;
    do {
      this.#row();
      if (++columns.rows > LIMITS.facts) throw new NotPlain();
    } while (reader.more(CLOSE_LIST));
  }

  #row(): void {
    const { reader } = this;
    reader.take(OPEN_OBJECT);
    if (reader.isEmpty(CLOSE_OBJECT)) return;
    let before: number = factFields.length;
    let seen = 0;
    do {
      reader.take(QUOTE);
      const field = this.#field(before);
      this.#after[before] = field;
      before = field;
      if (seen & (1 << field)) throw new NotPlain();
      seen |= 1 << field;
      reader.take(COLON);
      this.#cell(field);
    } while (reader.more(CLOSE_OBJECT));
  }

  /** The number of the field whose name stands here, with the quote that ends it. */
  #field(before: number): number {
    const likely = this.#after[before] ?? 0;
    if (this.#isNamed(likely)) return likely;
    for (let field = 0; field < names.length; field++) if (this.#isNamed(field)) return field;
    throw new NotPlain();
  }

  #isNamed(field: number): boolean {
    const { reader } = this;
    const { bytes, at } = reader;
    const name = names[field] ?? [];
    for (let index = 0; index < name.length; index++) if (bytes[at + index] !== name[index]) return false;
    if (bytes[at + name.length] !== QUOTE) return false;
    reader.at = at + name.length + 1;
    return true;
  }

  #cell(field: number): void {
    const { reader, columns } = this;
    const byte = reader.next();
    if (byte === QUOTE) {
      if (field === ID) columns.put(field, reader.place());
      else columns.put(field, field === YEAR ? wholeYear(reader.text()) : reader.text());
    } else if (isNumberHere(byte)) {
      if (!takesNumbers[field]) throw new NotPlain();
      const number = reader.number();
      columns.put(field, field === YEAR && typeof number === 'string' ? wholeYear(number) : number);
    } else if (!reader.isNull()) throw new NotPlain();
  }

  /** Columns first, as whoever writes a table has them. */
  readTable(): void {
    const { reader, columns } = this;
    reader.take(OPEN_OBJECT);
    this.#key('columns');
    const fields = this.#columns();
    if (!reader.more(CLOSE_OBJECT)) throw new NotPlain();
    this.#key('rows');
    reader.take(OPEN_LIST);
    if (!reader.isEmpty(CLOSE_LIST)) {
      do {
        this.#cells(fields);
        if (++columns.rows > LIMITS.facts) throw new NotPlain();
      } while (reader.more(CLOSE_LIST));
    }
    if (reader.more(CLOSE_OBJECT)) throw new NotPlain();
  }

  #key(name: string): void {
    const { reader } = this;
    if (reader.next() !== QUOTE || reader.text() !== name) throw new NotPlain();
    reader.take(COLON);
  }

  #columns(): number[] {
    const { reader } = this;
    const fields: number[] = [];
    reader.take(OPEN_LIST);
    if (reader.isEmpty(CLOSE_LIST)) return fields;
    do {
      if (reader.next() !== QUOTE) throw new NotPlain();
      const name = reader.text();
      const field = factFields.findIndex((each) => each === name);
      if (field < 0 || fields.includes(field)) throw new NotPlain();
      fields.push(field);
    } while (reader.more(CLOSE_LIST));
    return fields;
  }

  #cells(fields: readonly number[]): void {
    const { reader } = this;
    reader.take(OPEN_LIST);
    if (reader.isEmpty(CLOSE_LIST)) return;
    let index = 0;
    do {
      const field = fields[index++];
      if (field === undefined) throw new NotPlain();
      this.#cell(field);
    } while (reader.more(CLOSE_LIST));
  }
}
