import type { ScoreAnswer } from '../../shared/contract/answer';
import { changesBetween, type UnitChange } from '../../shared/report/changes';

/** What another edition of the rules does to the units of a workbook. */
export interface Effect {
  /** Units whose total, rank, grade or veto is another, what weighs most first. */
  readonly moved: readonly UnitChange[];
  /** How many stay as they are in all of these. */
  readonly same: number;
}

/** `older` and `newer` answer the same rows of the same year, each by its edition. */
export function effect(older: Pick<ScoreAnswer, 'units'>, newer: Pick<ScoreAnswer, 'units'>): Effect {
  const moved = changesBetween(older, newer).filter(({ before, now, total, rank, grade, veto, status }) => before === null || now === null || total || rank || grade || veto || status);
  const units = new Set([...older.units, ...newer.units].map(({ unit }) => unit));
  return { moved, same: units.size - moved.length };
}
