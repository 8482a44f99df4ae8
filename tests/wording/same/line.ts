import type { Draft } from './draft';
import { over, plus, times } from './figures';

/**
 * A step each way in which a part counts exactly is a straight line from bound to bound.
 * Gives the line; null where the steps are no such line.
 */
export function lineOfSteps(draft: Draft): [number, number][] | null {
  const [from, start] = [draft.figure('scale', 'from'), draft.figure('scale', 'start')];
  const bounds = [draft.figure('min'), draft.figure('max')] as const;
  if (draft.get('scale', 'by') !== 'steps' || draft.get('scale', 'least') !== undefined || from === undefined || start === undefined) return null;
  const points: [number, number][] = [[from, start]];
  for (const [side, way] of [['below', -1], ['above', 1]] as const) {
    if (draft.get('scale', side) === undefined) continue;
    const [each, step] = [draft.figure('scale', side, 'each'), draft.figure('scale', side, 'points')];
    const exact = draft.get('scale', side, 'part') === 'exact' || (draft.get('scale', side, 'part') === undefined && draft.isOpen('scale', side, 'part'));
    if (!exact || each === undefined || step === undefined || step === 0) return null;
    const bound = step < 0 ? bounds[0] : bounds[1];
    if (bound === undefined) return null;
    const end = plus(from, times(way, over(times(plus(bound, 0 - start), each), step)));
    if (side === 'below') points.unshift([end, bound]);
    else points.push([end, bound]);
  }
  return points;
}
