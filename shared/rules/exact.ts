import { compile, type Program } from '../engine/compile';
import { applyParameters } from '../engine/parameters';
import { LIMIT } from '../numbers/decimal';
import type { Fault } from './check';
import type { Rulebook } from './format';

/**
 * Proves, before anything is scored, that every figure of the rulebook and every total that its
 * caps allow can be held exactly. What has no cap is watched while rows are added up.
 */
export function inexact(rulebook: Rulebook): Fault[] {
  let program: Program;
  try {
    program = compile(rulebook, applyParameters(rulebook, {}, 'en', []), 2000, null);
  } catch (cause) {
    return [{ pointer: '/items', detail: cause instanceof Error ? cause.message : String(cause) }];
  }
  const cannotWeigh = unweighed(rulebook, program);
  if (cannotWeigh.length > 0) return cannotWeigh;
  return rulebook.unitTypes.flatMap(({ code }, type) => {
    let most = 0;
    for (const item of program.items) {
      if (!item.points || !item.applies[type]) continue;
      const { max, min } = item.bounds(type);
      most += Math.max(Math.abs(max ?? 0), Math.abs(min ?? 0));
    }
    return most < LIMIT ? [] : [{ pointer: '/digits', detail: `totals of "${code}" cannot be held in ${program.settings.digits} decimals` }];
  });
}

/** A document entered under several items counts where it weighs most: each of them must be able to tell what a row weighs. */
function unweighed(rulebook: Rulebook, program: Program): Fault[] {
  return (rulebook.sharedOnce ?? []).flatMap(({ items }, at) =>
    items.flatMap((code, index) => {
      const item = program.itemOf.get(code);
      const pointer = `/sharedOnce/${at}/items/${index}`;
      if (items.indexOf(code) !== index) return [{ pointer, detail: `"${code}" is listed twice` }];
      return item?.weigh ? [] : [{ pointer, detail: `what a row of "${code}" weighs is not known beforehand: a "${item?.spec.kind}" cannot share its events` }];
    }));
}
