import type { Rulebook } from '../model/rulebook/rulebook';
import type { Fault } from '../schema/fault';
import { item } from './general/items';
import { Look } from './general/look';
import { outcomes } from './general/outcomes';
import { tree } from './general/tree';
import { isGeneral } from './is-general';

/** What no schema can say of a rulebook that an office wrote for itself: trees, figures, conditions, what comes before what. */
export function generalFaults(rulebook: Rulebook): Fault[] {
  if (!isGeneral(rulebook)) return [];
  const look = new Look(rulebook);
  tree(look);
  look.items.forEach((each, at) => item(look, each, ['items', at]));
  outcomes(look);
  if (rulebook.total) look.bounds(rulebook.total, ['total']);
  return look.faults;
}
