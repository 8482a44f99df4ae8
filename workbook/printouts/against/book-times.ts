import type { ScoreAnswer } from '../../../shared/contract/answer';
import type { ScoreRequest } from '../../../shared/contract/request';
import { atYear } from '../../ledger/editions';
import type { LedgerReading } from '../../ledger/reading';
import { isScorable, prepare, timesOf } from '../../results/prepare-request';
import { timeKey, timeOfKey, type When } from '../../results/question';
import type { Scoring } from '../../results/scoring';
import { finalOf, requestAgain, type FinalCopy, type FinalOf } from '../../snapshot/again';
import { frozenScoring } from '../model/frozen';

/** Results that a workbook has: those of a ledger at a time, as it is today or as it was frozen. */
export interface BookTime {
  readonly ledger: LedgerReading;
  readonly when: When;
  /** null: of today's ledger. */
  readonly final: FinalOf | null;
}

/** All of them, the latest first and a whole year before its parts; of a year that was frozen both, the frozen one first. Rows of a frozen year need not be in the ledger any more. */
export function bookTimes(ledgers: readonly LedgerReading[], finals: readonly FinalCopy[], timesIn: (ledger: LedgerReading) => readonly When[] = timesOf): readonly BookTime[] {
  return latestFirst(ledgers.flatMap((whole) => {
    const frozen = finals.flatMap(({ record }) => record.scored.flatMap(({ ledger, time }) => (ledger === whole.key ? [time] : [])));
    const times = new Set([...timesIn(whole).map(timeKey), ...frozen]);
    return [...times].flatMap((key): BookTime[] => {
      const when = timeOfKey(key);
      const ledger = atYear(whole, when.year);
      const final = finalOf(finals, whole.key, key);
      return [...(final ? [{ ledger, when, final }] : []), ...(isScorable(ledger) && timesIn(whole).some((each) => timeKey(each) === key) ? [{ ledger, when, final: null }] : [])];
    });
  }));
}

export function latestFirst<T extends { readonly when: When }>(all: readonly T[]): readonly T[] {
  const part = ({ when }: T): string => when.period ?? '~';
  return [...all].sort((one, other) => other.when.year - one.when.year || (part(one) === part(other) ? 0 : part(one) < part(other) ? 1 : -1));
}

/** What has to be asked to have these results; null where the rows of a final copy were not kept. */
export function requestFor({ ledger, when, final }: BookTime): ScoreRequest | null {
  if (!final) return prepare(ledger, when).request;
  return final.kept && requestAgain(final, final.kept, ledger, when);
}

/** With the answer to that; null where it is not what was frozen. */
export function scoringFor({ ledger, when, final }: BookTime, answer: ScoreAnswer): Scoring | null {
  if (final) return final.kept && frozenScoring(final, final.kept, ledger, when, answer);
  return ledger.rulebook && { ledger, rulebook: ledger.rulebook, when, answer };
}
