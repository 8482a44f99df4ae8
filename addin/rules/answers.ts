import { answer, type Put } from '../../workbook/printed/answer';
import type { Question, RulebookProposal } from '../../workbook/printed/types';
import type { Answer } from './services';

/** The proposal with what the office said put into it; a word that no place takes stays unsaid. */
export function answered(proposal: RulebookProposal, answers: readonly Answer[]): RulebookProposal {
  const puts = answers.flatMap((each) => {
    const question = proposal.questions[each.question];
    return question ? putsOf(question, each) : [];
  });
  // One answer may replace a whole part and another a figure in it, in whatever order they were given.
  puts.sort((one, other) => one.at.split('/').length - other.at.split('/').length);
  return puts.length === 0 ? proposal : { ...proposal, rulebook: answer(proposal, puts).rulebook };
}

function putsOf({ at, answers }: Question, { choice, value }: Answer): readonly Put[] {
  if (choice !== null) return answers?.[choice]?.puts ?? [];
  return value === undefined || !takesFigure(at) ? [] : at.map((place): Put => ({ at: place, value: meant(value) }));
}

/**
 * Whether a figure or a word answers the question: one place is asked, or the same one of several items. Else it
 * asks for a whole rule, which only a row of the sheet can say.
 */
export function takesFigure(at: Question['at']): boolean {
  const [first, ...others] = at.map((pointer) => pointer.replace(/^\/(items|outcomes)\/\d+(?=\/)/u, '/$1/each'));
  return first !== undefined && others.every((other) => other === first) && !/^\/(?:items|outcomes)\/[^/]+$|\/-$|^\/(?:total|grades)$|\/(?:measure|scale|zero|periods|by|when|rates|kinds)$/u.test(first);
}

/** Whether a figure is meant, so that one of its own stands beside the ready answers. */
export const takesOwnFigure = (at: Question['at']): boolean => takesFigure(at) && /\/(?:rest|min|max|weight|from|start|digits)$/u.test(at[0] ?? '');

/** A figure where it is one: `8`, `8.5分`, `95%`; else the word. */
function meant(text: string): string | number {
  const plain = text.normalize('NFKC').trim();
  const [, figure, percent] = /^(-?\d+(?:\.\d+)?)\s*(%)?分?$/.exec(plain) ?? [];
  if (figure === undefined) return text.trim();
  // By its text, so that 95% is 0.95 and not what a division of doubles makes of it.
  return percent === undefined ? Number(figure) : Number(`${figure}e-2`);
}
