import type { Language } from '../i18n/language';
import type { Reply } from './reply';

/**
 * Answers from the body of the request alone. It is a plain function of bytes, so that it runs in whatever thread or
 * worker there is. Throws `Refused` or `ScoreRefusal`; and `TooMuchAtOnce` before it works out more than `most` results.
 */
export type Compute = (body: Uint8Array, language: Language, most: number) => Reply;
