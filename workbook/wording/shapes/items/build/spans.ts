import { times } from '../../../text/figures';
import type { Edge, Token } from '../../../text/symbols';
import { isWhole } from '../../../text/units';
import type { Ask } from '../../shape';
import { sortOf } from './part';

/** Spans beside one another: which of two has the figure in which they meet. */

export interface Band {
  low?: Edge;
  top?: Edge;
  readonly points: number;
  /** Its place in the list that is given. */
  readonly index: number;
}

/** A figure without a bound is a point of whole things (0件), a rate is where a band begins. */
export function endsOf(of: Token): { low?: Edge; top?: Edge } | null {
  if (of.sort === 'span') return { ...(of.low ? { low: of.low } : {}), ...(of.top ? { top: of.top } : {}) };
  if (of.sort === 'pointsRange') return { low: { at: of.value, included: true, claim: 1 }, top: { at: of.high ?? of.value, included: true, claim: 1 } };
  // 完成90%的得9分, among others: from there on.
  if (of.sort === 'rate') return { low: { at: of.value, included: true, claim: of.value === 1 ? 2 : 1 } };
  const point: Edge = { at: of.value, included: true, claim: 3 };
  return of.sort === 'count' && isWhole(of.unit) ? { low: point, top: point } : null;
}

/** 90%以上, 80%以上, 60%以上: each reaches up to the next. */
export function cascade(found: Band[]): boolean {
  const up = found.filter(({ low, top }) => low && !top).sort((a, b) => (a.low?.at ?? 0) - (b.low?.at ?? 0));
  up.forEach((band, at) => {
    const next = up[at + 1]?.low;
    if (next) band.top = { at: next.at, included: !next.included, claim: 2 };
  });
  const down = found.filter(({ low, top }) => top && !low).sort((a, b) => (a.top?.at ?? 0) - (b.top?.at ?? 0));
  down.forEach((band, at) => {
    const before = down[at - 1]?.top;
    if (before) band.low = { at: before.at, included: !before.included, claim: before.claim };
  });
  return found.every(({ low, top }) => !low || !top || low.at < top.at || (low.at === top.at && low.included && top.included));
}

/** Where two bands meet the stronger claim has the edge; one that both claim is in neither, and asked. */
export function settleEdges(order: readonly Band[], unit: Token, asks: Ask[], pointer: (index: number, side: string) => string, besides: readonly string[]): boolean {
  for (const [at, lower] of order.entries()) {
    const upper = order[at + 1];
    if (!upper) continue;
    if (!lower.top || !upper.low) return false;
    const [top, low] = [lower.top, upper.low];
    if (top.at > low.at) return false;
    if (top.at < low.at) continue;
    if (top.claim > low.claim) upper.low = { ...low, included: !top.included };
    else if (low.claim > top.claim) lower.top = { ...top, included: !low.included };
    else if (top.included === low.included) {
      lower.top = { ...top, included: false };
      upper.low = { ...low, included: false };
      const [i, j] = [lower.index, upper.index];
      asks.push({
        text: 'edge',
        slots: { edge: shown(top.at, unit), one: lower.points, other: upper.points },
        at: [pointer(i, 'to'), pointer(i, 'below'), pointer(j, 'from'), pointer(j, 'above'), ...besides].map((each) => [0, each] as const),
      });
    }
  }
  return true;
}

/** The span on the one side of an edge, and that on the other. */
export function sidesOf({ low, top }: Pick<Token, 'low' | 'top'>): readonly [Record<string, number>, Record<string, number>] | null {
  const edge = low ?? top;
  if (!edge || (low && top)) return null;
  const up = { [edge.included ? 'from' : 'above']: edge.at };
  const down = { [edge.included ? 'to' : 'below']: edge.at };
  return low ? [up, { [edge.included ? 'below' : 'to']: edge.at }] : [down, { [edge.included ? 'above' : 'from']: edge.at }];
}

/** A span as members of a rule. */
export const spanOf = ({ low, top }: Pick<Token, 'low' | 'top'>): Record<string, number> => ({ ...(low ? { [low.included ? 'from' : 'above']: low.at } : {}), ...(top ? { [top.included ? 'to' : 'below']: top.at } : {}) });

/** A figure of the sort of this token, as people write it. */
export function shown(at: number, unit: Token): string {
  switch (sortOf(unit)) {
    case 'rate': return `${times(at, 100)}%`;
    case 'percentPoints': return `${times(at, 100)}个百分点`;
    case 'money': return `${at}万元`;
    case 'points': return `${at}分`;
    default: return `${at}${unit.unit}`;
  }
}

