import type * as z from 'zod';
import type { Catalogue, Language, Text } from '../../i18n/language';
import type { GeneralRow, Span } from '../../model/general';
import type { RowRules } from '../../model/rows/row-rules';
import type { Description } from '../../model/rulebook/description';
import type { Exact } from '../../numbers/fraction';
import type { TriedRow } from '../../model/tried';

/** What makes one figure of a row, or of all of them. A new measure is one file, and a line in `index.ts`. */
export interface Measure<Spec = never> {
  readonly of: string;
  /** What it takes beside what every measure takes. */
  readonly fields: () => z.ZodRawShape;
  /** What its rows must say. */
  rules(spec: Spec): RowRules;
  /** A row in which this is blank is as no row; null: every row counts. */
  readonly blank: 'value' | 'target' | 'base' | 'kind' | null;
  /** Which rows are equal: what it reads of them. */
  same(row: GeneralRow): string;
  /** The figure of one row; null: there is no quotient. Left out by what takes all rows at once. */
  figure?(spec: Spec, row: GeneralRow): Exact | null;
  /** Of several rows as a sum, where that is not the sum of their figures. */
  summed?(rows: readonly GeneralRow[]): Exact | null;
  /** Rows that it passes over. */
  passes?(spec: Spec, row: GeneralRow): boolean;
  /** The one figure of all rows; null: as if there were none. */
  whole?(spec: Spec, rows: readonly GeneralRow[]): Exact | null;
  /** What it gives where there is no row at all. */
  readonly without?: Exact;
  /** Between which ends a figure may lie, where that is said. */
  ends?(spec: Spec): Span | null;
  /** It is a place. */
  place?(spec: Spec): boolean;
  /** All that it says, in both languages. */
  readonly words: Catalogue;
  /** How a row's figure was reached; `named`: the name of a kind. */
  tell(spec: Spec, row: GeneralRow, language: Language, named: (kind: string) => string): string;
  /** Rows that come to this figure; null: none do. Left out where `tries` says which rows are worth trying. */
  triedAt?(spec: Spec, x: Exact): readonly TriedRow[] | null;
  /** The least by which two of its figures differ; left out: what people still see. */
  readonly finest?: Exact;
  tries?(spec: Spec): readonly (readonly TriedRow[])[];
  /** What the figure is called. */
  name(spec: Spec): Text;
  /** It is a share, which documents print in per cent. */
  share?(spec: Spec): boolean;
  /** The rule in words, a sentence a line; `kind` names a kind of the item. */
  describe(spec: Spec, tell: Description, kind: (code: string) => string): string[];
}

/** The figures as the ledger has them. */
export const asWritten = ({ fact }: GeneralRow): { value: string; target: string; base: string; of: string } => ({
  value: String(fact.value ?? ''), target: String(fact.target ?? ''), base: String(fact.base ?? ''), of: String(fact.of ?? ''),
});
