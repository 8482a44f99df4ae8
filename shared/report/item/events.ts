import type { Event } from '../../contract/answer';

/** A row as it entered an item. */
export interface EventReport extends Event {
  /** It counts, and nobody knows yet how much. */
  readonly open: boolean;
}

export function eventOf(event: Event): EventReport {
  return { ...event, open: event.counted && event.points === null };
}
