import { Decimal } from 'decimal.js';
import type { Fact } from '../../../shared/contract/request';
import type { ItemView } from '../../../shared/contract/rulebook-view';
import type { Cell } from '../../model/grid';
import { readNumber } from '../../model/numbers';
import { familyOf, type Meaning } from './meaning';

export type Figure =
  /** Nothing is said, or nothing happened. */
  | { readonly is: 'nothing' }
  | { readonly is: 'fact'; readonly fact: Pick<Fact, 'value' | 'target' | 'base' | 'count' | 'points'>; readonly parts?: number }
  /** The cell holds no number. */
  | { readonly is: 'bad'; readonly shown: string }
  /** The figure cannot be carried back into what the clause takes. */
  | { readonly is: 'unfit'; readonly shown: string };

/** Decimals of a deduction: what no document writes is the trace of a division. */
const places = 6;
/** So many decimals of a figure are read. */
const readPlaces = 8;

/** What a cell of a score sheet says of its item, as a row of a ledger would say it. Exact, never rounded. */
export function figureOf(cell: Cell, meaning: Meaning, item: ItemView): Figure {
  const reading = readNumber(cell);
  if (reading.kind === 'blank') return { is: 'nothing' };
  if (reading.kind === 'bad') return { is: 'bad', shown: reading.shown };
  const figure = new Decimal(reading.value);
  const shown = String(reading.value);
  const max = typeof item.max === 'number' ? item.max : null;
  switch (meaning) {
    case 'value':
    case 'target':
    case 'base':
      return { is: 'fact', fact: { [meaning]: reading.value } };
    case 'hundred':
      if (max === null || figure.gt(100) || figure.lt(0)) return { is: 'unfit', shown };
      // An average with more decimals than the service reads is taken as it takes one.
      return { is: 'fact', fact: { value: numberOf(figure.toDecimalPlaces(readPlaces, Decimal.ROUND_HALF_UP).times(max).div(100)) } };
    case 'points':
    case 'left':
      return { is: 'fact', fact: { points: reading.value } };
    case 'lost':
      if (familyOf(item) === 'count') return { is: 'fact', fact: { points: numberOf(figure.isZero() ? figure : figure.abs().neg()) } };
      return deducted(figure.abs(), item, shown);
    case 'count':
      if (figure.isZero()) return { is: 'nothing' };
      return { is: 'fact', fact: { count: reading.value as number } };
  }
}

/**
 * The points that a unit lost under a clause that deducts: one deduction where the clause allows that much at once, else
 * the score that is left. Only where the sheet does not say of how much is it parted, into as few equal deductions as
 * make just that sum: the item's points are those of the sum, however it is parted.
 */
function deducted(sum: Decimal, item: ItemView, shown: string): Figure {
  if (sum.isZero()) return { is: 'nothing' };
  const { low = 0, high } = item.value ?? {};
  const one = sum.gte(low) && (high === undefined || sum.lte(high));
  if (!one && item.scored && typeof item.max === 'number') {
    return sum.gt(item.max) ? { is: 'unfit', shown } : { is: 'fact', fact: { points: numberOf(new Decimal(item.max).minus(sum)) } };
  }
  const most = low > 0 ? sum.div(low).floor().toNumber() : 1000;
  const least = high === undefined ? 1 : sum.div(high).ceil().toNumber();
  for (let parts = Math.max(1, least); parts <= Math.min(most, least + 20); parts++) {
    const each = sum.div(parts);
    if (each.decimalPlaces() > places) continue;
    return { is: 'fact', fact: { value: numberOf(each), ...(parts === 1 ? {} : { count: parts }) }, parts };
  }
  return { is: 'unfit', shown };
}

function numberOf(exact: Decimal): number | string {
  const near = exact.toNumber();
  return exact.eq(String(near)) ? near : exact.toFixed();
}
