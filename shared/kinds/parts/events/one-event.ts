import type { GeneralRow, Occurrence, Span } from '../../../model/general';
import { least, most, same, ZERO, type Exact } from '../../../numbers/fraction';
import { hull, point, withZero } from '../finishing';

/** One row of a tariff or of deductions with what it gives. */
export interface Priced {
  readonly row: GeneralRow;
  readonly span: Span;
  /** Its amount is not entered, or it may be of several kinds. */
  readonly open: boolean;
  /** What the clause demands is missing: it holds in full or not at all. */
  readonly unproven: boolean;
  /** No rate fits it: 0 points, and no event. */
  readonly unrated: boolean;
  /** That has to be said. */
  readonly silent: boolean;
  readonly kinds: readonly (string | null)[];
}

/** Rows that are one event count once: the heaviest gives the points; on equal weight the deduction. */
export interface Event {
  readonly span: Span;
  readonly rows: readonly Priced[];
  /** The row that gives the points, as far as that is known. */
  readonly stands: Priced;
}

const mostOf = ({ span }: Priced): Exact => most(span.low.abs(), span.high.abs());
const leastOf = ({ span }: Priced): Exact => (span.low.compare(0) <= 0 && span.high.compare(0) >= 0 ? ZERO : least(span.low.abs(), span.high.abs()));
const takes = ({ span }: Priced): boolean => span.low.compare(0) < 0;
const settled = ({ open, unproven }: Priced): boolean => !open && !unproven;

export function eventOf(rows: readonly Priced[]): Event {
  const stands = rows.reduce((a, b) => (ranks(b, a) > 0 ? b : a));
  const [only] = rows;
  if (rows.length === 1 && only) return { rows, stands, span: only.unproven ? withZero(only.span) : only.span };
  return { rows, stands, span: possible(rows) };
}

/** All that the event may come to. */
function possible(rows: readonly Priced[]): Span {
  const proven = rows.filter(({ unproven }) => !unproven);
  const firm = proven.map(leastOf).reduce(most, ZERO);
  const firmTakes = proven.some((row) => takes(row) && same(leastOf(row), firm));
  const ends: Exact[] = proven.length === 0 ? [ZERO] : [];
  for (const row of rows) {
    const { low, high } = row.span;
    if (low.compare(0) < 0 && low.abs().compare(firm) >= 0) ends.push(low, most(firm, most(ZERO, high.neg())).neg());
    const adds = high.compare(firm);
    if (high.compare(0) > 0 && (adds > 0 || (adds === 0 && !firmTakes))) ends.push(high, most(firm, most(ZERO, low)));
    if (firm.compare(0) === 0 && low.compare(0) <= 0 && high.compare(0) >= 0) ends.push(ZERO);
  }
  return ends.length > 0 ? hull(ends) : point(ZERO);
}

/** Above 0 where `a` goes before `b`: the weight, the deduction, the greater count, then kind and level as text, then what is not open. */
function ranks(a: Priced, b: Priced): number {
  return mostOf(a).compare(mostOf(b)) || leastOf(a).compare(leastOf(b)) || tie(a, b);
}

function tie(a: Priced, b: Priced): number {
  if (takes(a) !== takes(b)) return takes(a) ? 1 : -1;
  return a.row.count.compare(b.row.count) || text(a.row.kind, b.row.kind) || text(a.row.level, b.row.level) || Number(settled(a)) - Number(settled(b));
}

const text = (a: string | null, b: string | null): number => ((a ?? '') > (b ?? '') ? 1 : (a ?? '') < (b ?? '') ? -1 : 0);

/** Whether `a` stands before `b` whatever is still open. */
function surely(a: Priced, b: Priced): boolean {
  if (a.unproven) return false;
  const weight = leastOf(a).compare(mostOf(b));
  return weight > 0 || (weight === 0 && tie(a, b) > 0);
}

/** The rows that may stand for all of them, as conditions see them; one alone that is settled took place for certain. */
export function occurrencesOf(rows: readonly Priced[], event: number): Occurrence[] {
  const able = rows.filter((row) => !rows.some((other) => other !== row && surely(other, row)));
  const [first] = able;
  // Rows alike in all that is asked of them are one and the same.
  if (first && able.every((row) => settled(row) && tie(row, first) === 0)) return first.unrated ? [] : [occurrence(first, event, true)];
  return able
    .filter(({ unrated }) => !unrated)
    .map((priced) => occurrence(priced, event, false));
}

const occurrence = ({ row, kinds }: Priced, event: number, certain: boolean): Occurrence => ({ event, row: row.row, count: row.count, kinds, level: row.level, certain });
