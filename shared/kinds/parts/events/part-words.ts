import type { Description } from '../../../model/rulebook/description';
import type { Part } from './steps-part';

const readings = { exact: 'partExact', whole: 'partWhole', begun: 'partBegun' } as const;

/** What becomes of a part of a step. */
export function describePart(part: Part, each: string, tell: Description): string {
  if (part === undefined) return tell.say('partUnsaid', { each });
  if (typeof part === 'object') return tell.say('partAsked', { each, question: tell.question(part.parameter) });
  return tell.say(readings[part], { each });
}
