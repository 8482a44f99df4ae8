import { blockKind } from '../../layout/items';
import type { Members } from '../draft';
import { asTakes } from './members';
import type { Proposed } from '../node';

/** What the head of a block says of each item in it: that it takes, adds, is money beside the points. */
export function adjustToBlock({ item }: Proposed, members: Members): void {
  const kind = blockKind(item);
  if (kind === 'takes') asTakes(members);
  if ((kind === 'adds' || kind === 'award') && members['kind'] === 'given' && members['weight'] === undefined) {
    members['kind'] = 'measured';
    members['measure'] = { of: 'value' };
    members['scale'] = { by: 'same' };
    members['min'] = 0;
  }
  if (kind === 'deposit') members['counts'] = false;
  const cap = item.block?.title.cap ?? null;
  if (kind === 'adds' && cap !== null && members['kind'] === 'measured' && members['max'] === undefined) members['max'] = cap;
}
