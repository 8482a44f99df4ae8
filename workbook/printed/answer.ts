import { pathOf } from '../../shared/contract/pointer';
import type { RulebookProposal } from './types';

/** What is put at a place of the rulebook; without `value` the place is emptied. */
export interface Put {
  readonly at: string;
  readonly value?: unknown;
}

/** The proposed rulebook with answers put in. What no question names cannot be changed this way. */
export function answer({ rulebook, questions }: RulebookProposal, puts: readonly Put[]): { readonly rulebook: Readonly<Record<string, unknown>>; readonly refused: readonly Put[] } {
  const asked = questions.flatMap(({ at, answers }) => [...at, ...(answers ?? []).flatMap((each) => each.puts.map((put) => put.at))]);
  const open = (at: string): boolean => asked.some((pointer) => at === pointer || at.startsWith(`${pointer}/`));
  const result = structuredClone(rulebook) as Record<string, unknown>;
  const refused = puts.filter((put) => !open(put.at) || !placed(result, put));
  return { rulebook: result, refused };
}

/** Puts a value at a place, with the objects that lead there; false where the way is no object or list. */
function placed(root: Record<string, unknown>, { at, value }: Put): boolean {
  const keys = pathOf(at);
  const last = keys.pop();
  if (last === undefined) return false;
  let here: unknown = root;
  for (const [index, key] of keys.entries()) {
    const there = own(here, key);
    if (there === undefined) {
      const made: unknown = /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
      if (!set(here, key, made)) return false;
      here = made;
    } else here = there;
  }
  return set(here, last, structuredClone(value));
}

function own(holder: unknown, key: string): unknown {
  if (Array.isArray(holder)) return holder[Number(key)] as unknown;
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
}

function set(holder: unknown, key: string, value: unknown): boolean {
  if (Array.isArray(holder)) {
    const index = key === '-' ? holder.length : Number(key);
    if (!Number.isInteger(index) || index < 0 || index > holder.length) return false;
    if (value === undefined) holder.splice(index, 1);
    else holder[index] = value;
    return true;
  }
  if (typeof holder !== 'object' || holder === null || key === '__proto__') return false;
  if (value === undefined) delete (holder as Record<string, unknown>)[key];
  else (holder as Record<string, unknown>)[key] = value;
  return true;
}
