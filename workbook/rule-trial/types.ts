import type { Fact } from '../../shared/contract/request';

/** Three units that nobody has, to try the rules with. */
export interface TrialUnit {
  readonly id: string;
  readonly type: string;
  readonly group: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Without unit and year, which are put in when they are scored. */
  readonly facts: readonly Fact[];
}

/** Rows of one item, worked out by the rules as they stand. */
export interface WorkedExample {
  readonly facts: readonly Fact[];
  /** `8.5`; `0—10` while something is open. */
  readonly score: string;
  /** How it was reached, as the service explains it. */
  readonly reason: string;
}

/** What the rules give on a line of theirs, or just beside it. */
export interface BoundaryCase {
  /** Known by what it tries, so that an approved one is found again: `A1 value=0.95`. */
  readonly key: string;
  readonly item: string;
  readonly itemName: string;
  readonly type: string;
  readonly facts: readonly Fact[];
  readonly score: string;
  readonly reason: string;
}

/** A case that somebody has looked at and approved, as it stands in 规则·试算. */
export interface ApprovedCase {
  readonly item: string;
  readonly type: string;
  readonly facts: readonly Fact[];
  readonly score: string;
  /** `规则·试算!A5`. */
  readonly address: string;
}

/** An approved case that the rules, as they stand now, answer otherwise. */
export interface TrialChange {
  readonly approved: ApprovedCase;
  /** null: the rules no longer take such rows; the reason says why. */
  readonly score: string | null;
  readonly reason: string;
}
