import { itemKinds } from '../../kinds';
import { FIGURE_DIGITS } from '../../numbers/decimal';
import type { Rulebook } from '../../model/rulebook/rulebook';

/** More would leave too few digits before the point for a total. */
const MOST = 11;

/**
 * Decimals that the engine holds for a rulebook: its own, but no fewer than the figures of rows may
 * have, and so many more as a conversion adds to them, so that what is made of a figure stays exact.
 */
export function heldDigits(rulebook: Rulebook): number {
  const types = rulebook.unitTypes.map(({ code }) => code);
  const added = rulebook.items.map((spec) => itemKinds.find(({ kind }) => kind === spec.kind)?.adds?.(spec, types) ?? 0);
  return Math.max(rulebook.digits, Math.min(MOST, FIGURE_DIGITS + Math.max(0, ...added)));
}
