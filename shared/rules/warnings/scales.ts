import type { Message, Text } from '../../i18n/language';
import { exact } from '../../numbers/fraction';
import { inOrder } from '../../kinds/scales/band-gaps';
import { lies, lowerEnd, upperEnd, type Stretch } from '../../kinds/parts/spans';
import type { Path } from '../general/look';
import type { ScaleSpec } from '../general/specs';
import type { Figures } from './figures';
import type { Warnings } from './warn';

/** Figures for which a scale gives nothing, and steps of which a part is not said. */
export function ofScale(on: Warnings, title: Text | Message, scale: ScaleSpec, figures: Figures, path: Path): void {
  if (scale.by === 'bands' && scale.bands && scale.rest === undefined) gaps(on, title, scale.bands, figures, [...path, 'bands']);
  if (scale.by === 'steps') steps(on, title, scale, figures, path);
}

function gaps(on: Warnings, item: Text | Message, bands: readonly Stretch[], figures: Figures, path: Path): void {
  const { low, high, only } = figures;
  if (only) {
    only.filter((value) => !bands.some((band) => lies(exact(value), band))).forEach((value) => on.warn(path, 'bandWord', { item, value }));
    return;
  }
  const sorted = inOrder(bands);
  const at = (band: Stretch | undefined): Path => [...path, band ? bands.indexOf(band) : 0];
  const first = sorted[0] && lowerEnd(sorted[0]);
  if (first && (low === null || low < first.at || (low === first.at && !first.in))) on.warn(at(sorted[0]), 'bandBelow', { item, first: first.at });
  sorted.slice(1).forEach((band, index) => {
    const [end, begin] = [upperEnd(sorted[index] as Stretch), lowerEnd(band)];
    if (!end || !begin || end.at > begin.at || !isGap(end, begin, figures.whole)) return;
    if (end.at === begin.at) on.warn(at(band), 'bandPoint', { item, from: end.at });
    else on.warn(at(band), 'bandGap', { item, from: end.at, to: begin.at });
  });
  const last = sorted.at(-1) && upperEnd(sorted.at(-1) as Stretch);
  if (last && (high === null || high > last.at || (high === last.at && !last.in))) on.warn(at(sorted.at(-1)), 'bandAbove', { item, last: last.at });
}

interface End {
  readonly at: number;
  readonly in: boolean;
}

/** Whether a figure lies between where one band ends and the next begins. */
function isGap(end: End, begin: End, whole: boolean): boolean {
  if (end.at === begin.at) return !end.in && !begin.in && (!whole || Number.isInteger(end.at));
  if (!whole) return true;
  const next = end.in ? Math.floor(end.at) + 1 : Math.ceil(end.at);
  return begin.in ? next < begin.at : next <= begin.at;
}

function steps(on: Warnings, item: Text | Message, { from = 0, below, above }: ScaleSpec, { whole }: Figures, path: Path): void {
  for (const [side, step] of [['below', below], ['above', above]] as const) {
    // Whole figures are whole steps of 1 away.
    const isWhole = whole && step?.each === 1 && Number.isInteger(from);
    if (step && step.part === undefined && !isWhole) on.warn([...path, side], 'partUnsaid', { item, each: step.each });
  }
}
