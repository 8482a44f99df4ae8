import type { Event } from '../../contract/answer';
import type { Language } from '../../i18n/language';
import type { CompiledItem } from '../../model/plan';
import { jsonOf } from '../../numbers/fraction';
import type { ExactRun } from './general-run';

const NO_EVENTS: Event[] = [];

/** Every row of an item with what it gave and why, in the order of the request. */
export function eventsOf(run: ExactRun, item: CompiledItem, unit: number, language: Language): Event[] {
  const stories = run.stories(item.code, unit, language);
  if (stories.length === 0) return NO_EVENTS;
  const sorted = stories.length === 1 ? stories : [...stories].sort((a, b) => a.row - b.row);
  return sorted.map(({ row, points, counted, text }) => ({
    id: run.factOf(row)?.id?.trim() || null,
    points: points && jsonOf(points),
    counted,
    reason: text,
  }));
}
