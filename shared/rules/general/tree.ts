import { kindOfCondition, leaves, type Condition } from '../../kinds/conditions';
import { weightOf } from '../../kinds/parts/finishing';
import { take } from '../../kinds/parts/periodic';
import { figureFor } from '../../model/rulebook/rulebook-parts';
import { exact, sumOf, textOf } from '../../numbers/fraction';
import { RULEBOOK_LIMITS } from '../limits';
import type { Look } from './look';
import type { Wide } from './specs';

/** The tree of groups: each part in one of them, their weights, no circle, not too deep. */
export function tree(look: Look): void {
  const groups = [...look.items.entries()].filter(([, { kind }]) => kind === 'group');
  groups.forEach(([at, item]) => parts(look, item, at));
  circles(look);
  // Of a tangle, which is refused, nobody needs to know what its parts weigh, and adding them up has no end.
  const named = groups.reduce((sum, [, { items = [] }]) => sum + items.length, 0);
  const applies = new Map<string, boolean>();
  for (const [at, item] of groups) {
    if (named <= 2 * RULEBOOK_LIMITS.items) groupWeight(look, item, at, applies);
    numbers(look, item, at);
  }
  depths(look);
}

function parts(look: Look, item: Wide, at: number): void {
  const seen = new Set<string>();
  (item.items ?? []).forEach((part, index) => {
    const group = look.groupOf.get(part);
    const again = group !== undefined && (group !== item.code || seen.has(part));
    seen.add(part);
    if (again) look.fault(['items', at, 'items', index], 'partTwice', { code: part, group });
  });
}

/** Where parts are put together by numbers each has one. */
function numbers(look: Look, item: Wide, at: number): void {
  if (item.by !== 'weights') {
    if (item.weights) look.fault(['items', at, 'weights'], 'weightsUnused');
    return;
  }
  const named = new Set(Object.keys(item.weights ?? {}));
  const parts = new Set(item.items);
  (item.items ?? []).filter((part) => !named.has(part)).forEach((part) => look.fault(['items', at, 'weights'], 'partUnweighed', { code: part }));
  [...named].filter((part) => !parts.has(part)).forEach((part) => look.fault(['items', at, 'weights', part], 'weightStranger', { code: part }));
}

/** A group that adds up weighs what its parts weigh. */
function groupWeight(look: Look, item: Wide, at: number, applies: Map<string, boolean>): void {
  if (item.weight === undefined || (item.by ?? 'sum') !== 'sum' || item.factor !== undefined) return;
  for (const { code: type } of look.rulebook.unitTypes) {
    if (item.types && !item.types.includes(type)) continue;
    const own = figureFor(item.weight, type);
    const its = (item.items ?? []).flatMap((code) => look.byCode.get(code) ?? []).filter((part) => part.counts !== false && isFor(look, part, type, applies));
    const sum = sumOf(its.flatMap((part) => take.figure(part.periods, weightOf(part.weight, type)) ?? []));
    if (own !== undefined && its.length > 0 && !sum.equals(exact(own))) look.fault(['items', at, 'weight'], 'groupWeight', { sum: textOf(sum), declared: own });
  }
}

/** A group is for the types that one of its parts is for; what was found out is kept. */
function isFor(look: Look, item: Wide, type: string, known: Map<string, boolean>): boolean {
  if (item.types && !item.types.includes(type)) return false;
  if (item.kind !== 'group') return true;
  const key = JSON.stringify([item.code, type]);
  const found = known.get(key);
  if (found !== undefined) return found;
  // One that goes round comes back here: that is a fault of its own.
  known.set(key, true);
  const is = (item.items ?? []).some((code) => {
    const part = look.byCode.get(code);
    return part !== undefined && isFor(look, part, type, known);
  });
  known.set(key, is);
  return is;
}

/** Nothing hangs on itself: through its parts, or through what its `zero` names. */
function circles(look: Look): void {
  const on = (item: Wide): string[] => [...(item.items ?? []), ...(item.zero ? scoresIn(item.zero, item.code) : [])];
  const hangsOn = new Map(look.items.map((item) => [item.code, on(item)]));
  const state = new Map<string, 'open' | 'done'>();
  const visit = (code: string): boolean => {
    if (state.get(code) === 'done') return false;
    if (state.get(code) === 'open') return true;
    state.set(code, 'open');
    const found = (hangsOn.get(code) ?? []).some((next) => look.byCode.has(next) && visit(next));
    state.set(code, 'done');
    return found;
  };
  look.items.forEach((item, at) => {
    if (visit(item.code)) look.fault(['items', at], 'circle');
  });
}

/** On whose score a condition hangs. */
function scoresIn(condition: Condition, own: string): string[] {
  return leaves(condition).flatMap(({ leaf }) => {
    const items = kindOfCondition(leaf.of).items?.(leaf) ?? [];
    // Its own events are there before anything is scored.
    return leaf.of === 'events' ? items.filter((code) => code !== own) : items;
  });
}

function depths(look: Look): void {
  look.items.forEach((item, at) => {
    // An item that stands alone is 1 deep.
    let depth = 1;
    for (let up = look.groupOf.get(item.code); up !== undefined && depth <= RULEBOOK_LIMITS.depth; up = look.groupOf.get(up)) depth++;
    if (depth > RULEBOOK_LIMITS.depth) look.fault(['items', at], 'tooDeep', { limit: RULEBOOK_LIMITS.depth });
  });
}
