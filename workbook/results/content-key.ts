import type { Fact, ScoreRequest } from '../../shared/contract/request';
import { digest } from '../../shared/provenance/digest';

const keys = new WeakMap<Fact, string>();

/**
 * A text that is the same for two requests if, and as good as only if, they say the same in the same order. It serves
 * to know a request again within this program: no receipt, no fingerprint. A row that was seen before is not read again.
 */
export function contentKey({ facts, ...rest }: ScoreRequest): string {
  return digest(`${JSON.stringify(rest)}\n${facts.map(keyOf).join('')}`);
}

function keyOf(fact: Fact): string {
  let key = keys.get(fact);
  if (key === undefined) keys.set(fact, (key = mixed(JSON.stringify(fact))));
  return key;
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
