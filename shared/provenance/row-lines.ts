import { columnsOf, type FactList } from '../contract/fact-columns';
import { ROWS_OF_A_STEP, type Steps } from '../contract/steps';
import type { HashWriter } from './hash-writer';
import { BLANK, MEMBERS, membersOf, UNKEPT, type Column, type RowMembers } from './row-members';

/**
 * All rows of a request, a line for each after a line break, in the order of the lines' texts: sorted they are the same
 * whatever the order of rows. No line need be written to be sorted. A text in JSON ends with a mark that stands in none as it
 * is, so that the first members that differ decide: rows are put in order by unit and item as one sorts cards, and only those
 * that agree in both are compared further.
 */
export function* writeRows(writer: HashWriter, facts: FactList): Steps<void> {
  const members = membersOf(yield* columnsOf(facts));
  const order = yield* sorted(members, facts.length);
  const lines = new LineWriter(writer, members);
  for (let from = 0; from < order.length; from += ROWS_OF_A_STEP) {
    lines.writeAll(order.subarray(from, from + ROWS_OF_A_STEP));
    yield;
  }
}

/** Writes lines of rows. */
class LineWriter {
  /** By how many blank members there are: where they stand among the kept bytes, within a line and at its end. */
  readonly #blanks: Int32Array;
  readonly #ends: Int32Array;

  constructor(private readonly writer: HashWriter, private readonly members: RowMembers) {
    const { kept } = members;
    this.#blanks = Int32Array.from({ length: MEMBERS + 1 }, (_, count) => kept.keep(',""'.repeat(count)));
    this.#ends = Int32Array.from({ length: MEMBERS + 1 }, (_, count) => kept.keep(`${',""'.repeat(count)}]`));
  }

  /** Loops over rows stand outside of generators, in which they run at half the speed. */
  writeAll(rows: Int32Array): void {
    for (let at = 0; at < rows.length; at++) this.#write(rows[at] as number);
  }

  /** Most members of a row are blank: those that stand side by side are written at once. */
  #write(row: number): void {
    const { writer } = this;
    const { common, skipped, rare, kept } = this.members;
    let blanks = 0;
    for (let at = 0; at < common.length; at++) {
      const column = common[at] as Column;
      blanks += column.skipped;
      const number = column.cells[row] as number;
      const place = column.forms.places[number] as number;
      // Whether it says anything is known once it was looked at.
      const member = place === UNKEPT ? column.forms.member(number) : null;
      if (column.forms.places[number] === BLANK) {
        blanks++;
        continue;
      }
      if (blanks > 0) writer.addKept(kept, this.#blanks[blanks] as number);
      blanks = 0;
      if (member === null) writer.addKept(kept, place);
      else writer.addText(member);
    }
    blanks += skipped;
    if (rare.length > 0 && !isShort(rare, row)) {
      writer.addKept(kept, this.#blanks[blanks] as number);
      for (const { cells, forms } of rare) writer.addText(`,${forms.text(cells[row] as number)}`);
      blanks = 0;
    }
    writer.addKept(kept, this.#ends[blanks] as number);
  }
}

function* sorted(members: RowMembers, count: number): Steps<Int32Array> {
  const { common, rare } = members;
  let order = new Int32Array(count);
  for (let row = 0; row < count; row++) order[row] = row;
  // The unit, which is always there, and what follows it first.
  const [units, items] = common.slice(0, 2).map((column) => ranked(column));
  for (const ranks of [items, units]) {
    yield;
    if (ranks) order = dealt(ranks, order);
  }
  const compare = (a: number, b: number): number => compared(common, a, b) || compareRare(rare, a, b);
  const groupsFrom = (start: number): number => {
    let from = start;
    while (from < count && from < start + ROWS_OF_A_STEP) {
      const row = order[from] as number;
      let to = from + 1;
      while (to < count && isAlike(items, row, order[to] as number) && isAlike(units, row, order[to] as number)) to++;
      if (to - from > 1) order.subarray(from, to).sort(compare);
      from = to;
    }
    return from;
  };
  for (let from = 0; from < count;) {
    from = groupsFrom(from);
    yield;
  }
  return order;
}

function compared(columns: readonly Column[], a: number, b: number): number {
  for (const { cells, forms } of columns) {
    if (cells[a] === cells[b]) continue;
    const [one, other] = [forms.text(cells[a] as number), forms.text(cells[b] as number)];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** A comma comes before the bracket that ends a line: a line with more members comes first. */
function compareRare(rare: readonly Column[], a: number, b: number): number {
  return Number(isShort(rare, a)) - Number(isShort(rare, b)) || compared(rare, a, b);
}

const isShort = (rare: readonly Column[], row: number): boolean => rare.every(({ cells, forms }) => forms.isBlank(cells[row] as number));

interface Ranks {
  /** Of each row: the place of its member among the different texts. */
  readonly of: Int32Array;
  readonly count: number;
}

const isAlike = (ranks: Ranks | undefined, a: number, b: number): boolean => !ranks || ranks.of[a] === ranks.of[b];

/** Only the different texts are sorted, which are few. */
function ranked({ cells, forms }: Column): Ranks {
  // By the number of a value: its rank and one more, 0 where no cell has it.
  const places = new Int32Array(forms.count);
  for (let row = 0; row < cells.length; row++) places[cells[row] as number] = 1;
  const texts: { readonly number: number; readonly text: string }[] = [];
  places.forEach((met, number) => met && texts.push({ number, text: forms.text(number) }));
  texts.sort((a, b) => (a.text < b.text ? -1 : a.text === b.text ? 0 : 1));
  let count = 0;
  texts.forEach(({ number, text }, at) => (places[number] = texts[at - 1]?.text === text ? count : ++count));
  const of = new Int32Array(cells.length);
  for (let row = 0; row < of.length; row++) of[row] = (places[cells[row] as number] as number) - 1;
  return { of, count };
}

/** The rows in the order of their ranks; of one rank in the order in which they came. */
function dealt({ of, count }: Ranks, rows: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(count + 1);
  for (let row = 0; row < of.length; row++) next[(of[row] as number) + 1]!++;
  for (let rank = 1; rank <= count; rank++) next[rank]! += next[rank - 1]!;
  const order = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    order[next[of[row] as number]!++] = row;
  }
  return order;
}
