declare const mark: unique symbol;

/**
 * A figure held as a whole number of 10^-digits. It is a type of its own, so that a rank, a count or an
 * amount in yuan is never taken for points. Sums and multiples of scaled figures are scaled; the
 * engine inlines these few functions.
 */
export type Scaled = number & { readonly [mark]: true };

/** Of a number that is known to be one: out of a column, or reckoned from scaled figures. */
export const asScaled = (whole: number): Scaled => whole as Scaled;

export const NOTHING = asScaled(0);
/** Not yet known. */
export const UNKNOWN = asScaled(Number.NaN);

export const plus = (a: Scaled, b: Scaled): Scaled => (a + b) as Scaled;
export const minus = (a: Scaled, b: Scaled): Scaled => (a - b) as Scaled;
export const times = (a: Scaled, count: number): Scaled => (a * count) as Scaled;
export const lesser = (a: Scaled, b: Scaled): Scaled => (b < a ? b : a);
export const greater = (a: Scaled, b: Scaled): Scaled => (b > a ? b : a);
