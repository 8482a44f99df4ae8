import { useEffect, useMemo, useState } from 'react';
import type { ScoreAnswer } from '../../../../shared/contract/answer';
import type { ScoreRequest } from '../../../../shared/contract/request';
import { finalOf, requestAgain } from '../../../../workbook/snapshot/again';
import { ServiceFailure } from '../../../scoring-client/failure';
import type { Scoring } from '../../../../workbook/results/scoring';
import { timeKey } from '../../logic/times';
import { useWatched } from './snapshot-watch';
import { messageOf } from '../go';
import { useServices } from '../services';
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

/** An answer, with what it is the answer to. */
interface Told {
  readonly of: string;
  readonly answer: ScoreAnswer | null;
  readonly failure: string | null;
}

/**
 * The results of the last final copy, in full. A record holds figures of cells alone, so the rows that it kept are
 * scored again, once somebody may want to see it; the fingerprint tells that they are what was scored then.
 */
export function useFinalBase(scoring: Scoring | null, wanted: boolean): FinalBase | null {
  const { service, retrier, language } = useServices();
  const { t } = useWords();
  const { finals } = useWatched();
  const final = useMemo(() => (scoring ? finalOf(finals, scoring.ledger.key, timeKey(scoring.when)) : null), [finals, scoring]);
  // Each edit makes a new reading; what is asked hangs on what was kept, and is mostly the same.
  const asked = useMemo(() => (scoring && final?.kept ? JSON.stringify(requestAgain(final, final.kept, scoring.ledger, scoring.when)) : null), [final, scoring]);
  const fingerprint = final?.source.fingerprint ?? '';
  const of = asked === null ? '' : `${fingerprint} ${asked}`;
  const [told, setTold] = useState<Told | null>(null);
  const known = told?.of === of && told.failure === null;
  const needed = asked !== null && (wanted || final?.drifted === true) && !known;

  useEffect(() => {
    if (!needed || asked === null) return undefined;
    const control = new AbortController();
    const tell = (next: Omit<Told, 'of'>): void => {
      if (!control.signal.aborted) setTold({ of, ...next });
    };
    const failed = (error: unknown): void => tell({ answer: null, failure: error instanceof ServiceFailure ? error.tell(language) : messageOf(error) });
    retrier
      .pass((signal) => service.score(JSON.parse(asked) as ScoreRequest, { language, signal }), { signal: control.signal, troubled: failed })
      .then((answer) => tell(answer.fingerprint === fingerprint ? { answer, failure: null } : { answer: null, failure: t('baseOther') }), failed);
    return () => control.abort();
  }, [needed, asked, of, fingerprint, service, retrier, language, t]);

  return useMemo(() => {
    if (!final) return null;
    const at = new Date(final.record.time.replace(' ', 'T')).getTime();
    const { drifted } = final;
    if (!final.kept) return { at, drifted, answer: null, failure: t('baseNotKept') };
    const own = told?.of === of ? told : null;
    return { at, drifted, answer: own?.answer ?? null, failure: own?.failure ?? null };
  }, [final, told, of, t]);
}
