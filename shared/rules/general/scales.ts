import { isEmpty, lowerEnd, upperEnd, type Stretch } from '../../kinds/parts/spans';
import { inOrder } from '../../kinds/scales/band-gaps';
import type { Look, Path } from './look';
import { part } from './parts';
import type { ScaleSpec } from './specs';

/** How a figure becomes points. */
export function scale(look: Look, scale: ScaleSpec, isPlace: boolean, path: Path): void {
  const { by, rest } = scale;
  if (by === 'bands') bands(look, scale.bands ?? [], path);
  if (Array.isArray(rest)) look.backwards(rest[0], rest[1], [...path, 'rest']);
  if (by === 'line') line(look, scale.points as [number, number][], path);
  if (by === 'places') places(look, scale, isPlace, path);
  if (by === 'steps') steps(look, scale, path);
  if (scale.full !== undefined) look.above(scale.full, 0, 'theFull', [...path, 'full']);
  if (by === 'spread') look.backwards(scale.low, scale.high, [...path, 'low']);
}

function bands(look: Look, list: readonly Stretch[], path: Path): void {
  list.forEach((band, at) => {
    const twoEnds = (band.from !== undefined && band.above !== undefined) || (band.to !== undefined && band.below !== undefined);
    if (isEmpty(band) || twoEnds) look.fault([...path, 'bands', at], 'emptySpan');
  });
  const sorted = inOrder(list);
  sorted.forEach((band, at) => {
    const next = sorted[at + 1];
    if (!next) return;
    const [end, begin] = [upperEnd(band), lowerEnd(next)];
    const overlap = !end || !begin || end.at > begin.at || (end.at === begin.at && end.in && begin.in);
    if (overlap) look.fault([...path, 'bands', list.indexOf(next)], 'bandsOverlap');
  });
}

function line(look: Look, points: readonly [number, number][], path: Path): void {
  points.forEach(([x], at) => {
    const before = points[at - 1]?.[0];
    if (before !== undefined && x <= before) look.fault([...path, 'points', at], 'lineFalls', { x, before });
  });
}

function places(look: Look, { points, first, step }: ScaleSpec, isPlace: boolean, path: Path): void {
  if (!isPlace) look.fault(path, 'placesOfNoPlace');
  if ((points === undefined) === (first === undefined || step === undefined)) look.fault(path, 'placesHow');
}

function steps(look: Look, { below, above }: ScaleSpec, path: Path): void {
  if (!below && !above) look.fault(path, 'stepsNoSide');
  for (const [side, step] of [['below', below], ['above', above]] as const) {
    if (!step) continue;
    look.above(step.each, 0, 'theStep', [...path, side, 'each']);
    part(look, step.part, [...path, side]);
  }
}
