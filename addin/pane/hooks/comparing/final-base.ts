import { useMemo } from 'react';
import type { ScoreAnswer } from '../../../../shared/contract/answer';
import type { Detail } from '../../../../shared/contract/request';
import { finalOf, requestAgain } from '../../../../workbook/snapshot/again';
import type { Scoring } from '../../../../workbook/results/scoring';
import { timeKey } from '../../../../workbook/results/question';
import { useAnswer } from './answer';
import { useWatched } from './snapshot-watch';
import { useWords } from '../words';

/** The final copy of what is looked at. */
export interface FinalBase {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Null while it is scored, and where it cannot be. */
  readonly answer: ScoreAnswer | null;
  readonly failure: string | null;
  /** Something is otherwise since. */
  readonly drifted: boolean;
}

/**
 * The results of the last final copy, to `detail`. A record holds figures of cells alone, so the rows that it kept are
 * scored again, once somebody may want to see it; the fingerprint tells that they are what was scored then.
 */
export function useFinalBase(scoring: Scoring | null, detail: Detail, wanted: boolean): FinalBase | null {
  const { t } = useWords();
  const { finals } = useWatched();
  const final = useMemo(() => (scoring ? finalOf(finals, scoring.ledger.key, timeKey(scoring.when)) : null), [finals, scoring]);
  // Each edit makes a new reading; what is asked hangs on what was kept, and is mostly the same.
  const asked = useMemo(() => (scoring && final?.kept ? JSON.stringify({ ...requestAgain(final, final.kept, scoring.ledger, scoring.when), detail }) : null), [final, scoring, detail]);
  const { answer, failure } = useAnswer(asked, wanted || final?.drifted === true);

  return useMemo(() => {
    if (!final) return null;
    const at = new Date(final.record.time.replace(' ', 'T')).getTime();
    const { drifted, source } = final;
    if (!final.kept) return { at, drifted, answer: null, failure: t('baseNotKept') };
    if (answer && answer.fingerprint !== source.fingerprint) return { at, drifted, answer: null, failure: t('baseOther') };
    return { at, drifted, answer, failure };
  }, [final, answer, failure, t]);
}
