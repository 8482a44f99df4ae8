import type { ScoreAnswer } from '../../../shared/contract/answer';
import type { When } from '../../results/question';
import type { Scoring } from '../../results/scoring';
import { ledgerAgain, type FinalOf } from '../../snapshot/again';
import type { Kept } from '../../snapshot/copy';
import type { LedgerReading } from '../../ledger/reading';

/**
 * A frozen year as it was: the rows that were kept, with what they come to under the rules of that day. null where the
 * answer is another than the one that was frozen: then nothing may be printed as frozen.
 */
export function frozenScoring(final: FinalOf, kept: Kept, today: LedgerReading, when: When, answer: ScoreAnswer): Scoring | null {
  const ledger = ledgerAgain(final, kept, today, when);
  if (ledger.rulebook === null || answer.fingerprint !== final.source.fingerprint) return null;
  return { ledger, rulebook: ledger.rulebook, when, answer };
}
