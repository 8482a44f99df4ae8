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
