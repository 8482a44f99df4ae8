import type { Description } from '../../model/rulebook/description';
import type { Pool } from '../../model/general';
import { exact, textOf } from '../../numbers/fraction';
import type { Stretch } from './spans';

/** What a scale must know of the figure and of the points to put itself in words. */
export interface Figuring {
  /** What the figure is called. */
  readonly what: string;
  /** The full mark; a figure, or one for each unit type. */
  readonly weight: string;
  /** A figure, and so much of it, as documents print them. */
  readonly show: (x: number) => string;
  readonly step: (x: number) => string;
  /** With their unit. */
  readonly points: (points: number) => string;
}

/** 0.95 is 95%. */
export const percentOf = (share: number): string => `${textOf(exact(share).mul(100))}%`;

/** How a figure is written: a share in per cent, steps of it in percentage points. */
export const writing = (isShare: boolean, tell: Description): Pick<Figuring, 'show' | 'step'> =>
  isShare ? { show: percentOf, step: (x) => tell.say('percentSteps', { x: textOf(exact(x).mul(100)) }) } : { show: String, step: String };

/** 达到60、低于80: where a figure lies. */
export function describeStretch({ from, above, to, below }: Stretch, tell: Description, show: (x: number) => string = String): string {
  const low = from !== undefined ? tell.say('spanFrom', { x: show(from) }) : above !== undefined ? tell.say('spanAbove', { x: show(above) }) : null;
  const high = to !== undefined ? tell.say('spanTo', { x: show(to) }) : below !== undefined ? tell.say('spanBelow', { x: show(below) }) : null;
  if (low !== null && high !== null) return tell.say('spanBoth', { low, high });
  return low ?? high ?? tell.say('spanAny');
}

const poolWords = { type: 'poolType', group: 'poolGroup', all: 'poolAll' } as const;
export const describePool = (pool: Pool | undefined, tell: Description): string => tell.say(poolWords[pool ?? 'type']);

export const describeOrder = (order: 'high' | 'low' | undefined, tell: Description): string => tell.say(order === 'low' ? 'orderLow' : 'orderHigh');
