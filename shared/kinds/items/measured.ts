import type { ItemKind } from '../../model/kind';
import { MeasuredPlan } from '../parts/measured/measured-plan';
import { heldAgainst } from '../parts/measured/measured-figure';
import { measuredRules } from '../parts/measured/measured-rules';
import { MeasuredSchema, type Measured } from '../parts/measured/measured-schema';
import { triedMeasured } from '../parts/measured/measured-tries';
import { describeMeasured } from '../parts/measured/measured-words';
import { figureFor } from '../../model/rulebook/rulebook-parts';

/** Facts become one figure, the figure becomes points, points are rounded and held in bounds: three steps, each said apart. */
export const measured: ItemKind<Measured> = {
  kind: 'measured',
  schema: MeasuredSchema,
  weight: (spec, type) => figureFor(spec.weight, type) ?? null,
  describe: describeMeasured,
  exact: (spec, item, settings) => new MeasuredPlan(spec, item, settings),
  rows: measuredRules,
  figure: heldAgainst,
  tries: triedMeasured,
};
