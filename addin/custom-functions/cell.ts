import { languageOf, say, type Language } from '../../shared/i18n/language';
import { cellWords, type CellWord } from '../../shared/i18n/workbook/cells';
import { cellText, cut, isError, notAvailable, type CellError, type Content, type Scalar } from '../../workbook/results/content';
import { usualTiming } from '../score-store/timing';
import { ServiceFailure } from '../scoring-client/failure';
import type { Stream } from '../../workbook/model/port/functions';
import { cellsInUse, eachStart, type FunctionServices, type MakeSource } from './function-services';

/** A message of an error is shown in a small card. */
const longestMessage = 1_000;

/** A content as cells of the host take it. */
function shownAs(content: Content): unknown {
  if (Array.isArray(content)) return content.map((row: readonly (Scalar | CellError)[]) => row.map(cellShownAs));
  return cellShownAs(content as Scalar | CellError);
}

/** Milliseconds that the start of the add-in, or the reading of a range, may take before the cell says so. */
export const patience = usualTiming.deadline;

/**
 * Streams what a source gives into a cell until the host cancels it. The cell is never left without a result:
 * what fails on the way, or does not end, is an error with its reason, and what comes later takes its place.
 */
export function stream(cell: Stream, make: MakeSource): void {
  const show = (content: Content): void => (cell.setResult as (value: unknown) => void)(shownAs(content));
  let stop: (() => void) | null = null;
  let turn = 0;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const watch = (word: CellWord, language: () => Language): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => show(notAvailable(say(cellWords, word, language(), { seconds: patience / 1000 }))), patience);
  };
  const fail = (error: unknown): void => {
    clearTimeout(watchdog);
    show(faultOf(error));
  };
  const begin = async (host: FunctionServices): Promise<void> => {
    const own = ++turn;
    stop?.();
    stop = null;
    clearTimeout(watchdog);
    // While a formula is being typed, a part of it is tried out: no request is made for that.
    if (isPreview(cell)) return show(notAvailable(say(cellWords, 'preview', host.language())));
    watch('range-slow', host.language);
    try {
      const source = await make(host);
      // Meanwhile the cell may have been cancelled, or the add-in started anew.
      if (own !== turn) return;
      // A source minds the time by itself.
      clearTimeout(watchdog);
      stop = source(show);
    } catch (error) {
      if (own === turn) fail(error);
    }
  };
  watch('start-slow', () => languageOf(globalThis.navigator?.language));
  const leave = eachStart((host) => void begin(host), fail);
  cell.onCanceled = () => {
    turn++;
    clearTimeout(watchdog);
    leave();
    stop?.();
  };
}

/** What failed outside the store: the start of the add-in, or the reading of a range. */
export function faultOf(error: unknown): CellError {
  if (error instanceof ServiceFailure) return notAvailable(error.tell(languageOf(globalThis.navigator?.language)));
  return notAvailable(error instanceof Error ? error.message : String(error));
}

function isPreview({ isInValuePreview }: Stream): boolean {
  return isInValuePreview === true || isInValuePreview === 'true';
}

function cellShownAs(content: Scalar | CellError): unknown {
  if (typeof content === 'string') return cellText(content);
  return isError(content) ? cellsInUse().errorOf(content.error, cut(content.text, longestMessage)) : content;
}
