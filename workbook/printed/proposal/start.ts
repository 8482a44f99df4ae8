import { cellsOf } from '../layout/entries';
import { sourceOf, wholeOf } from '../layout/sources';
import { partOf } from './whole/members';
import type { Proposed } from './node';

/** 基础分: from where the total is counted. */
export function proposeStart({ draft, block, item }: Proposed): void {
  if (item.weight === null) return;
  draft.head['total'] = { ...partOf(draft.head['total']), start: item.weight };
  const cells = item.lines.flatMap((line) => cellsOf(line, 'tier', 'content', 'rule', 'weight'));
  const source = sourceOf(block, [...new Set([...cells, ...(item.nameCell ? [item.nameCell] : [])])].map((cell) => ({ cell })));
  draft.restsOn('/total', wholeOf(source));
}
