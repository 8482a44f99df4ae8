import type { RulebookView } from '../../../../shared/contract/rulebook-view';
import { yearsLikely } from '../../../../workbook/binding/standings';
import { useBinding } from './binding';
import { useScoreStore } from '../services';

/** Years that a table without one may be of. */
export function useLikelyYears(view: RulebookView | undefined): readonly number[] {
  const { book } = useScoreStore();
  const { standings } = useBinding();
  const drafts = standings.map(({ draft }) => draft);
  return yearsLikely(drafts, book?.ledgers.flatMap((ledger) => ledger.years) ?? [], view);
}
