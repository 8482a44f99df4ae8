import { Decimal } from 'decimal.js';
import type { Interval, ItemResult, UnitResult } from '../../shared/contract/answer';

/**
 * Figures as they are shown. The numbers of an answer print the exact decimal, so nothing is rounded
 * here; only the sign is set as a minus.
 */
export function figure(value: number): string {
  return value < 0 ? `−${String(-value)}` : String(value);
}

/** `+1.5`, `−2`, `0`. */
export function signed(value: number): string {
  return value > 0 ? `+${figure(value)}` : figure(value);
}

/** `86.5 ~ 88`; one figure where both ends are the same. */
export function interval({ low, high }: Interval): string {
  return low === high ? figure(low) : `${figure(low)} ~ ${figure(high)}`;
}

/** `+1.5`, `−2 ~ −0.5`: both ends with their signs. */
export function signedInterval({ low, high }: Interval): string {
  return low === high ? signed(low) : `${signed(low)} ~ ${signed(high)}`;
}

/** `15%`, of a share of 0.15, exactly. */
export function percent(share: number): string {
  return `${new Decimal(share).times(100).toString()}%`;
}

/** The score or the interval it lies in; a dash where there is neither. */
export function scoreOf({ score, range }: Pick<ItemResult, 'score' | 'range'>): string {
  if (score !== null) return figure(score);
  return range ? interval(range) : '—';
}

export function totalOf({ total, range }: Pick<UnitResult, 'total' | 'range'>): string {
  if (total !== null) return figure(total);
  return range ? interval(range) : '—';
}
