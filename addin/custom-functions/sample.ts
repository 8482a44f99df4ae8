import { Decimal } from 'decimal.js';
import type { SampleAnswer } from '../../shared/contract/answer';
import type { SampleRequest } from '../../shared/contract/request';
import { type Language, say } from '../../shared/i18n/language';
import { storeWords } from '../../shared/i18n/service/score-store';
import { cellWords } from '../../shared/i18n/workbook/cells';
import { type Content, notAvailable, wrong } from '../score-store/telling/cell-content';
import { usualTiming } from '../score-store/timing';
import type { Cell } from '../../workbook/model/grid';
import { isBlank, textOf } from '../../workbook/model/text';
import { ServiceFailure } from '../scoring-client/failure';
import type { Retrier } from '../scoring-client/network/retry';
import type { ScoringService } from '../scoring-client/scoring-client';
import { plain, plainRange, type Given } from './arguments';
import type { FunctionHost, Source } from './host';

/** Milliseconds that somebody who wants a draw once waits for it. */
const once = 10_000;

/**
 * Draws from a range of names: one column, in the order drawn. Blanks are no names. What fails is not waited for: the
 * cell that asks for the draw has it tried again.
 */
export async function drawSample(items: Given, share: Given, seed: Given, { service, retrier, language }: DrawServices): Promise<Content> {
  const request = requestOf(items, share, seed, language);
  if ('error' in request) return request;
  const control = new AbortController();
  let why = new ServiceFailure('timeout', { seconds: once / 1000 });
  const timer = setTimeout(() => control.abort(), once);
  const troubled = (failure: ServiceFailure): void => {
    why = failure;
    control.abort();
  };
  try {
    return columnOf(await retrier.pass((signal) => service.sample(request, { language, signal }), { signal: control.signal, troubled }));
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
export function sampleSource(items: Given, share: Given, seed: Given, { service, retrier, language: spoken }: Pick<FunctionHost, 'service' | 'retrier' | 'language'>): Source {
  return (show) => {
    const language = spoken();
    const request = requestOf(items, share, seed, language);
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
      .then((answer) => tell(columnOf(answer)), (error: unknown) => tell(inPlace(error, language)));
    return () => {
      clearTimeout(slow);
      control.abort();
    };
  };
}

function columnOf({ drawn }: SampleAnswer): Content {
  return drawn.map((item) => [item]);
}

/** What stands where a draw is not to be had. */
function inPlace(error: unknown, language: Language): Content {
  if (!(error instanceof ServiceFailure)) return notAvailable(error instanceof Error ? error.message : String(error));
  return error.refused ? wrong(error.tell(language)) : notAvailable(error.tell(language));
}

function requestOf(items: Given, share: Given, seed: Given, language: Language): SampleRequest | ReturnType<typeof wrong> {
  const { cells, tellsBlanks } = plainRange(items);
  const names = cells.flat().filter((cell) => !isBlank(cell) && (tellsBlanks || cell !== 0)).map(textOf);
  if (names.length === 0) return wrong(say(cellWords, 'sample-empty', language));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return wrong(say(cellWords, 'sample-twice', language, { value: twice }));
  const part = readShare(plain(share) ?? '');
  if (part === null) return wrong(say(cellWords, 'sample-share', language, { value: textOf(plain(share) ?? '') }));
  const start = textOf(plain(seed) ?? '');
  if (start === '') return wrong(say(cellWords, 'sample-seed', language));
  return { items: names, share: part, seed: start };
}

/** The share of a draw as it may be typed: 0.3, `30%`. null where it is none. */
function readShare(cell: Cell): number | string | null {
  const percent = /^\s*(\d+(?:\.\d+)?)\s*[%％]\s*$/u.exec(textOf(cell));
  const text = percent ? new Decimal(percent[1] ?? '0').div(100).toFixed() : textOf(cell);
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const share = new Decimal(text);
  return share.gt(0) && share.lte(1) ? text : null;
}
