import type { Place } from '../contract/faults';
import { told, type Language } from '../i18n/language';
import type { Fault } from '../schema/fault';

/** A request that cannot be scored at all. Every fault at once, each with its JSON Pointer. */
export class ScoreRefusal extends Error {
  readonly errors: readonly Place[];

  constructor(faults: readonly Fault[], language: Language) {
    const errors = faults.map(({ pointer, detail }) => ({ pointer, detail: told(detail, language) }));
    super(errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('\n'));
    this.errors = errors;
  }
}
