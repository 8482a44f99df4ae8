import type { ItemKind } from '../../model/kind';
import { MeasuredPlan } from '../parts/measured-plan';
import { measuredRules } from '../parts/measured-rules';
import { MeasuredSchema, type Measured } from '../parts/measured-schema';
import { describeMeasured } from '../parts/measured-words';
import { triedMeasured } from '../parts/measured-tries';
import { figureFor } from '../../model/rulebook-parts';

/** Facts become one figure, the figure becomes points, points are rounded and held in bounds: three steps, each said apart. */
export const measured: ItemKind<Measured> = {
  kind: 'measured',
  schema: MeasuredSchema,
  weight: (spec, type) => figureFor(spec.weight, type) ?? null,
  describe: describeMeasured,
  exact: (spec, item, settings) => new MeasuredPlan(spec, item, settings),
  rows: measuredRules,
  tries: triedMeasured,
};
