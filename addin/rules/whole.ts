import { itemKinds, outcomeKinds } from '../../shared/kinds';

/** Parts of rules that are not whole yet. */
export type Part = Readonly<Record<string, unknown>>;

export const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts in a list of a draft: `items`, `outcomes`. */
export const partsIn = (draft: unknown, list: 'items' | 'outcomes'): readonly Part[] => {
  const found = isPart(draft) ? draft[list] : undefined;
  return Array.isArray(found) ? found.filter(isPart) : [];
};

/** Whether an item says all that its kind needs to score. */
export const isWholeItem = (item: Part): boolean => itemKinds.some((each) => each.kind === item['kind'] && each.schema.safeParse(item).success);
export const isWholeOutcome = (outcome: Part): boolean => outcomeKinds.some((each) => each.kind === outcome['kind'] && each.schema.safeParse(outcome).success);
