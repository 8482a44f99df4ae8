import type { ScoreAnswer } from '../../shared';

/** What `items` leaves of a whole answer, with the events of these units. */
export const withEventsOf = (answer: ScoreAnswer, opened: readonly string[]): ScoreAnswer => ({
  ...answer,
  units: answer.units.map((unit) => (opened.includes(unit.unit) ? unit : { ...unit, items: unit.items.map((item) => ({ ...item, events: [] })) })),
});

/** What `items` leaves of it. */
export const withoutEvents = (answer: ScoreAnswer): ScoreAnswer => withEventsOf(answer, []);

/** What `totals` leaves of it. */
export const totalsOf = (answer: ScoreAnswer): ScoreAnswer => ({
  ...answer,
  units: answer.units.map((unit) => ({ ...unit, items: [], eligibility: [], consequences: [], notes: [] })),
});
