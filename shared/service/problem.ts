import type { Failure } from '../contract/answer';
import { placeOf } from '../contract/place';
import type { Fault } from '../schema/fault';
import { say, type Language, type Slots } from '../i18n/language';
import { serverWords, type ServerText } from '../i18n/service/server';
import type { Reply } from './reply';

/** The kinds of problem: HTTP status and title of each. */
const kinds = {
  'invalid-request': { status: 400, title: 'titleInvalid' },
  'no-credentials': { status: 401, title: 'titleUnauthorised' },
  'not-allowed': { status: 403, title: 'titleForbidden' },
  'not-found': { status: 404, title: 'titleNotFound' },
  'method-not-allowed': { status: 405, title: 'titleMethod' },
  'too-slow': { status: 408, title: 'titleTimeout' },
  'too-large': { status: 413, title: 'titleTooLarge' },
  'unknown-encoding': { status: 415, title: 'titleEncoding' },
  'too-many-requests': { status: 429, title: 'titleTooMany' },
  fault: { status: 500, title: 'titleFault' },
  unavailable: { status: 503, title: 'titleUnavailable' },
} as const satisfies Record<string, { status: number; title: ServerText }>;

export type ProblemKind = keyof typeof kinds;

/** A request that is refused; thrown anywhere on its way, answered in one place. */
export class Refused extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly text: ServerText | null = null,
    readonly slots: Slots = {},
    readonly more: { errors?: readonly Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(kind);
  }
}

/** Seconds after which to come again; a full cohort takes about one. */
const RETRY_AFTER = 3;

/** Too much is being worked out already. */
export const busy = (): Refused =>
  new Refused('too-many-requests', 'busy', { seconds: RETRY_AFTER }, { headers: { 'retry-after': String(RETRY_AFTER) } });

const MEGABYTE = 1024 * 1024;

/** The body is longer than so many bytes. */
export const tooLarge = (limit: number): Refused => new Refused('too-large', 'bodyTooLarge', { limit: limit / MEGABYTE });

/** The most places that one answer lists; a larger ledger gone wrong repeats one mistake. */
const MOST_ERRORS = 1000;

/** The request's faults, every one with its JSON Pointer. */
export function invalid(errors: readonly Fault[]): Refused {
  const [only] = errors;
  if (only && errors.length === 1) return new Refused('invalid-request', 'invalidOne', { ...only }, { errors });
  const shown = Math.min(errors.length, MOST_ERRORS);
  const slots = { count: errors.length, shown };
  const text = shown < errors.length ? 'invalidMore' : 'invalid';
  return new Refused('invalid-request', text, slots, { errors: errors.slice(0, shown) });
}

/** The answer to a refused request: RFC 9457 `application/problem+json`. */
export function problem({ kind, text, slots, more }: Refused, language: Language): Reply {
  const { status, title } = kinds[kind];
  const retryAfter = more.headers?.['retry-after'];
  const detail = text === null ? undefined : say(serverWords, text, language, slots);
  // A 400 always has its list of places; a fault that has no place of its own is the whole document's.
  const errors = more.errors?.map((fault) => placeOf(fault, language)) ?? (status === 400 && detail !== undefined ? [{ pointer: '', detail }] : undefined);
  const failure: Failure = {
    type: `urn:kaohe:problem:${kind}`,
    title: say(serverWords, title, language),
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors ? { errors } : {}),
    // Browsers hide the header from a page of another origin; the body they show.
    ...(retryAfter === undefined ? {} : { retryAfter: Number(retryAfter) }),
  };
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', ...more.headers };
  return { status, headers, body: JSON.stringify(failure) };
}
