import type { Fact, Unit } from '../../shared';
import { figuresOf, SUMS, type Figures, type Outcome } from './others/figures';

export const scoreAllInFloats = (units: readonly Unit[], facts: readonly Fact[]): Outcome[] => figuresOf(units, facts).map(scoreInFloats);

/** What one writes without a thought of decimals. */
export function scoreInFloats({ taken, field, scores, counts }: Figures): Outcome {
  const sums = SUMS.map(({ bound, terms }) => {
    const sum = terms.reduce((all, { place, each }) => all + each * (counts[place] ?? 0), 0);
    return bound > 0 ? Math.min(bound, sum) : Math.max(bound, sum);
  });
  const total = [Math.max(0, 20 - taken), field * 0.3, ...scores, ...sums].reduce((all, each) => all + each, 0);
  return { total, veto: total < 70 };
}
