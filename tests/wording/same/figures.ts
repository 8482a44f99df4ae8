import Fraction from 'fraction.js';

const exact = (figure: number): Fraction => new Fraction(String(figure));

export const plus = (one: number, other: number): number => exact(one).add(exact(other)).valueOf();
export const times = (one: number, other: number): number => exact(one).mul(exact(other)).valueOf();
export const over = (one: number, other: number): number => exact(one).div(exact(other)).valueOf();
/** The two sides of a rewriting may come to a figure by different ways: 0.1 and 15/150 are one figure. */
export const alike = (one: number, other: number): boolean => one === other || Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one), Math.abs(other));

/** As text, whatever the order of the members. */
export function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${key}:${stable(inner)}`).join()}}`;
}
