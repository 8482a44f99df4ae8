import { Decimal } from 'decimal.js';
import type { Interval, ScoreAnswer, UnitResult } from '../../shared/contract/answer';
import { ranked } from '../../shared/report/cohort/ranking';

/** A unit beside itself: as it is, and as it would be. */
export interface Beside {
  readonly unit: string;
  readonly official: UnitResult;
  readonly trial: UnitResult;
  /** How much the total would change; null where either is open. */
  readonly more: number | null;
  /** Places gained (above zero) or lost; null where either has no rank. */
  readonly places: number | null;
  readonly changed: boolean;
}

/** All units in the order in which they would stand. */
export function compare(official: ScoreAnswer, trial: ScoreAnswer): readonly Beside[] {
  const before = new Map(official.units.map((unit) => [unit.unit, unit]));
  return ranked(trial.units).flatMap((unit) => {
    const was = before.get(unit.unit);
    return was ? [beside(was, unit)] : [];
  });
}

function beside(official: UnitResult, trial: UnitResult): Beside {
  const more = official.total === null || trial.total === null ? null : new Decimal(trial.total).minus(official.total).toNumber();
  const places = official.rank === null || trial.rank === null ? null : official.rank - trial.rank;
  const changed =
    !sameRange(official.range, trial.range) ||
    official.status !== trial.status ||
    official.rank !== trial.rank ||
    official.grade !== trial.grade ||
    official.veto.state !== trial.veto.state ||
    JSON.stringify([official.consequences, official.eligibility]) !== JSON.stringify([trial.consequences, trial.eligibility]);
  return { unit: trial.unit, official, trial, more, places, changed };
}

function sameRange(one: Interval | null, other: Interval | null): boolean {
  return one?.low === other?.low && one?.high === other?.high;
}
