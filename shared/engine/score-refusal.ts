import { placeOf, type Place } from '../contract/place';
import type { Language } from '../i18n/language';
import type { Fault } from '../schema/fault';

/** A request that cannot be scored at all. Every fault at once, each with its JSON Pointer. */
export class ScoreRefusal extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ pointer, detail: { key } }) => `${pointer}: ${key}`).join('\n'));
  }

  /** For whoever reads this language. */
  in(language: Language): Place[] {
    return this.faults.map((fault) => placeOf(fault, language));
  }
}
