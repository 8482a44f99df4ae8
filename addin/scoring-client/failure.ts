import type { Language, Slots } from '../../shared/i18n/language';
import { say } from '../../shared/i18n/language';
import { serviceWords, type ServiceWord } from '../../shared/i18n/service/service';

/** Mended by people alone: there is no hurry to ask again. */
const slow: readonly ServiceWord[] = ['sign-in', 'key-needed', 'sign-in-unset', 'forbidden', 'garbled', 'mismatched', 'other-rules', 'unconfigured'];

/** The data were at fault. */
const refused: readonly ServiceWord[] = ['refused', 'too-large', 'too-many-rows', 'too-many-units', 'too-much-text'];

/** Why there is no answer. It carries its own words, since whoever shows it knows nothing of HTTP. */
export class ServiceFailure extends Error {
  constructor(
    readonly kind: ServiceWord,
    private readonly slots: Slots = {},
    /** Milliseconds that the service asks to wait; null where it does not say. */
    readonly retryAfter: number | null = null,
  ) {
    super(say(serviceWords, kind, 'en', slots));
    this.name = 'ServiceFailure';
  }

  tell(language: Language): string {
    return say(serviceWords, this.kind, language, this.slots);
  }

  /** Of the HTTP answer, where there was one that says it. */
  get status(): number | null {
    return typeof this.slots.status === 'number' ? this.slots.status : null;
  }

  /** The data were at fault: asking again changes nothing until they are mended. */
  get refused(): boolean {
    return refused.includes(this.kind);
  }

  /** It took so long that whoever waits is told at once. */
  get late(): boolean {
    return this.kind === 'timeout' || this.kind === 'settings-slow';
  }

  get slow(): boolean {
    return slow.includes(this.kind);
  }
}
