/**
 * The fast lane for rows that are plainly right: numbers as numbers, words as they are listed.
 * It writes the row, or declines and leaves it to `readRow`, which alone knows faults, blanks and
 * decimal texts. Whatever the lane takes, `readRow` would have taken with the same result.
 */
export interface Lane {
  /** False: some field of the item needs the long way. */
  open: boolean;
  kind: boolean;
  kindRequired: boolean;
  kinds: readonly string[];
  level: boolean;
  levelRequired: boolean;
  value: boolean;
  valueRequired: boolean;
  /** By unit type. */
  low: Float64Array;
  high: Float64Array;
  /** 10^decimals that the value may have, and what then makes the held figure. */
  power: number;
  lift: number;
}
