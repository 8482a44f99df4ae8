import type { Fact, Role } from '../../contract/request';
import type { Scaled } from '../../numbers/scaled';

/** Whether a clause needs a field of the row, may read it, or passes it over unchecked. */
export type Need = 'required' | 'optional' | undefined;

/** What the rows of an item must look like. A field that is not named is not checked. */
export interface RowRules {
  value?: Need;
  /** The ends of a figure, both included; by unit type where they differ. */
  low?: Scaled | readonly Scaled[];
  high?: Scaled | readonly Scaled[];
  /** The figures that alone are allowed. */
  choices?: readonly Scaled[];
  /** The same for what is held as it is written: a `whole` number, an `amount`. */
  least?: number | readonly number[];
  most?: number | readonly number[];
  oneOf?: readonly number[];
  /** An amount that is taken off, written without its sign. */
  taken?: boolean;
  /** A rank or a class: a whole number from 1 up, held unscaled. */
  whole?: boolean;
  /** An amount in yuan: held as it is written, not scaled. */
  amount?: boolean;
  /** Decimals that a value may have, so that all that is made of it stays exact; left out: as many as a figure keeps. */
  digits?: number;
  /** A target or a base, read as an amount. */
  target?: Need;
  base?: Need;
  /** A whole amount, from 0. */
  integral?: boolean;
  /** Ranges in one of which the amount must lie, written with its sign or without. */
  signed?: readonly (readonly [number, number])[];
  of?: Need;
  level?: Need;
  kind?: Need;
  /** The kinds that alone are allowed, where these are not all of the item. */
  kinds?: readonly string[];
  /** The rows are another item's, which knows their kinds. */
  anyKind?: boolean;
  role?: Need;
  /** Roles that fit. One alone may be left out. */
  roles?: readonly Role[];
  period?: Need;
  /** `any`: a year, too. */
  periodForm?: 'month' | 'half' | 'quarter' | 'any';
  /** It must lie in one of these. */
  periodWithin?: 'month' | 'half' | 'quarter';
  by?: Need;
  date?: Need;
  subject?: Need;
  evidence?: Need;
  series?: Need;
  /** What a kind of row needs in place of the above (articles need a level, exposures none). */
  byKind?: Readonly<Record<string, RowRules>>;
  /** A row for which this holds is as no row: a given score that is still blank. */
  asNoRow?: (fact: Fact) => boolean;
  /** A row of kind `none` says that the unit has no such task; false: it is in error, though kinds are not read. */
  none?: boolean;
  /** A row in which this is blank is as no row. */
  blank?: 'value' | 'target' | 'base' | 'kind';
}
