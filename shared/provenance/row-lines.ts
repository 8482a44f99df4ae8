import type { Fact } from '../contract/request';
import { bytesOf, type HashWriter } from './hash-writer';
import { BLANK, compareMembers, MEMBERS, RowMembers, type Member } from './row-members';

/** By how many blank members there are. */
const BLANKS = Array.from({ length: MEMBERS + 1 }, (_, count) => bytesOf(',""'.repeat(count)));
const ENDS = Array.from({ length: MEMBERS + 1 }, (_, count) => bytesOf(`${',""'.repeat(count)}]`));

/**
 * All rows of a request, a line for each after a line break, in the order of the lines' texts: sorted they are the same
 * whatever the order of rows. No line need be written to be sorted. A text in JSON ends with a mark that stands in none,
 * so that the first members that differ decide: the rows are put in order by unit and item as one sorts cards, and only
 * those that agree in both are compared further.
 */
export function writeRows(writer: HashWriter, facts: readonly Fact[]): void {
  const members = new RowMembers();
  const [units, items] = [ranked(facts, unitOf), ranked(facts, itemOf)];
  const order = dealt(units, dealt(items, Int32Array.from(facts, (_, row) => row)));
  const single: Member[] = [];
  const factAt = (place: number): Fact => facts[order[place] ?? 0] ?? {};
  for (let from = 0; from < order.length;) {
    const row = order[from] ?? 0;
    let to = from + 1;
    while (to < order.length && items.ranks[order[to] ?? 0] === items.ranks[row] && units.ranks[order[to] ?? 0] === units.ranks[row]) to++;
    if (to - from === 1) write(writer, members.read(factAt(from), single));
    else {
      const tied = Array.from({ length: to - from }, (_, at) => members.read(factAt(from + at), []));
      for (const line of tied.sort(compareMembers)) write(writer, line);
    }
    from = to;
  }
}

/** Most members of a row are blank: those that stand side by side are written at once. */
function write(writer: HashWriter, line: readonly Member[]): void {
  let blanks = 0;
  for (let at = 0; at < line.length; at++) {
    const member = line[at] as Member;
    if (member === BLANK) {
      blanks++;
      continue;
    }
    if (blanks > 0) writer.add(BLANKS[blanks] as Uint8Array);
    blanks = 0;
    writer.add(member.bytes);
  }
  writer.add(ENDS[blanks] as Uint8Array);
}

const unitOf = ({ unit }: Fact): string => unit ?? '';
const itemOf = ({ item }: Fact): string => item ?? '';

interface Ranks {
  /** Of each row: its place among the different texts. */
  readonly ranks: Int32Array;
  readonly count: number;
}

/** Only the different texts are sorted, which are few. */
function ranked(facts: readonly Fact[], of: (fact: Fact) => string): Ranks {
  const ranks = new Int32Array(facts.length);
  const numbers = new Map<string, number>();
  let [text, number] = ['', -1];
  for (let row = 0; row < facts.length; row++) {
    const own = of(facts[row] ?? {});
    if (own !== text || number < 0) {
      text = own;
      number = numbers.get(own) ?? -1;
      if (number < 0) numbers.set(own, (number = numbers.size));
    }
    ranks[row] = number;
  }
  const places = new Int32Array(numbers.size);
  const texts = [...numbers].map(([own, numbered]) => ({ json: JSON.stringify(own), numbered }));
  texts.sort((a, b) => (a.json < b.json ? -1 : 1)).forEach(({ numbered }, place) => (places[numbered] = place));
  for (let row = 0; row < ranks.length; row++) ranks[row] = places[ranks[row] ?? 0] ?? 0;
  return { ranks, count: numbers.size };
}

/** The rows in the order of their ranks; of one rank in the order in which they came. */
function dealt({ ranks, count }: Ranks, rows: Int32Array): Int32Array {
  const next = new Int32Array(count + 1);
  for (const row of rows) next[(ranks[row] ?? 0) + 1]!++;
  for (let rank = 1; rank <= count; rank++) next[rank]! += next[rank - 1]!;
  const order = new Int32Array(rows.length);
  for (const row of rows) order[next[ranks[row] ?? 0]!++] = row;
  return order;
}
