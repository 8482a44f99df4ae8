import { floors } from './shapes/items/clauses/bounds';
import { clausesOf } from './text/clauses';
import { matched } from './text/match';
import { wordsOf } from './text/words';

/** The words of a text, literal, that say that takes stop at nothing: 扣完为止, 不倒扣. */
export function floorsIn(text: string): string[] {
  const words = wordsOf(text, null, true);
  return clausesOf(words, { start: 0, end: words.symbols.length }).flatMap((clause) => {
    const said = floors.some(({ whole, make }) => {
      const match = matched(words, clause, whole);
      const body = match && make(match, '');
      return body !== null && 'is' in body && body.is === 'floor' && body.value === 0;
    });
    return said ? [words.literal(clause)] : [];
  });
}
