import { Decimal } from 'decimal.js';
import { limitsOf, type Limits } from '../../../../shared/report/item/bounds';
import type { Content } from '../../content';
import { scoreView } from './score';
import type { Found } from '../ask';
import { figure, rowsWrong, text } from './parts';

/** In words: whether the cap or the floor was reached, and how much was cut. */
export function capView(found: Found): Content {
  const { item } = found;
  if (!item) return scoreView(found);
  if (item.status === 'INVALID') return rowsWrong(found);
  return capText(found, limitsOf(item));
}

export function capText(found: Found, { min, bound, cut }: Limits): string {
  if (bound === 'none') return text(found, 'cap-none');
  if (cut === null) return text(found, bound === 'open' ? 'cap-open' : 'cap-not');
  const [at, points] = [figure(cut.at), new Decimal(cut.points).toFixed()];
  if (cut.by === 'cap') return text(found, 'cap-bound', { max: at, cut: points });
  return text(found, min !== null && min < 0 ? 'cap-minus' : 'floor-bound', { min: at, cut: points });
}
