import { Decimal } from 'decimal.js';
import type { SampleAnswer } from '../contract/answer';
import type { SampleRequest } from '../contract/request';
import { isDecimal } from '../numbers/decimal';
import { sampleWords } from '../i18n/answers/sample';
import { message, say, type Language } from '../i18n/language';
import { digest } from '../provenance/digest';
import { ScoreRefusal } from './score-refusal';
import type { Fault } from '../schema/fault';

const SPACE = 2 ** 48;

/**
 * The reproducible random draw: ceil(share x n) of the items, the same for the same items and seed
 * whatever their order, each item equally likely. `method` says in words how anyone can redo it.
 * Throws ScoreRefusal where the share is not in (0, 1], or an item stands there twice.
 */
export function sample({ items, share, seed }: SampleRequest, language: Language = 'zh'): SampleAnswer {
  const refusals: Fault[] = [];
  const written = String(share).trim();
  const part = typeof share === 'number' || isDecimal(written) ? new Decimal(written) : null;
  if (part === null || part.lte(0) || part.gt(1)) {
    refusals.push({ pointer: '/share', detail: message(sampleWords, 'shareRange') });
  }
  refusals.push(...repeats(items));
  if (part === null || refusals.length > 0) throw new ScoreRefusal(refusals);

  const size = exactTimes(part, items.length).ceil().toNumber();
  const slots = { n: items.length, size, share: part.toFixed(), seed };
  return { drawn: draw(items, size, String(seed)), size, seed, method: say(sampleWords, 'drawMethod', language, slots) };
}

/** decimal.js rounds products to its precision; this one has room for every digit. */
function exactTimes(part: Decimal, count: number): Decimal {
  const Exact = Decimal.clone({ precision: part.precision() + 17 });
  return new Exact(part).times(count);
}

function repeats(items: readonly string[]): Fault[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index) => {
    const before = first.get(item);
    if (before === undefined) {
      first.set(item, index);
      return [];
    }
    return [{ pointer: `/items/${index}`, detail: message(sampleWords, 'itemTwice', { item, first: before + 1 }) }];
  });
}

function draw(items: readonly string[], size: number, seed: string): string[] {
  const list = [...items].sort(byCodePoint);
  const drawn: string[] = [];
  for (let counter = 0; drawn.length < size; counter++) {
    const number = Number.parseInt(digest(`${seed}:${counter}`).slice(0, 12), 16);
    // The last, incomplete round of remainders would favour the low numbers.
    if (number >= SPACE - (SPACE % list.length)) continue;
    const place = number % list.length;
    drawn.push(list[place] as string);
    const last = list.pop() as string;
    if (place < list.length) list[place] = last;
  }
  return drawn;
}

/** JavaScript's own order goes by UTF-16 unit, where a rare character sorts before some common ones. */
function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; ) {
    const [x, y] = [a.codePointAt(at) as number, b.codePointAt(at) as number];
    if (x !== y) return x - y;
    at += x > 0xffff ? 2 : 1;
  }
  return a.length - b.length;
}
