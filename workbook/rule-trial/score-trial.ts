import type { Fact, Language } from '../../shared';
import { createRegistry } from '../../shared/engine/registry';
import { score } from '../../shared/engine/score';
import { ScoreRefusal } from '../../shared/engine/score-refusal';
import type { ScoreAnswer } from '../../shared/contract/answer';
import type { TriedRow } from '../../shared/model/tried';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { attributesOf } from '../../shared/rules/attributes';
import type { TrialUnit } from './types';

/** The year in which everything is tried; rows with a period lie in it. */
export const TRIAL_YEAR = 2026;
const first = { month: `${TRIAL_YEAR}-01`, quarter: `${TRIAL_YEAR}-Q1` } as const;

const nothing = createRegistry({});

/** The attributes that units of this rulebook must have, each as 10 until somebody writes another figure. */
export const inventedAttributes = (rulebook: Rulebook): Record<string, number> => Object.fromEntries(attributesOf(rulebook).map((key) => [key, 10]));

export const factsOf = (unit: string, item: string, rows: readonly TriedRow[]): Fact[] => rows.map((row) => ({ ...row, unit, item, year: TRIAL_YEAR }));

/**
 * What the rules give to units that nobody has, worked out here by the engine of the service itself.
 * null: the rules cannot score them as they stand.
 */
export function scoreTrial(rulebook: Rulebook, units: readonly TrialUnit[], language: Language): ScoreAnswer | null {
  const period = rulebook.period === 'month' || rulebook.period === 'quarter' ? first[rulebook.period] : null;
  const facts = units.flatMap(({ id, facts: own }) => own.map((fact) => ({ ...(period ? { period } : {}), ...fact, unit: id, year: TRIAL_YEAR })));
  const request = {
    rulebook: { ...rulebook },
    year: TRIAL_YEAR,
    ...(period ? { period } : {}),
    units: units.map(({ id, type, group, attributes }) => ({ id, type, group, attributes })),
    facts,
  };
  try {
    return score(nothing, request, { language });
  } catch (error) {
    if (error instanceof ScoreRefusal) return null;
    throw error;
  }
}
