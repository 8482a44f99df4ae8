import type { Draft, Drafted, Members } from '../draft';
import { eachObject } from '../whole/members';
import type { Proposed } from '../node';

/** `E1` in what was read: the item in which events are entered that only conditions look at. */
const reading = 'E1';

/** Gives the events that parts of an item look at an item of their own. */
export function eventItem({ draft, item, code, clause }: Proposed, parts: readonly Drafted[]): void {
  const kinds = kindsAsked(parts.map(({ members }) => members));
  if (kinds.size === 0) return;
  const made = register(draft, draft.code(`${code}.E`), draft.word('eventsOf', { name: item.name }), clause, kinds);
  for (const { members } of parts) pointTo(members, made.code);
}

/** The same for vetoes and the like of the whole document. */
export function eventItemOfDocument(draft: Draft): void {
  const kinds = kindsAsked(draft.outcomes);
  if (kinds.size === 0) return;
  const made = register(draft, draft.code('E'), draft.word('events'), draft.word('events'), kinds);
  for (const outcome of draft.outcomes) pointTo(outcome, made.code);
}

function register(draft: Draft, code: string, name: string, clause: string, kinds: ReadonlySet<string>): Drafted {
  const list = [...kinds];
  return draft.item({ kind: 'tariff', code, name, clause, kinds: list.map((kind) => ({ code: kind, name: kind })), rates: list.map((kind) => ({ kind, points: 0 })) }, []);
}

function kindsAsked(all: readonly Members[]): Set<string> {
  const kinds = new Set<string>();
  for (const members of all) eachObject(members, (each) => {
    if (each['of'] === 'events' && each['item'] === reading && typeof each['kind'] === 'string') kinds.add(each['kind']);
  });
  return kinds;
}

function pointTo(members: Members, code: string): void {
  eachObject(members, (each) => {
    if (each['of'] === 'events' && each['item'] === reading) each['item'] = code;
  });
}
