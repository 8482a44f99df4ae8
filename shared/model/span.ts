import type { Exact } from '../numbers/fraction';

/** From one figure to another; what is known has both alike. */
export interface Span {
  readonly low: Exact;
  readonly high: Exact;
}
