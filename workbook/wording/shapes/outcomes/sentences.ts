import type { Clause } from '../../text/clauses';
import { isTooLong, lineOf } from '../../text/line';
import { matched, type Match } from '../../text/match';
import type { Stretch, Words } from '../../text/words';

/** What a pattern finds in a sentence, or a part of one. */
export const matchedIn = (words: Words, clause: Clause, whole: RegExp): Match | null => (isTooLong(clause) ? null : matched(words, clause, whole));

/** A piece of a clause, by places in its text. */
export function pieceOf(words: Words, clause: Clause, from: number, to: number): Clause | null {
  const [first, last] = [clause.places[from], clause.places[to - 1]];
  return first === undefined || last === undefined || to <= from ? null : lineOf(words, { start: first, end: last + 1 });
}

/** The text cut at every mark of this kind. */
export function cutAt(words: Words, stretch: Stretch, marks: RegExp): Clause[] {
  const done: Clause[] = [];
  let from = stretch.start;
  for (let at = stretch.start; at <= stretch.end; at += 1) {
    if (at < stretch.end && !marks.test(words.symbols[at] as string)) continue;
    const clause = lineOf(words, { start: from, end: at });
    if (clause.text !== '') done.push(clause);
    from = at + 1;
  }
  return done;
}

/** Sentences: what stands between full stops, semicolons and numbers. */
export const sentencesOf = (words: Words): Clause[] => cutAt(words, bodyOf(words), /[。；Ⓖ！]/);

/** 注：1.…: the text behind its number. */
export const bodyOf = ({ symbols }: Words): Stretch => ({ start: /^(?:(?:注|备注|说明|附注)：?)?Ⓖ/.exec(symbols)?.[0].length ?? 0, end: symbols.length });


export const stretchOf = ({ start, end }: Stretch): Stretch => ({ start, end });
