import type { Event } from '../../contract/answer';
import type { Language } from '../../i18n/language';
import type { Score } from '../../model/general';
import type { CompiledItem } from '../../model/plan';
import type { ExactRun } from './general-run';

/** Every row of an item with what it gave and why. */
export function eventsOf(run: ExactRun, item: CompiledItem, unit: number, result: Score, language: Language): Event[] {
  void run; void item; void unit; void result; void language;
  return [];
}
