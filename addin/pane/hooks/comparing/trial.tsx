import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ScoreAnswer } from '../../../../shared/contract/answer';
import type { ScoreRequest } from '../../../../shared/contract/request';
import { prepare } from '../../../../workbook/results/prepare-request';
import { ServiceFailure } from '../../../scoring-client/failure';
import { suppose, supposing, unsuppose, type Supposition } from '../../../scenario/scenario';
import { messageOf } from '../go';
import { useServices } from '../services';
import { useShown } from '../shown';

/** What is supposed of the ledger and time that are looked at, and what would come of it. */
interface Trial {
  readonly suppositions: readonly Supposition[];
  readonly answer: ScoreAnswer | null;
  readonly busy: boolean;
  readonly failure: string | null;
  suppose(one: Supposition): void;
  unsuppose(one: Supposition): void;
  clear(): void;
}

/** An answer, with what it is the answer to and what it is told beside. */
interface Result {
  readonly suppositions: readonly Supposition[];
  readonly beside: ScoreAnswer;
  readonly answer: ScoreAnswer | null;
  readonly failure: string | null;
}

const TrialContext = createContext<Trial | null>(null);
/** Somebody may still be typing. */
const quiet = 350;
const none: readonly Supposition[] = [];

/** Keeps the suppositions of each ledger and time, and scores them by the same service as everything else. */
export function TrialProvider({ children }: { children: ReactNode }) {
  const { service, retrier, language } = useServices();
  const { scoring, freshness } = useShown();
  const present = freshness === 'current';
  const [all, setAll] = useState<ReadonlyMap<string, readonly Supposition[]>>(new Map());
  const of = scoring ? `${scoring.ledger.key} ${scoring.when.year} ${scoring.when.period ?? ''}` : '';
  const suppositions = all.get(of) ?? none;
  const [result, setResult] = useState<Result | null>(null);

  useEffect(() => {
    // A trial of before a change would be told beside the result of after it.
    if (!scoring || !present || suppositions.length === 0) return undefined;
    const control = new AbortController();
    const timer = setTimeout(() => {
      const request: ScoreRequest = { ...supposing(prepare(scoring.ledger, scoring.when).request, suppositions), detail: 'items' };
      const told = (answer: ScoreAnswer | null, error: unknown): void => {
        if (control.signal.aborted) return;
        setResult({ suppositions, beside: scoring.answer, answer, failure: error === null ? null : error instanceof ServiceFailure ? error.tell(language) : messageOf(error) });
      };
      retrier
        .pass((signal) => service.score(request, { language, signal }), { signal: control.signal, troubled: (failure) => told(null, failure) })
        .then((answer) => told(answer, null), (error: unknown) => told(null, error));
    }, quiet);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [scoring, present, suppositions, service, retrier, language]);

  const change = useCallback((how: (before: readonly Supposition[]) => readonly Supposition[]) => setAll((before) => new Map(before).set(of, how(before.get(of) ?? none))), [of]);
  const own = result?.beside === scoring?.answer ? result : null;
  const trial = useMemo<Trial>(
    () => ({
      suppositions,
      // While the next is on its way the last answer stays, as long as it stands beside the same official one:
      // lists that vanish and come back are hard to follow.
      answer: suppositions.length === 0 ? null : (own?.answer ?? null),
      failure: suppositions.length === 0 ? null : (own?.failure ?? null),
      busy: suppositions.length > 0 && own?.suppositions !== suppositions,
      suppose: (one) => change((before) => suppose(before, one)),
      unsuppose: (one) => change((before) => unsuppose(before, one)),
      clear: () => change(() => none),
    }),
    [suppositions, own, change],
  );
  return <TrialContext value={trial}>{children}</TrialContext>;
}

export function useTrial(): Trial {
  const trial = useContext(TrialContext);
  if (!trial) throw new Error('There is no trial around this component.');
  return trial;
}
