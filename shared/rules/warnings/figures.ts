import { measureOf } from '../../kinds/measures';
import type { MeasureSpec } from '../general/specs';

/** Which figures a measure may give, as far as the rulebook says it. */
export interface Figures {
  /** null: no end is known. */
  readonly low: number | null;
  readonly high: number | null;
  readonly whole: boolean;
  /** The only ones there are. */
  readonly only?: readonly number[];
}

const ANY: Figures = { low: null, high: null, whole: false };
export const PLACES: Figures = { low: 1, high: null, whole: true };
const SHARES: Figures = { low: 0, high: 1, whole: false };

export function figuresOf(measure: MeasureSpec): Figures {
  const { of, per, after, place, minus } = measure;
  if (place) return place.as === 'share' ? SHARES : PLACES;
  if (minus) return ANY;
  const own = ofOne(measure);
  if (per === undefined || per === 'last' || after === 'scale') return own;
  // What is put together is between the ends of its parts, but for a sum.
  const isSum = per === 'sum' && measureOf(of).summed === undefined;
  const isOne = per === 'max' || per === 'min';
  return { low: isSum && (own.low ?? -1) < 0 ? null : own.low, high: isSum ? null : own.high, whole: isOne && own.whole, ...(isOne && own.only ? { only: own.only } : {}) };
}

function ofOne({ of, low, high, choices, worth, as }: MeasureSpec): Figures {
  const worths = Object.values(worth ?? {}).filter((each) => each !== null);
  switch (of) {
    case 'value':
      return { low: low ?? null, high: high ?? null, whole: false, ...(choices ? { only: choices } : {}) };
    case 'kind':
      return { ...ends(worths), only: worths };
    case 'votes':
      return ends(worths);
    case 'count':
      return { low: 0, high: null, whole: true };
    case 'ratio':
      return { low: 0, high: null, whole: false };
    case 'rank':
      return as === 'share' ? SHARES : PLACES;
    default:
      return ANY;
  }
}

const ends = (list: readonly number[]): Figures => (list.length === 0 ? ANY : { low: Math.min(...list), high: Math.max(...list), whole: false });
