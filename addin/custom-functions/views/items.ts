import type { ItemResult } from '../../../shared/contract/answer';
import type { CellError, Content, Scalar } from '../../score-store/cell-content';
import type { Found } from '../ask';
import { noPoints, statusWord } from './score';
import { open, orEmpty, rowsWrong } from './parts';

/** One row an item: code, name, score, cap, status. A deduction's cap is its least figure. */
export function itemsView(found: Found): Content {
  const { items } = found.unit;
  if (items.length === 0) return noPoints(found);
  return items.map((item) => [item.code, item.name, itemScore({ ...found, item }, item), orEmpty(capOf(item)), statusWord(item.status, found.language)]);
}

export function itemScore(found: Found, item: ItemResult): Scalar | CellError {
  if (item.status === 'INVALID') return rowsWrong(found);
  return item.score ?? open(found, item.range);
}

/** The bound towards which the item is scored: the highest figure, or for a pure deduction the lowest. */
export function capOf({ max, min }: ItemResult): number | null {
  return max !== null && max !== 0 ? max : (min ?? max);
}
