import type { Source } from '../../layout/sources';
import { restsOf, wholeOf } from '../../layout/sources';
import { headRests } from '../whole/join';
import { node, type Node, type Proposed } from '../node';

/** An item whose rule is not said, or not understood: it stands there without a way of scoring, and that is asked. */
export function proposeUnread(proposed: Proposed, source: Source | null, unclear: readonly string[] = []): Node | null {
  const { draft, item, place, code, clause } = proposed;
  if (item.weight === null && source === null) return null;
  const weight = item.weight === null ? {} : { weight: item.weight };
  const rests = source ? wholeOf(source) : [];
  const made = draft.item({ code: draft.code(code), name: item.name, clause, ...weight }, [...headRests(proposed), ...rests]);
  const answers = item.weight === null ? [] : [{ text: draft.word('byJudges'), puts: [{ at: `${made.at}/kind`, value: 'given' }] }];
  if (source) {
    draft.ask('howScored', { words: source.text }, [made.at, '/items/-'], place, answers);
    for (const words of unclear.length > 0 ? unclear : [source.text]) draft.misses(words, restsOf(source, [words])[0]?.place ?? place);
  } else {
    draft.ask('noRule', { name: item.name }, [made.at, '/items/-'], place, answers);
  }
  return node(proposed, made);
}
