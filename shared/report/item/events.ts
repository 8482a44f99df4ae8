import type { Event, ItemResult } from '../../contract/answer';

/** A row as it entered an item. */
export interface EventReport extends Event {
  /** It counts, and nobody knows yet how much. */
  readonly open: boolean;
}

export function eventOf(event: Event): EventReport {
  return { ...event, open: event.counted && event.points === null };
}

/** Why each row that counts gave what it gave, in the order of the answer. */
export const countedReasons = ({ events }: ItemResult): string[] => events.filter(({ counted }) => counted).map(({ reason }) => reason);

/** Rows that count, and for which nobody knows yet how much. */
export function openRows({ events }: ItemResult): { readonly id: string; readonly reason: string }[] {
  return events.map(eventOf).flatMap(({ id, open, reason }) => (open && id !== null ? [{ id, reason }] : []));
}
