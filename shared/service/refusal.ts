import { ScoreRefusal } from '../engine/score-refusal';
import type { Language } from '../i18n/language';
import { invalid, problem, Refused } from './problem';
import type { Reply } from './reply';

/** The reply to what was thrown on the way, where that is a refusal; null for a fault of the program. */
export function refusalOf(error: unknown, language: Language): Reply | null {
  if (error instanceof Refused) return problem(error, language);
  if (isBeyondBounds(error)) return problem(new Refused('too-large', 'overMemory'), language);
  if (error instanceof ScoreRefusal) return problem(invalid(error.faults), language);
  return null;
}

/** No text and no list of bytes is longer than a program can hold; an answer of so many words is too large, and no fault. */
const isBeyondBounds = (error: unknown): boolean =>
  error instanceof RangeError && /^(?:Invalid (?:string|typed array|array) length|Array buffer allocation failed)/.test(error.message);
