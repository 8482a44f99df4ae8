import { isTooLong, lineOf } from '../../../text/line';
import { matched, type Match } from '../../../text/match';
import type { Part } from '../build/part';

/** The whole part held against one pattern, in which a semicolon is as good as a comma. */
export function whole(part: Part, form: RegExp): Match | null {
  const line = lineOf(part.words, part.section);
  return isTooLong(line) ? null : matched(part.words, { ...line, text: line.text.replace(/；/g, '，') }, form);
}
