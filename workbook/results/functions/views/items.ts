import type { ItemResult } from '../../../../shared/contract/answer';
import { itemOf } from '../../../../shared/report/item/items';
import type { CellError, Content, Scalar } from '../../content';
import type { Found } from '../ask';
import { noPoints } from './score';
import { open, orEmpty, rowsWrong } from './parts';

/** One row an item: code, name, score, cap, status. A deduction's cap is its least figure. */
export function itemsView(found: Found): Content {
  const { unit, rulebook, language } = found;
  if (unit.items.length === 0) return noPoints(found);
  return unit.items.map((item) => {
    const { code, name, cap, statusText } = itemOf(item, [], { rulebook, language });
    return [code, name, itemScore({ ...found, item }, item), orEmpty(cap), statusText];
  });
}

export function itemScore(found: Found, item: ItemResult): Scalar | CellError {
  if (item.status === 'INVALID') return rowsWrong(found);
  return item.score ?? open(found, item.range);
}
