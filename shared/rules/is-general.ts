import { itemKinds, outcomeKinds } from '../kinds';
import type { Rulebook } from '../model/rulebook/rulebook';

const general = new WeakMap<Rulebook, boolean>();

/** Whether a rulebook is worked out exactly: something in it is beyond the fast lane. */
export function isGeneral(rulebook: Rulebook): boolean {
  let found = general.get(rulebook);
  if (found === undefined) general.set(rulebook, (found = look(rulebook)));
  return found;
}

function look({ items, outcomes, total, period }: Rulebook): boolean {
  if (total !== undefined || period === 'month') return true;
  const beyond = items.some((item) => {
    const kind = itemKinds.find((each) => each.kind === item.kind);
    return kind !== undefined && (!kind.compile || (kind.wide?.(item) ?? false));
  });
  return beyond || outcomes.some(({ kind: name }) => !outcomeKinds.find((each) => each.kind === name)?.compile);
}
