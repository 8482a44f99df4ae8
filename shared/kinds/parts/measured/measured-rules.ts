import type { RowRules } from '../../../model/rows/row-rules';
import { gatherOf } from '../../gather';
import { measureOf } from '../../measures';
import type { Measured } from './measured-schema';

/** What the rows of a measured item must say. */
export function measuredRules(spec: Measured): RowRules {
  const { measure, without } = spec;
  const of = measureOf(measure.of);
  const gather = gatherOf(measure.per);
  const keyed = measure.key;
  const kinds = measure.shares ? Object.keys(measure.shares) : undefined;
  const own = of.rules(measure);
  return {
    ...own,
    ...(gather?.rules === 'kind' ? { kind: 'required' as const, kinds: own.kinds ? own.kinds.filter((kind) => kinds?.includes(kind)) : (kinds ?? []) } : {}),
    ...(keyed === undefined ? {} : { [keyed]: 'required' as const }),
    ...(gather?.rules === 'period' ? { period: 'required' as const, periodForm: 'any' as const } : {}),
    none: without !== undefined,
    ...(of.blank === null ? {} : { blank: of.blank }),
  };
}
