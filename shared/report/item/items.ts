import type { ItemResult, Note, UnitResult } from '../../contract/answer';
import { limitsOf, type Limits } from './bounds';
import { clauseText } from '../clauses';
import { eventOf, type EventReport } from './events';
import { marksOf, type Marks } from './marks';
import { ofItem, remarkOf, type Remark, type RowError } from '../unit/remarks';
import type { Sources } from '../sources';
import { statusText } from '../unit/status';

/** An item: its score, of how much, and what limits it. */
export interface ItemReport extends Omit<ItemResult, 'events' | 'max' | 'min' | 'group'>, Limits, Marks {
  /** The group of which it is a part. */
  readonly group: string | null;
  /** It adds to the total by itself, not as a part of something. */
  readonly adds: boolean;
  readonly statusText: string;
  readonly notes: readonly Remark[];
  readonly errors: readonly RowError[];
}

/** An item down to the rows that entered it, with the clause by which they did. */
export interface OpenedItem extends ItemReport {
  readonly clauseText: string | null;
  readonly events: readonly EventReport[];
}

export function itemOf(item: ItemResult, notes: readonly Note[], { rulebook, language, errors = [] }: Sources): ItemReport {
  const { code, name, clause, status, score, range, raw } = item;
  return {
    code,
    name,
    clause,
    status,
    statusText: statusText(status, language),
    score,
    range,
    raw,
    group: item.group ?? null,
    adds: (item.group ?? null) === null && rulebook.items.find((each) => each.code === code)?.counts !== false,
    ...limitsOf(item),
    ...marksOf(rulebook, item),
    notes: ofItem(notes, code).map((note) => remarkOf(note, language)),
    errors: ofItem(errors, code),
  };
}

/** Items of whose score something limits or keeps open. */
export const limitedItems = ({ items }: Pick<UnitResult, 'items'>): ItemResult[] => items.filter(({ status }) => status !== 'OK');

export function openedItem(item: ItemResult, notes: readonly Note[], sources: Sources): OpenedItem {
  return { ...itemOf(item, notes, sources), clauseText: clauseText(sources.document, item.clause), events: item.events.map(eventOf) };
}
