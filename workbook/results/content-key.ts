import type { Fact, ScoreRequest } from '../../shared/contract/request';
import { atOnce, ROWS_OF_A_STEP, type Steps } from '../../shared/contract/steps';
import { digest } from '../../shared/provenance/digest';

/** Of the rows of the last requests, each row's at its place: most rows of the next are the very same. A `WeakMap` of a million rows costs more than to read them again. */
const last: { readonly facts: readonly Fact[]; readonly keys: readonly string[] }[] = [];
const KEPT = 4;

/**
 * A text that is the same for two requests if, and as good as only if, they say the same in the same order. It serves
 * to know a request again within this program: no receipt, no fingerprint. A row that was seen before is not read again.
 */
export const contentKey = (request: ScoreRequest): string => atOnce(contentKeyInSteps(request));

/** The same, with pauses between rows. */
export function* contentKeyInSteps({ facts, ...rest }: ScoreRequest): Steps<string> {
  const keys = yield* keysOf(facts);
  return digest(`${JSON.stringify(rest)}\n${keys.join('')}`);
}

function* keysOf(facts: readonly Fact[]): Steps<readonly string[]> {
  const like = last.find((each) => each.facts[0] === facts[0]);
  const keys: string[] = [];
  for (const [at, fact] of facts.entries()) {
    if (at % ROWS_OF_A_STEP === 0) yield;
    keys.push(like && like.facts[at] === fact ? (like.keys[at] as string) : mixed(JSON.stringify(fact)));
  }
  if (like && last.includes(like)) last.splice(last.indexOf(like), 1);
  last.unshift({ facts, keys });
  last.length = Math.min(last.length, KEPT);
  return keys;
}

/** 64 bits of a text, well mixed (two multiplicative hashes with the finish of MurmurHash3). */
function mixed(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
  }
  return String.fromCharCode(...halves(finished(one, other)), ...halves(finished(other, one)));
}

function finished(one: number, other: number): number {
  const first = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return (first ^ (first >>> 16)) >>> 0;
}

/** As two characters, none of which is half of a pair: a digest would take such for one and the same. */
const halves = (bits: number): readonly number[] => [0x100 + (bits & 0xff), 0x100 + ((bits >>> 8) & 0xff), 0x100 + ((bits >>> 16) & 0xff), 0x100 + (bits >>> 24)];
