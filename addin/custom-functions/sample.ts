import { type Language, say } from '../../shared/i18n/language';
import { storeWords } from '../../shared/i18n/service/score-store';
import { type Content, notAvailable, wrong } from '../../workbook/results/content';
import { usualTiming } from '../score-store/timing';
import { ServiceFailure } from '../scoring-client/failure';
import type { Retrier } from '../scoring-client/network/retry';
import type { ScoringService } from '../scoring-client/scoring-client';
import type { Given } from '../../workbook/results/functions/arguments';
import { sampleContent, sampleRequest } from '../../workbook/results/functions/sample';
import type { FunctionServices, Source } from './function-services';

/** Milliseconds that somebody who wants a draw once waits for it. */
const once = 10_000;

/**
 * Draws from a range of names. What fails is not waited for: the cell that asks for the draw has it tried again.
 */
export async function drawSample(items: Given, share: Given, seed: Given, { service, retrier, language }: DrawServices): Promise<Content> {
  const request = sampleRequest(items, share, seed, language);
  if ('error' in request) return request;
  const control = new AbortController();
  let why = new ServiceFailure('timeout', { seconds: once / 1000 });
  const timer = setTimeout(() => control.abort(), once);
  const troubled = (failure: ServiceFailure): void => {
    why = failure;
    control.abort();
  };
  try {
    return sampleContent(await retrier.pass((signal) => service.sample(request, { language, signal }), { signal: control.signal, troubled }));
  } catch (error) {
    return inPlace(control.signal.aborted ? why : error, language);
  } finally {
    clearTimeout(timer);
  }
}

interface DrawServices {
  readonly service: Pick<ScoringService, 'sample'>;
  readonly retrier: Pick<Retrier, 'pass'>;
  readonly language: Language;
}

/** The same for a cell: what fails for no fault of its arguments is tried again for as long as the cell asks. */
export function sampleSource(items: Given, share: Given, seed: Given, { service, retrier, language: spoken }: Pick<FunctionServices, 'service' | 'retrier' | 'language'>): Source {
  return (show) => {
    const language = spoken();
    const request = sampleRequest(items, share, seed, language);
    if ('error' in request) {
      show(request);
      return () => undefined;
    }
    const control = new AbortController();
    const tell = (content: Content): void => {
      clearTimeout(slow);
      if (!control.signal.aborted) show(content);
    };
    const { deadline } = usualTiming;
    const slow = setTimeout(() => tell(notAvailable(say(storeWords, 'slow', language, { seconds: deadline / 1000 }))), deadline);
    retrier
      .pass((signal) => service.sample(request, { language, signal }), { signal: control.signal, troubled: (failure) => tell(inPlace(failure, language)) })
      .then((answer) => tell(sampleContent(answer)), (error: unknown) => tell(inPlace(error, language)));
    return () => {
      clearTimeout(slow);
      control.abort();
    };
  };
}

/** What stands where a draw is not to be had. */
function inPlace(error: unknown, language: Language): Content {
  if (!(error instanceof ServiceFailure)) return notAvailable(error instanceof Error ? error.message : String(error));
  return error.refused ? wrong(error.tell(language)) : notAvailable(error.tell(language));
}
