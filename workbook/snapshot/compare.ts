import type { Row } from './facts';

/** A row that is new, gone, or says something else. */
export interface RowChange {
  readonly how: 'added' | 'removed' | 'changed';
  /** Where it stands; where it stood, if it is gone. */
  readonly at: string;
  readonly row: Row;
  /** Of a changed one: what it said. */
  readonly before: Row | null;
  /** The fields that differ. */
  readonly fields: readonly string[];
}

/**
 * What of some rows is otherwise than it was. Rows are known by what they say: sorting and moving them changes
 * nothing. What is left over on both sides is one changed row where it stands in its old place, or tells of the
 * same matter.
 */
export function compareRows(before: readonly Row[], now: readonly Row[]): readonly RowChange[] {
  const left = without(before, now);
  const fresh = without(now, before);
  const pairs: [Row, Row][] = [];
  const pair = (alike: (old: Row, row: Row) => boolean): void => {
    for (const row of [...fresh]) {
      const found = left.filter((old) => alike(old, row));
      // Of several that it might have been nobody knows which, unless one of them stood here.
      const old = found.find(({ at }) => at === row.at) ?? (found.length === 1 ? found[0] : undefined);
      if (!old) continue;
      pairs.push([old, row]);
      left.splice(left.indexOf(old), 1);
      fresh.splice(fresh.indexOf(row), 1);
    }
  };
  pair((old, row) => old.at === row.at && same(old, row, ['unit', 'item']));
  pair((old, row) => same(old, row, ['unit', 'item', 'year', 'period', 'subject', 'evidence']));
  pair((old, row) => old.at === row.at && (same(old, row, ['unit']) || same(old, row, ['item', 'value'])));
  const order = new Map(now.map((row, index) => [row, index]));
  return [
    ...pairs.sort(([, one], [, other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0)).map(([old, row]): RowChange => ({ how: 'changed', at: row.at, row, before: old, fields: differing(old, row) })),
    ...fresh.map((row): RowChange => ({ how: 'added', at: row.at, row, before: null, fields: [] })),
    ...left.map((row): RowChange => ({ how: 'removed', at: row.at, row, before: null, fields: [] })),
  ];
}

/** The rows that have no equal among the others; of equal ones as many as there are more. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const count = counts.get(keyOf(row)) ?? 0;
    counts.set(keyOf(row), count - 1);
    return count <= 0;
  });
}

/** The same for rows that say the same. Made once for each. */
export function keyOf(row: Row): string {
  let key = keys.get(row);
  if (key === undefined) keys.set(row, (key = keyFrom(row)));
  return key;
}

const keys = new WeakMap<Row, string>();

function keyFrom({ says }: Row): string {
  return JSON.stringify(Object.entries(says).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function same(one: Row, other: Row, fields: readonly string[]): boolean {
  return fields.every((field) => one.says[field] === other.says[field]);
}

function differing(one: Row, other: Row): readonly string[] {
  return [...new Set([...Object.keys(one.says), ...Object.keys(other.says)])].filter((field) => one.says[field] !== other.says[field]);
}
