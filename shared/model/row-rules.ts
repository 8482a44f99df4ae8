import type { Fact, Role } from '../contract/request';

/** Whether a clause needs a field of the row, may read it, or passes it over unchecked. */
export type Need = 'required' | 'optional' | undefined;

/** What the rows of an item must look like. A field that is not named is not checked. */
export interface RowRules {
  value?: Need;
  /** Scaled, both ends included; by unit type where the figures differ. */
  low?: number | readonly number[];
  high?: number | readonly number[];
  /** Scaled figures that alone are allowed. */
  choices?: readonly number[];
  /** An amount that is taken off, written without its sign. */
  taken?: boolean;
  /** A rank or a class: a whole number from 1 up, held unscaled. */
  whole?: boolean;
  /** An amount in yuan: held as it is written, not scaled. */
  amount?: boolean;
  /** Decimals that a value may have, so that all that is made of it stays exact; left out: as many as a figure keeps. */
  digits?: number;
  of?: Need;
  level?: Need;
  kind?: Need;
  role?: Need;
  /** Roles that fit. One alone may be left out. */
  roles?: readonly Role[];
  period?: Need;
  periodForm?: 'month' | 'half' | 'quarter';
  date?: Need;
  subject?: Need;
  evidence?: Need;
  series?: Need;
  /** What a kind of row needs in place of the above (articles need a level, exposures none). */
  byKind?: Readonly<Record<string, RowRules>>;
  /** A row for which this holds is as no row: a given score that is still blank. */
  asNoRow?: (fact: Fact) => boolean;
}
