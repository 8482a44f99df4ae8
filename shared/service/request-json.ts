import type * as z from 'zod';
import { SchemaFaults } from '../contract/faults';
import { LIMITS } from '../contract/limits';
import { parseJson } from '../contract/json';
import { faultWords } from '../i18n/service/faults';
import { message } from '../i18n/language';
import type { Fault } from '../schema/fault';
import { doubledKeys } from './doubled-keys';
import { lookThrough, membersGiven } from './json-size';
import { invalid, Refused } from './problem';

/** Thrown before more is worked out than what others who wait can be asked to wait for. */
export class TooMuchAtOnce extends Error {}

/** How many entries a list at the top of a request may have, or the rows of a table there. */
export type Entries = Readonly<Record<string, number>>;

/**
 * The request that a body of JSON holds, checked against its schema. Throws `Refused`: 413 where it
 * is larger than allowed, 400 with every fault at once where it is not what the schema says; and
 * `TooMuchAtOnce` before it looks through a list of more than `most` entries.
 */
export function requestJson<Schema extends z.ZodType>(
  bytes: Uint8Array,
  schema: Schema,
  entries: Entries,
  most = Infinity,
): z.output<Schema> {
  const { value, text, members } = parsed(bytes);
  refuseTooMany(value, entries, most);
  const looked = lookThrough(value);
  const doubled = looked.members === members ? [] : doubledKeys(text).map(doubledAt);
  const found = new SchemaFaults();
  const result = schema.safeParse(value, found);
  const own = [...doubled, ...looked.places];
  const known = new Set(own.map(({ pointer }) => pointer));
  const others = result.success ? [] : found.all(result.error.issues).filter(({ pointer }) => !known.has(pointer));
  if (own.length + others.length > 0 || !result.success) throw invalid([...own, ...others]);
  return result.data;
}

const refusals = { entries: 'tooManyParts', lists: 'tooManyLists', members: 'tooManyMembers' } as const;

const doubledAt = (pointer: string): Fault => ({ pointer, detail: message(faultWords, 'doubledKey') });

function parsed(bytes: Uint8Array): { value: unknown; text: string; members: number } {
  if (bytes.byteLength === 0) throw new Refused('invalid-request', 'emptyBody');
  // A parser that recurses runs out of stack on a deep text, and of all memory on a broad one, so this is looked at first.
  const members = membersGiven(bytes, LIMITS);
  if (members === 'depth') throw new Refused('invalid-request', 'tooDeep', { limit: LIMITS.depth });
  if (typeof members === 'string') throw new Refused('too-large', refusals[members], { limit: LIMITS[members] });
  const text = textOf(bytes);
  try {
    return { value: parseJson(text), text, members };
  } catch (error) {
    throw notJson(text, error);
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('invalid-request', 'notUtf8');
  }
}

/** Only the place is taken from what the parser says: the rest of its message quotes the text. */
function notJson(text: string, error: unknown): Refused {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return new Refused('invalid-request', 'notJson');
  const before = text.slice(0, Number(position)).split('\n');
  return new Refused('invalid-request', 'notJsonAt', { line: before.length, column: (before.at(-1) ?? '').length + 1 });
}

function refuseTooMany(value: unknown, entries: Entries, most: number): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, limit] of Object.entries(entries)) {
    const given = (value as Record<string, unknown>)[field];
    const list = Array.isArray(given) ? given : (given as { rows?: unknown } | null | undefined)?.rows;
    if (Array.isArray(list) && list.length > limit) {
      throw new Refused('too-large', 'tooManyEntries', { field, count: list.length, limit });
    }
    if (Array.isArray(list) && list.length > most) throw new TooMuchAtOnce();
  }
}
