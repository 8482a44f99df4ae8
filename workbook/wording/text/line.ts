import type { Clause } from './clauses';
import type { Stretch, Words } from './words';

const ENDS = /[，。；：、！!"]/;

/** No sentence of a table is longer; patterns are not tried on more, which would take them long. */
const LONGEST = 160;

export const isTooLong = ({ text }: Clause): boolean => text.length > LONGEST;

/** A stretch as one text, its commas within: quotation marks gone, marks at its ends cut off. */
export function lineOf({ symbols }: Words, { start, end }: Stretch): Clause {
  let [from, to] = [start, end];
  while (from < to && ENDS.test(symbols[from] as string)) from += 1;
  while (to > from && ENDS.test(symbols[to - 1] as string)) to -= 1;
  const places: number[] = [];
  for (let at = from; at < to; at += 1) if (symbols[at] !== '"') places.push(at);
  return { text: places.map((at) => symbols[at]).join(''), places, start: from, end: Math.max(to, from), mark: symbols[to] ?? '' };
}
