import type { ColumnFacts } from '../../contract/fact-columns';
import { ScoreRequest } from '../../contract/request';
import type { Scorable } from '../../engine/score';
import { Refused } from '../problem';
import { requestJson, type Entries } from '../request-json';
import { BodyReader, CLOSE_OBJECT, COLON, NotPlain, OPEN_LIST, OPEN_OBJECT, QUOTE } from './body-reader';
import { readFacts } from './read-facts';

const encoder = new TextEncoder();
const MOST_KEYS = 50;
const [NO_FACTS, FACTS] = [encoder.encode('[]'), 'facts'];

/**
 * A scoring request whose rows are plainly right, read in one pass over its bytes: nearly all of a long body is rows. The
 * rest of it goes the usual way. Gives null where anything is out of the ordinary: the usual way then reads all of it, and
 * says what is wrong. What is given here is what the usual way would have given.
 */
export function plainRequest(body: Uint8Array, entries: Entries, most: number, check: (rest: Uint8Array) => void): Scorable | null {
  try {
    const reader = new BodyReader(body);
    const found = findFacts(reader);
    if (found === null || found.facts.length > Math.min(most, entries.facts ?? Infinity)) return null;
    const rest = joined(body.subarray(0, found.from), NO_FACTS, body.subarray(reader.at));
    check(rest);
    return { ...requestJson(rest, ScoreRequest, entries, most), facts: found.facts };
  } catch (error) {
    // What is too large for one way is too large for the other.
    if (error instanceof NotPlain || (error instanceof Refused && error.kind !== 'too-large')) return null;
    throw error;
  }
}

/** The rows of the request, and where they begin; the reader stands behind them. */
function findFacts(reader: BodyReader): { facts: ColumnFacts; from: number } | null {
  reader.take(OPEN_OBJECT);
  let keys = 0;
  do {
    // Nobody's request has so many members before its rows.
    if (reader.next() !== QUOTE || ++keys > MOST_KEYS) return null;
    const key = reader.text();
    reader.take(COLON);
    const mark = reader.next();
    if (key === FACTS && (mark === OPEN_LIST || mark === OPEN_OBJECT)) {
      const from = reader.at;
      return { from, facts: readFacts(reader) };
    }
    reader.skip();
  } while (reader.more(CLOSE_OBJECT));
  return null;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
