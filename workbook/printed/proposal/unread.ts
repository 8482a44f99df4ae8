import type { Source } from '../layout/sources';
import { restsOf } from '../layout/sources';
import { headRests } from './join';
import { node, type Node, type Proposed } from './node';

/** An item whose rule is not said, or not understood: it stands there without a way of scoring, and that is asked. */
export function proposeUnread(proposed: Proposed, source: Source | null): Node | null {
  const { draft, item, place, code, clause } = proposed;
  if (item.weight === null && source === null) return null;
  const weight = item.weight === null ? {} : { weight: item.weight };
  const rests = source ? restsOf(source, source.parts.map(({ words }) => words)) : [];
  const made = draft.item({ code: draft.code(code), name: item.name, clause, ...weight }, [...headRests(proposed), ...rests]);
  const answers = item.weight === null ? [] : [{ text: draft.word('byJudges'), puts: [{ at: `${made.at}/kind`, value: 'given' }] }];
  if (source) {
    draft.ask('howScored', { words: source.text }, [made.at], place, answers);
    draft.misses(source.text, place);
  } else {
    draft.ask('noRule', { name: item.name }, [made.at], place, answers);
  }
  return node(proposed, made);
}
