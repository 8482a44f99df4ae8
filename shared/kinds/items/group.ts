import type { ItemKind } from '../../model/kind';
import { figureFor } from '../../model/rulebook/rulebook-parts';
import { GroupPlan } from '../parts/group/group-plan';
import { GroupSchema, type Group } from '../parts/group/group-schema';
import { describeGroup } from '../parts/group/group-words';

/** 一级、二级指标: items put together, in a tree. It has no rows of its own. */
export const group: ItemKind<Group> = {
  kind: 'group',
  schema: GroupSchema,
  weight: (spec, type) => figureFor(spec.weight, type) ?? null,
  describe: describeGroup,
  wide: () => true,
  exact: (spec, item, settings) => new GroupPlan(spec, item, settings),
  rows: () => ({}),
};
