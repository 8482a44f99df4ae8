import type { GeneralRun } from '../../../model/general';
import type { ItemHead, Settings } from '../../../model/plan';
import { ZERO, type Exact } from '../../../numbers/fraction';
import type { Measure } from '../../measures/measure';
import type { Scale, ScaleContext } from '../../scales/scale';
import { orNull, weightOf, type Finish } from '../finishing';
import type { Measured } from './measured-schema';
import type { Measuring } from './measuring';

/** How a step that nobody has settled may be counted; where it is settled, or there is none, the first alone is looked at. */
export const READINGS = ['whole', 'begun'] as const;
export type Reading = (typeof READINGS)[number];

/** One measured item made ready: what all its parts work with. */
export interface MeasuredOwn {
  readonly spec: Measured;
  readonly item: ItemHead;
  readonly settings: Settings;
  readonly finish: Finish;
  readonly measuring: Measuring;
  readonly measure: Measure<object>;
  readonly scale: Scale<object>;
  readonly readings: readonly Reading[];
  /** By unit type, each made when it is first asked for. */
  readonly contexts: Readonly<Record<Reading, Map<string, ScaleContext>>>;
  readonly bounds: Map<string, { min: Exact; max: Exact }>;
}

/** Bounds of one period. */
export function boundsOf({ bounds, spec }: MeasuredOwn, type: string): { min: Exact; max: Exact } {
  let own = bounds.get(type);
  if (!own) bounds.set(type, (own = { min: orNull(spec.min) ?? ZERO, max: orNull(spec.max) ?? weightOf(spec.weight, type) ?? ZERO }));
  return own;
}

export function contextOf({ contexts, spec, settings }: MeasuredOwn, run: GeneralRun, unit: number, unsaid: Reading): ScaleContext {
  const type = run.typeOf(unit);
  let context = contexts[unsaid].get(type);
  if (!context) {
    context = { weight: weightOf(spec.weight, type) ?? orNull(spec.max) ?? ZERO, unsaid, parameter: (key) => settings.parameter(key) };
    contexts[unsaid].set(type, context);
  }
  return context;
}
