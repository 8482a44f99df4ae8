import type { ScoreAnswer, UnitResult } from '../../shared/contract/answer';
import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { When } from './question';
import type { LedgerReading } from '../ledger/reading';

/** One ledger at one time, with its answer. All of it belongs together. */
export interface Scoring {
  readonly ledger: LedgerReading;
  readonly rulebook: RulebookView;
  readonly when: When;
  readonly answer: ScoreAnswer;
}

const byUnit = new WeakMap<ScoreAnswer, ReadonlyMap<string, UnitResult>>();

export function resultOf({ answer }: Pick<Scoring, 'answer'>, unit: string): UnitResult | null {
  let results = byUnit.get(answer);
  if (!results) byUnit.set(answer, (results = new Map(answer.units.map((each) => [each.unit, each]))));
  return results.get(unit) ?? null;
}
