import { compile, type Program } from './compile';
import { applyParameters } from './parameters';
import { LIMIT } from '../../numbers/decimal';
import { faultOf, FigureFault, type Fault } from '../../schema/fault';
import type { Rulebook } from '../../model/rulebook/rulebook';

/**
 * Proves, before anything is scored, that every figure of the rulebook and every total that its
 * caps allow can be held exactly. What has no cap is watched while rows are added up.
 */
export function inexact(rulebook: Rulebook): Fault[] {
  let program: Program;
  try {
    program = compile(rulebook, applyParameters(rulebook, {}, []), 2000, null);
  } catch (cause) {
    if (!(cause instanceof FigureFault)) throw cause;
    return [{ pointer: '/items', detail: cause.detail }];
  }
  const cannotWeigh = unweighed(rulebook, program);
  // Fractions hold whatever there is.
  if (cannotWeigh.length > 0 || program.general) return cannotWeigh;
  return rulebook.unitTypes.flatMap(({ code }, type) => {
    let most = 0;
    for (const item of program.items) {
      if (!item.points || !item.applies[type]) continue;
      const { max, min } = item.bounds(type);
      most += Math.max(Math.abs(max ?? 0), Math.abs(min ?? 0));
    }
    return most < LIMIT ? [] : [{ pointer: '/digits', detail: faultOf('totalsInexact', { type: code, digits: program.settings.digits }) }];
  });
}

/** A document entered under several items counts where it weighs most: each of them must be able to tell what a row weighs. */
function unweighed(rulebook: Rulebook, program: Program): Fault[] {
  return (rulebook.sharedOnce ?? []).flatMap(({ items }, at) =>
    items.flatMap((code, index) => {
      const item = program.itemOf.get(code);
      const pointer = `/sharedOnce/${at}/items/${index}`;
      if (items.indexOf(code) !== index) return [{ pointer, detail: faultOf('twice', { name: code }) }];
      return item?.weigh ? [] : [{ pointer, detail: faultOf('cannotShare', { code, kind: item?.spec.kind ?? '' }) }];
    }));
}
