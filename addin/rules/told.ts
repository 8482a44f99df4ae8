import type { Language } from '../../shared/i18n/language';
import { itemKinds, outcomeKinds } from '../../shared/kinds';
import { describeTotal } from '../../shared/kinds/parts/group/total-words';
import { Description } from '../../shared/model/rulebook/description';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { valueAt } from './pointer';

/** What a draft need not have yet. */
const nothing = { id: 'draft', version: '1', title: '', digits: 6, unitTypes: [], items: [], outcomes: [], parameters: [], clauses: [], unsaid: [] };

/**
 * The sentences of the part of a draft at this place, as its kind puts them. None as long as the part is not whole:
 * a sentence with a hole in it would say more than is known.
 */
export function sentencesAt(draft: unknown, pointer: string, language: Language): readonly string[] {
  const part = valueAt(draft, pointer);
  if (typeof draft !== 'object' || draft === null || typeof part !== 'object' || part === null) return [];
  const tell = new Description({ ...nothing, ...draft } as unknown as Rulebook, language);
  if (pointer === '/total') return describeTotal(tell);
  const kinds = pointer.startsWith('/items/') ? itemKinds : outcomeKinds;
  const kind = kinds.find((each) => each.kind === (part as { kind?: unknown }).kind);
  const read = kind?.schema.safeParse(part);
  return read?.success ? (kind?.describe?.(read.data as never, tell) ?? []) : [];
}
