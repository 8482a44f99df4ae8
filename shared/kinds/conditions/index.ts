import * as z from 'zod';
import type { Bench, Truth } from '../../model/general';
import { closed } from '../../schema/closed';
import { namedIn } from '../parts/named-in';
import type { ConditionKind, Stage } from './condition';
import { stages } from './condition';
import { events } from './events';
import { grade } from './grade';
import { item } from './item';
import { place } from './place';
import { total } from './total';
import { veto } from './veto';

/** Every condition there is; they are put together by all, any and not. */
export const conditionKinds = [total, item, events, place, grade, veto] as const;

export interface Leaf { readonly of: string }
export type Condition = Leaf | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

const leaf = (kind: { of: string; fields: () => z.ZodRawShape }) => closed({ of: z.literal(kind.of), ...kind.fields() });

export const ConditionSchema: z.ZodType<Condition> = z.lazy(() => {
  const [first, ...others] = conditionKinds.map(leaf);
  return z.union([
    z.discriminatedUnion('of', [first as ReturnType<typeof leaf>, ...others]),
    closed({ all: z.array(ConditionSchema).min(1).max(200) }),
    closed({ any: z.array(ConditionSchema).min(1).max(200) }),
    closed({ not: ConditionSchema }),
  ]);
}) as z.ZodType<Condition>;

export const kindOfCondition = (of: string): ConditionKind<object> => namedIn<ConditionKind<object>>(conditionKinds, 'of', of);

const not = { certain: 'false', possible: 'possible', false: 'certain' } as const;

export function judge(condition: Condition, unit: number, bench: Bench): Truth {
  if ('all' in condition) return together(condition.all.map((each) => judge(each, unit, bench)), 'false', 'certain');
  if ('any' in condition) return together(condition.any.map((each) => judge(each, unit, bench)), 'certain', 'false');
  if ('not' in condition) return not[judge(condition.not, unit, bench)];
  return kindOfCondition(condition.of).judge(condition, unit, bench);
}

/** One `decides`; else one that is possible leaves it so. */
function together(truths: readonly Truth[], decides: Truth, else_: Truth): Truth {
  return truths.includes(decides) ? decides : truths.includes('possible') ? 'possible' : else_;
}

/** The conditions of which it is put together, each with its path. */
export function leaves(condition: Condition, path: readonly PropertyKey[] = []): { leaf: Leaf; path: readonly PropertyKey[] }[] {
  if ('all' in condition) return condition.all.flatMap((each, at) => leaves(each, [...path, 'all', at]));
  if ('any' in condition) return condition.any.flatMap((each, at) => leaves(each, [...path, 'any', at]));
  if ('not' in condition) return leaves(condition.not, [...path, 'not']);
  return [{ leaf: condition, path }];
}

export const itemsIn = (condition: Condition): string[] => leaves(condition).flatMap(({ leaf }) => kindOfCondition(leaf.of).items?.(leaf) ?? []);

/** After what it can be judged. */
export const stageOf = (condition: Condition): Stage =>
  leaves(condition).map(({ leaf }) => kindOfCondition(leaf.of).after).reduce<Stage>((a, b) => (stages.indexOf(b) > stages.indexOf(a) ? b : a), 'items');

/** It looks at nothing but events: then it can be judged for a unit whose total is unknown. */
export const onEventsAlone = (condition: Condition): boolean => leaves(condition).every(({ leaf }) => leaf.of === 'events');
