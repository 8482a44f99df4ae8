import { exact, type Exact } from '../../numbers/fraction';
import { lies, lowerEnd, upperEnd, type Stretch } from '../parts/spans';

/** In the order of their lower ends. */
export const inOrder = <Each extends Stretch>(bands: readonly Each[]): Each[] =>
  [...bands].sort((a, b) => {
    const [x, y] = [lowerEnd(a), lowerEnd(b)];
    if (!x || !y) return x === y ? 0 : x ? 1 : -1;
    return x.at - y.at || Number(y.in) - Number(x.in);
  });

/** Whether between two figures, both included, something lies in none of the bands. */
export function uncovered(bands: readonly Stretch[], low: Exact, high: Exact): boolean {
  if (![low, high].every((end) => bands.some((band) => lies(end, band)))) return true;
  return gapsOf(inOrder(bands)).some(({ from, to }) =>
    from === to ? low.compare(exact(from)) <= 0 && high.compare(exact(from)) >= 0 : low.compare(exact(to)) < 0 && high.compare(exact(from)) > 0);
}

/** Where one band ends and the next does not begin; `from` equal to `to`: that figure alone. */
export function gapsOf(sorted: readonly Stretch[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (let at = 1; at < sorted.length; at++) {
    const end = upperEnd(sorted[at - 1] as Stretch);
    const begin = lowerEnd(sorted[at] as Stretch);
    if (!end || !begin) continue;
    if (end.at < begin.at || (end.at === begin.at && !end.in && !begin.in)) gaps.push({ from: end.at, to: begin.at });
  }
  return gaps;
}

/** Every figure whatever lies in one of the bands. */
export function coversAll(bands: readonly Stretch[]): boolean {
  const sorted = inOrder(bands);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first !== undefined && last !== undefined && !lowerEnd(first) && !upperEnd(last) && gapsOf(sorted).length === 0;
}
