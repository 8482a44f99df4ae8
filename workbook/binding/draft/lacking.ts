import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { ColumnGuess } from '../infer/columns';
import { familyOf, needsKind, needsLevel } from '../infer/meaning';

/** What must be chosen before a column can be read, besides its item and what its figures are. */
export function lacking({ item: code, meaning, level, kind }: Pick<ColumnGuess, 'item' | 'meaning' | 'level' | 'kind'>, view: RulebookView | undefined): 'item' | 'level' | 'kind' | null {
  const item = view?.items.find((each) => each.code === code);
  if (!item || meaning === null) return 'item';
  // A finished score is of no level and no kind.
  const family = familyOf(item);
  if (meaning === 'points' || (meaning === 'lost' && family === 'count')) return null;
  if (family === 'measured') return needsKind(item) && !kind ? 'kind' : null;
  if (family === 'count' && needsLevel(item) && !level) return 'level';
  return (family === 'count' || family === 'place') && item.kinds && !kind ? 'kind' : null;
}
