import type { Fact } from '../contract/request';
import { exact, type Exact } from '../numbers/fraction';

/** What a row says beside unit, year and item, where somebody wants to see what the rules make of it. */
export type TriedRow = Omit<Fact, 'id' | 'unit' | 'year' | 'item'>;

/** Lists of rows worth trying: on every line of an item's figures, and just beside it. */
export interface Tries {
  readonly rows: readonly (readonly TriedRow[])[];
  /** What a unit gets hangs on the others: one unit alone shows nothing. */
  readonly among?: true;
}

/** The figure, and what stands just below and above it. A distance that people still see. */
export function beside(line: Exact, step?: Exact): readonly Exact[] {
  const near = step ?? (line.abs().compare(2) <= 0 ? exact('0.0001') : exact('0.01'));
  return [line.sub(near), line, line.add(near)];
}

/** Where a difference may stand: beside 1 where it is a share, beside 100 else. */
export const amid = (x: Exact): Exact => exact(x.abs().compare(1) <= 0 ? 1 : 100);
