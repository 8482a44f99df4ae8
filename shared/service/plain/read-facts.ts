import { ColumnFacts } from '../../contract/fact-columns';
import { factFields } from '../../contract/fact-fields';
import { CLOSE_LIST, CLOSE_OBJECT, COLON, NotPlain, OPEN_LIST, OPEN_OBJECT, QUOTE, type BodyReader } from './body-reader';
import { Cells } from './cells';

/** The rows that stand here: each of its fields once, of the type that the contract gives it, and no longer than allowed. */
export function readFacts(reader: BodyReader): ColumnFacts {
  const rows = new RowReader(reader);
  return new ColumnFacts(reader.next() === OPEN_LIST ? rows.ofList() : rows.ofTable());
}

const names = factFields.map((name) => [...name].map((letter) => letter.charCodeAt(0)));
const NO_FIELD: number = factFields.length;

class RowReader {
  readonly #cells: Cells;
  /** By field: the one that came after it last. Most rows of a ledger have the same fields in the same order. */
  readonly #after = new Uint8Array(factFields.length + 1);

  constructor(private readonly reader: BodyReader) {
    this.#cells = new Cells(reader);
  }

  ofList() {
    this.#each(() => this.#row());
    return this.#cells.columns();
  }

  /** Of a list: what is done with each entry. */
  #each(read: () => void): void {
    const { reader } = this;
    reader.take(OPEN_LIST);
    if (reader.isEmpty(CLOSE_LIST)) return;
    do {
      read();
    } while (reader.more(CLOSE_LIST));
  }

  #row(): void {
    const { reader } = this;
    reader.take(OPEN_OBJECT);
    if (!reader.isEmpty(CLOSE_OBJECT)) {
      let before = NO_FIELD;
      let seen = 0;
      do {
        reader.take(QUOTE);
        const field = this.#field(before);
        this.#after[before] = field;
        before = field;
        if (seen & (1 << field)) throw new NotPlain();
        seen |= 1 << field;
        reader.take(COLON);
        this.#cells.take(field);
      } while (reader.more(CLOSE_OBJECT));
    }
    this.#cells.endRow();
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

  /** Columns first, as whoever writes a table has them. */
  ofTable() {
    const { reader } = this;
    reader.take(OPEN_OBJECT);
    this.#key('columns');
    const fields: number[] = [];
    this.#each(() => fields.push(this.#column(fields)));
    if (!reader.more(CLOSE_OBJECT)) throw new NotPlain();
    this.#key('rows');
    this.#each(() => this.#tableRow(fields));
    if (reader.more(CLOSE_OBJECT)) throw new NotPlain();
    return this.#cells.columns();
  }

  /** A function for each row would be most of what is swept up. */
  #tableRow(fields: readonly number[]): void {
    const { reader } = this;
    reader.take(OPEN_LIST);
    if (!reader.isEmpty(CLOSE_LIST)) {
      let place = 0;
      do {
        const field = fields[place++];
        if (field === undefined) throw new NotPlain();
        this.#cells.take(field);
      } while (reader.more(CLOSE_LIST));
    }
    this.#cells.endRow();
  }

  #key(name: string): void {
    const { reader } = this;
    if (reader.next() !== QUOTE || reader.text() !== name) throw new NotPlain();
    reader.take(COLON);
  }

  #column(before: readonly number[]): number {
    const { reader } = this;
    const name = reader.next() === QUOTE ? reader.text() : '';
    const field = factFields.findIndex((each) => each === name);
    if (field < 0 || before.includes(field)) throw new NotPlain();
    return field;
  }
}
