import type { RulebookProposal } from '../../types';
import type { Draft, Members } from '../draft';
import { askEntry } from '../entry-form';
import { eachObject, partOf } from './members';
import { askOnce, askPeriods, askSharedRows } from '../rows/once';

/** Last questions, and the whole in the order of a rulebook. */
export function finish(draft: Draft): RulebookProposal {
  askEntry(draft);
  askOnce(draft);
  askPeriods(draft);
  askSharedRows(draft);
  resolveItems(draft);
  askGrades(draft);
  const filled = new Set(draft.filled);
  const questions = draft.questions.filter(({ at }) => at.length === 0 || !at.every((pointer) => filled.has(pointer)));
  draft.questions.splice(0, draft.questions.length, ...questions);
  const { title, source, period, unitTypes, weights, total, grades, consequences, eligibilities } = draft.head;
  const rest: Members = { weights, total, grades, consequences, eligibilities };
  for (const key of Object.keys(rest)) if (rest[key] === undefined) delete rest[key];
  return {
    rulebook: { format: 'kaohe-rulebook/1', id: 'printed', version: '1', title, source, period, points: true, unitTypes, ...rest, items: draft.items, outcomes: draft.outcomes },
    rows: draft.rows(), questions, notUnderstood: draft.notUnderstood,
  };
}

/** A grade that a veto names and no table lists: which grades there are is asked. */
function askGrades(draft: Draft): void {
  const known = new Set((Array.isArray(draft.head['grades']) ? (draft.head['grades'] as Members[]) : []).map(({ code }) => String(code)));
  draft.outcomes.forEach((outcome, index) => {
    const at = `/outcomes/${index}`;
    const named = [...Object.entries(partOf(outcome['then'])).map(([key, value]) => [`${at}/then/${key}`, value] as const), [`${at}/to`, outcome['to']] as const, [`${at}/atMost`, outcome['atMost']] as const];
    for (const [pointer, grade] of named) if (typeof grade === 'string' && !known.has(grade)) draft.ask('whichGrades', { grade }, [pointer, '/grades'], draft.restsAt(at)[0]?.place ?? { block: 0 });
  });
}

/** Items that conditions call by their names get the codes of these; a name that nothing has, or several have, is asked. */
function resolveItems(draft: Draft): void {
  const codes = new Set(draft.items.map((item) => item['code']));
  const named = (fits: (name: string) => boolean): string[] => draft.items.filter((item) => fits(String(item['name']))).map((item) => String(item['code']));
  const lists = [['/items', draft.items], ['/outcomes', draft.outcomes]] as const;
  for (const [root, list] of lists) list.forEach((members, index) => eachObject(members, (each, at) => {
    if (each['of'] !== 'item' || typeof each['item'] !== 'string' || codes.has(each['item'])) return;
    const name = each['item'];
    const same = named((own) => own === name);
    const [code, ...others] = same.length > 0 ? same : named((own) => own.includes(name));
    if (code !== undefined && others.length === 0) each['item'] = code;
    else if (!draft.questions.some((question) => question.at.includes(`${root}/${index}${at}/item`))) draft.ask('whichItem', { name }, [`${root}/${index}${at}/item`], draft.restsAt(`${root}/${index}`)[0]?.place ?? { block: 0 });
  }));
}
