import { RULEBOOK_LIMITS } from '../rules/limits';
import { LIMITS } from '../contract/limits';
import { pointerTo } from '../contract/pointer';
import { faultWords } from '../i18n/service/faults';
import { message, type Message } from '../i18n/language';
import { serverWords } from '../i18n/service/server';
import type { Fault } from '../schema/fault';

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

export interface Most {
  /** Lists and objects inside each other. */
  readonly depth: number;
  /** Entries and members of all of them. */
  readonly entries: number;
  /** Lists and objects. */
  readonly lists: number;
  /** Members of one object. */
  readonly members: number;
}

/** How many members the objects of a JSON text are given in all, or the first bound that it goes beyond. */
export function membersGiven(bytes: Uint8Array, most: Most): number | keyof Most {
  let depth = 0;
  let members = 0;
  let entries = 0;
  let lists = 0;
  let inText = false;
  /** By depth: the members of the object that is open there. */
  const own = new Int32Array(most.depth + 1);
  // In UTF-8 no byte of a longer character equals one of these marks.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inText) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === COLON) {
      members++;
      if (++own[depth]! > most.members) return 'members';
    } else if (byte === COMMA) {
      if (++entries > most.entries) return 'entries';
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (++depth > most.depth) return 'depth';
      if (++lists > most.lists) return 'lists';
      own[depth] = 0;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
  }
  return members;
}

/**
 * How many bytes the member `rulebook` of a request has at the least, written without blanks; it is known before the text
 * is parsed. An escaped character counts as one byte, however it would be written.
 */
export function rulebookBytes(bytes: Uint8Array): number {
  let depth = 0;
  let count = 0;
  let inside = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      const end = endOfText(bytes, at);
      if (inside) count += leastLength(bytes, at, end);
      else if (depth === 1) inside = isKey(bytes, at, end);
      at = end;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth++;
      if (inside) count++;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth--;
      if (inside && depth > 0) count++;
    } else if (inside && !isBlank(byte) && !(byte === COLON && depth === 1)) {
      if (byte === COMMA && depth === 1) return count;
      count++;
    }
  }
  return count;
}

const KEY = [...'rulebook'].map((letter) => letter.charCodeAt(0));
const UNICODE = 0x75;
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function endOfText(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

function leastLength(bytes: Uint8Array, from: number, end: number): number {
  let length = 1;
  for (let at = from; at < end; at++, length++) if (bytes[at] === BACKSLASH) at += bytes[at + 1] === UNICODE ? 5 : 1;
  return length;
}

/** The key at the top: that text, then a colon. */
function isKey(bytes: Uint8Array, from: number, end: number): boolean {
  let next = end + 1;
  while (isBlank(bytes[next])) next++;
  return bytes[next] === COLON && end - from - 1 === KEY.length && KEY.every((code, at) => bytes[from + 1 + at] === code);
}

/** The bytes of a rulebook that is longer than one may be; null where there is none. A shorter body cannot hold one. */
export function tooLongRulebook(body: Uint8Array): number | null {
  const bytes = body.byteLength > RULEBOOK_LIMITS.bytes ? rulebookBytes(body) : 0;
  return bytes > RULEBOOK_LIMITS.bytes ? bytes : null;
}

/** What a look through all that was parsed finds. */
export interface Looked {
  /** Members of all objects: fewer than were given where a key stands twice. */
  readonly members: number;
  /** Texts and keys that are too long, and a key that is none. */
  readonly places: Fault[];
}

export function lookThrough(value: unknown): Looked {
  const places: Fault[] = [];
  let members = 0;
  // Where the value stands that is looked at; a pointer is made of it only for a fault.
  const path: PropertyKey[] = [];
  const note = (detail: Message, ...more: string[]): void => void places.push({ pointer: pointerTo([...path, ...more]), detail });
  const tooLong = ({ length }: string): Message => message(serverWords, 'textTooLong', { count: length, limit: LIMITS.text });
  const visit = (inner: unknown): void => {
    if (typeof inner === 'string') {
      if (inner.length > LIMITS.text) note(tooLong(inner));
    } else if (Array.isArray(inner)) inner.forEach(visitMember);
    else if (typeof inner === 'object' && inner !== null) {
      for (const [key, member] of Object.entries(inner)) {
        members++;
        if (key.length > LIMITS.text) note(tooLong(key), key);
        // Half of all code passes it over, the other half takes it for something else than a key.
        if (key === '__proto__') note(message(faultWords, 'noKey', { key }), key);
        visitMember(member, key);
      }
    }
  };
  const visitMember = (member: unknown, key: PropertyKey): void => {
    path.push(key);
    visit(member);
    path.pop();
  };
  visit(value);
  return { members, places };
}
