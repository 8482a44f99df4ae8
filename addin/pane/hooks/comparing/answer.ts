import { useEffect, useState } from 'react';
import type { ScoreAnswer } from '../../../../shared/contract/answer';
import type { ScoreRequest } from '../../../../shared/contract/request';
import { ServiceFailure } from '../../../scoring-client/failure';
import { messageOf } from '../go';
import { useServices } from '../services';

/** What became of a request; both are null while it is awaited. */
export interface Answered {
  readonly answer: ScoreAnswer | null;
  readonly failure: string | null;
}

const nothing: Answered = { answer: null, failure: null };

/** The service's answer to a request, which comes as JSON: the same text is the same request. It is asked once, as soon as it is wanted. */
export function useAnswer(asked: string | null, wanted: boolean): Answered {
  const { service, retrier, language } = useServices();
  const [told, setTold] = useState<{ readonly of: string; readonly answered: Answered } | null>(null);
  const known = told !== null && told.of === asked && told.answered.failure === null;
  const needed = asked !== null && wanted && !known;

  useEffect(() => {
    if (!needed || asked === null) return undefined;
    const control = new AbortController();
    const tell = (answered: Answered): void => {
      if (!control.signal.aborted) setTold({ of: asked, answered });
    };
    const failed = (error: unknown): void => tell({ answer: null, failure: error instanceof ServiceFailure ? error.tell(language) : messageOf(error) });
    retrier
      .pass((signal) => service.score(JSON.parse(asked) as ScoreRequest, { language, signal }), { signal: control.signal, troubled: failed })
      .then((answer) => tell({ answer, failure: null }), failed);
    return () => control.abort();
  }, [needed, asked, service, retrier, language]);

  return asked !== null && told?.of === asked ? told.answered : nothing;
}
