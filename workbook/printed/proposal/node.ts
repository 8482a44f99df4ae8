import type { Above, PrintedItem } from '../layout/items';
import type { PrintedPlace } from '../types';
import type { Draft, Drafted } from './draft';

/** An item of the draft with its place in the tree that is printed. */
export interface Node {
  readonly drafted: Drafted;
  readonly name: string;
  /** What it stands under, from outside in. */
  readonly groups: readonly Above[];
  readonly place: PrintedPlace;
  /** 序号 as printed, and the words of its cells: by them a note says what it governs. */
  readonly number: string | null;
}

/** An item that is being proposed. */
export interface Proposed {
  readonly draft: Draft;
  readonly block: number;
  readonly item: PrintedItem;
  readonly place: PrintedPlace;
  readonly code: string;
  readonly clause: string;
}

export const node = ({ item, place }: Proposed, drafted: Drafted): Node => ({ drafted, name: item.name, groups: groupsOf(item), place, number: item.number });

/** Blocks beside the hundred points stand under nothing but themselves. */
function groupsOf({ above, block }: PrintedItem): readonly Above[] {
  if (block === null) return above.filter(({ title }) => title.name !== '');
  const from = above.findIndex(({ key }) => key === block.key);
  return [block, ...(from < 0 ? [] : above.slice(from + 1))];
}
