import type { Clause } from './clauses';
import type { Stretch, Words } from './words';

/** A whole part of a cell as one clause, its commas within: for what is said in one sentence. */
export function lineOf(words: Words, { start, end }: Stretch): Clause {
  let [from, to] = [start, end];
  while (from < to && /[，；。：、"]/.test(words.symbols[from] as string)) from += 1;
  while (to > from && /[，；。：、"]/.test(words.symbols[to - 1] as string)) to -= 1;
  const places: number[] = [];
  for (let at = from; at < to; at += 1) if (words.symbols[at] !== '"') places.push(at);
  return { text: places.map((at) => words.symbols[at]).join(''), places, start: from, end: Math.max(to, from), mark: '' };
}
