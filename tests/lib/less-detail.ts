import type { ScoreAnswer } from '../../shared';

/** What `items` leaves of a whole answer. */
export const withoutEvents = (answer: ScoreAnswer): ScoreAnswer => ({
  ...answer,
  units: answer.units.map((unit) => ({ ...unit, items: unit.items.map((item) => ({ ...item, events: [] })) })),
});

/** What `totals` leaves of it. */
export const totalsOf = (answer: ScoreAnswer): ScoreAnswer => ({
  ...answer,
  units: answer.units.map((unit) => ({ ...unit, items: [], eligibility: [], consequences: [], notes: [] })),
});
