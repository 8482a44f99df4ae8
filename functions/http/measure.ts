import type { Language } from '../../shared';
import type { Place } from '../../shared/contract/faults';
import { LIMITS } from '../../shared/contract/limits';
import { pointerTo } from '../../shared/contract/pointer';
import { say } from '../../shared/words/language';
import { serverWords } from '../../shared/words/server';

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Whether a JSON text has more than `limit` lists and objects inside each other. */
export function deeperThan(bytes: Uint8Array, limit: number): boolean {
  let depth = 0;
  let inText = false;
  // In UTF-8 no byte of a longer character equals one of these marks.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inText) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (++depth > limit) return true;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
  }
  return false;
}

/** Every text, and every key, that is longer than allowed. */
export function tooLongTexts(value: unknown, language: Language): Place[] {
  const places: Place[] = [];
  visit(value, '', (pointer, text) => {
    const slots = { count: text.length, limit: LIMITS.text };
    places.push({ pointer, detail: say(serverWords, 'textTooLong', language, slots) });
  });
  return places;
}

function visit(value: unknown, pointer: string, tooLong: (pointer: string, text: string) => void): void {
  if (typeof value === 'string') {
    if (value.length > LIMITS.text) tooLong(pointer, value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (key.length > LIMITS.text) tooLong(pointer + pointerTo([key]), key);
      // Only what may hold a fault is worth the making of its pointer.
      const worth = typeof member === 'object' || (typeof member === 'string' && member.length > LIMITS.text);
      if (worth) visit(member, pointer + pointerTo([key]), tooLong);
    }
  }
}
