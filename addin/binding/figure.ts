import { Decimal } from 'decimal.js';
import type { Fact } from '../../shared/contract/request';
import type { ItemView } from '../../shared/contract/rulebook-view';
import type { Cell } from '../ledger/grid';
import { readNumber } from '../ledger/numbers';
import type { Meaning } from './meaning';

export type Figure =
  /** Nothing is said, or nothing happened. */
  | { readonly is: 'nothing' }
  | { readonly is: 'fact'; readonly fact: Pick<Fact, 'value' | 'count'>; readonly parts?: number }
  /** The cell holds no number. */
  | { readonly is: 'bad'; readonly shown: string }
  /** The figure cannot be carried back into what the clause takes. */
  | { readonly is: 'unfit'; readonly shown: string };

/** Decimals that a figure may have: what no document writes is the trace of a division. */
const places = 6;

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
      return { is: 'fact', fact: { value: reading.value } };
    case 'hundred':
      if (max === null || figure.gt(100) || figure.lt(0)) return { is: 'unfit', shown };
      return value(figure.times(max).div(100), shown);
    case 'points': {
      const high = item.value?.high;
      if (max === null || max === 0 || high === undefined || figure.gt(max) || figure.lt(0)) return { is: 'unfit', shown };
      const raw = figure.times(high).div(max);
      return raw.times(max).eq(figure.times(high)) ? value(raw, shown) : { is: 'unfit', shown };
    }
    case 'lost':
      return deducted(figure.abs(), item, shown);
    case 'left':
      if (max === null || figure.gt(max) || figure.lt(0)) return { is: 'unfit', shown };
      return deducted(new Decimal(max).minus(figure), item, shown);
    case 'count':
      if (figure.isZero()) return { is: 'nothing' };
      return { is: 'fact', fact: { count: reading.value as number } };
  }
}

function value(exact: Decimal, shown: string): Figure {
  if (exact.decimalPlaces() > places) return { is: 'unfit', shown };
  return { is: 'fact', fact: { value: numberOf(exact) } };
}

/**
 * The points that a unit lost under a clause that deducts, as deductions that the clause allows: as few
 * equal ones as make just that sum. The item's points are those of the sum, however it is parted.
 */
function deducted(sum: Decimal, item: ItemView, shown: string): Figure {
  if (sum.isZero()) return { is: 'nothing' };
  const { low = 0, high } = item.value ?? {};
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
