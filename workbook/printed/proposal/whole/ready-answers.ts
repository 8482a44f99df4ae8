import type { Question } from '../../types';
import type { Draft } from '../draft';

/** Answers to choose from where the place that is asked leaves few. */
export function readyAnswers(draft: Draft, at: readonly string[]): Question['answers'] {
  const all = (value: unknown): { at: string; value: unknown }[] => at.map((each) => ({ at: each, value }));
  if (at.length === 0) return [];
  if (at.every((each) => each.endsWith('/part'))) {
    return (['exact', 'whole', 'begun'] as const).map((value) => ({ text: draft.word(value), puts: all(value) }));
  }
  if (at.every((each) => each.endsWith('/min'))) return [{ text: draft.word('downTo', { points: 0 }), puts: all(0) }];
  if (at.every((each) => each.endsWith('/pool'))) {
    return (['type', 'group', 'all'] as const).map((value) => ({ text: draft.word(`pool-${value}`), puts: all(value) }));
  }
  return [];
}
