import { Decimal } from 'decimal.js';
import type { ItemResult } from '../../../shared/contract/answer';
import type { Content } from '../../score-store/cell-content';
import { scoreView } from './score';
import type { Found } from '../ask';
import { figure, rowsWrong, text } from './parts';

/** In words: whether the cap or the floor was reached, and how much was cut. */
export function capView(found: Found): Content {
  const { item } = found;
  if (!item) return scoreView(found);
  if (item.status === 'INVALID') return rowsWrong(found);
  return capText(found, item);
}

export function capText(found: Found, item: ItemResult): string {
  const { raw, score, max, min, range } = item;
  if (max === null && min === null) return text(found, 'cap-none');
  if (score === null || raw === null) {
    return item.status === 'CAPPED' || item.status === 'FLOORED' || range === null || touches(item)
      ? text(found, 'cap-open')
      : text(found, 'cap-not');
  }
  const cut = new Decimal(raw).minus(score);
  if (cut.isZero()) return text(found, 'cap-not');
  const slots = { max: figure(max ?? score), min: figure(min ?? score), cut: cut.abs().toFixed() };
  if (cut.isPositive()) return text(found, 'cap-bound', slots);
  return text(found, min !== null && min < 0 ? 'cap-minus' : 'floor-bound', slots);
}

/** Whether an open score may still come to lie on a bound. */
function touches({ range, max, min }: ItemResult): boolean {
  return range !== null && ((max !== null && range.high >= max) || (min !== null && range.low <= min));
}
