import { Decimal } from 'decimal.js';

/** Amounts as exact decimals, and what may become of them while something is still open. */

export interface Range {
  low: Decimal;
  high: Decimal;
}

export const zero = new Decimal(0);
export const dec = (figure: Decimal.Value): Decimal => new Decimal(figure);
export const range = (low: Decimal.Value, high: Decimal.Value = low): Range => ({ low: dec(low), high: dec(high) });
export const isPoint = ({ low, high }: Range): boolean => low.equals(high);
export const plus = (a: Range, b: Range): Range => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) });
export const total = (ranges: readonly Range[]): Range => ranges.reduce(plus, range(0));
export const least = (a: Decimal, b: Decimal): Decimal => (a.lessThan(b) ? a : b);
export const most = (a: Decimal, b: Decimal): Decimal => (a.greaterThan(b) ? a : b);

/** Each end passed through a rule that never turns the order round: a cap, a floor. */
export const through = ({ low, high }: Range, rule: (amount: Decimal) => Decimal): Range => ({ low: rule(low), high: rule(high) });

/** The extreme values that the points of one row may take: one if it is settled. */
export type Amount = readonly Decimal[];

export const hull = (amount: Amount): Range => ({
  low: amount.reduce(least),
  high: amount.reduce(most),
});

/** A row that lacks its proof holds in full or not at all. */
export const unproven = (amount: Amount): Amount => [zero, ...amount];

/** Of two amounts for one event the heavier one holds; the deduction on equal weight. */
export function heavier(a: Decimal, b: Decimal): Decimal {
  const order = a.abs().comparedTo(b.abs());
  if (order !== 0) return order > 0 ? a : b;
  return a.isNegative() ? a : b;
}

/** Every outcome of one event that several rows name. */
export function asOneEvent(rows: readonly Amount[]): Amount {
  const [first = [zero], ...others] = rows;
  return others.reduce<Amount>((outcomes, row) => distinct(outcomes.flatMap((one) => row.map((other) => heavier(one, other)))), first);
}

const distinct = (amounts: readonly Decimal[]): Decimal[] => [...new Map(amounts.map((each) => [each.toString(), each])).values()];

/** Rows with one key are together; a row without key stands alone. */
export function grouped<T>(rows: readonly T[], key: (row: T) => string | null): T[][] {
  const groups = new Map<string, T[]>();
  rows.forEach((row, at) => {
    const name = key(row);
    const under = name === null ? `alone ${at}` : `key ${name}`;
    groups.set(under, [...(groups.get(under) ?? []), row]);
  });
  return [...groups.values()];
}
