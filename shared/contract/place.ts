import { told, type Language } from '../i18n/language';
import type { Fault } from '../schema/fault';

/** A place of a document that is not valid, in words: its JSON Pointer, and what is allowed there. */
export interface Place {
  readonly pointer: string;
  readonly detail: string;
}

/** A fault for whoever reads this language. */
export const placeOf = ({ pointer, detail }: Fault, language: Language): Place => ({ pointer, detail: told(detail, language) });
