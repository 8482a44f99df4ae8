import type { Read } from '../../../wording/types';
import type { Rest } from '../../layout/sources';
import type { Draft, Members } from '../draft';
import { listOf, partOf, withoutWords } from '../whole/members';

/** A read about whole units: grades, vetoes, what follows, money, the total. Gives its place. */
export function proposeOutcome(draft: Draft, read: Read, clause: string, rests: readonly Rest[]): string {
  const { kind, ...members } = withoutWords(read);
  if (kind === 'total') {
    draft.head['total'] = { ...partOf(draft.head['total']), ...members };
    draft.restsOn('/total', rests);
    return '/total';
  }
  if (kind === 'grading') for (const grade of listOf(members['grades'])) knowGrade(draft, grade['grade']);
  const words = rests.map((each) => each.words).join('，');
  const outcome: Members = { kind, clause, ...members };
  if (kind === 'veto') {
    outcome['code'] = draft.code(`V${draft.outcomes.filter((each) => each['kind'] === 'veto').length + 1}`);
    outcome['message'] = words;
  }
  if (kind === 'trigger') knowEffect(draft, outcome, clause, words);
  if (kind === 'award' && outcome['code'] === undefined) outcome['code'] = draft.code(clause);
  const at = draft.outcome(outcome, rests);
  const [first] = rests;
  if (kind === 'downgrade' && first) draft.ask('downgradeOnce', { words }, [`${at}/when`, `${at}/by`], first.place);
  return at;
}

export function knowGrade(draft: Draft, grade: unknown): void {
  const grades = (draft.head['grades'] ??= []) as { code: string; name: string }[];
  if (typeof grade === 'string' && !grades.some(({ code }) => code === grade)) grades.push({ code: grade, name: grade });
}

function knowEffect(draft: Draft, trigger: Members, clause: string, words: string): void {
  const { consequence, eligibility } = trigger;
  if (typeof consequence === 'string') {
    draft.head['consequences'] = { ...partOf(draft.head['consequences']), [consequence]: { clause, message: consequence, by: null, attendees: [] } };
  }
  if (typeof eligibility === 'string') {
    draft.head['eligibilities'] = { ...partOf(draft.head['eligibilities']), [eligibility]: { clause, who: draft.word('unit'), message: words || eligibility } };
  }
}
