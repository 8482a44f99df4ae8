import { pointerTo } from '../contract/pointer';
import { faultOf, type Fault } from '../schema/fault';

/** How large a rulebook may be; what is larger is refused before anything of it is read. */
export const RULEBOOK_LIMITS = {
  items: 2_000,
  /** Groups in groups; an item that stands alone is 1 deep. */
  depth: 6,
  /** In one outcome. */
  conditions: 200,
  unitTypes: 200,
  /** Of any other list or table. */
  entries: 2_000,
  /** That are told at once; more of them repeat one mistake. */
  faults: 1_000,
  /** Of its JSON text in UTF-8, written without blanks. */
  bytes: 1024 * 1024,
} as const;

/** What is so large that the rest is not looked at. */
export function tooLarge(data: unknown): Fault[] {
  if (typeof data !== 'object' || data === null) return [];
  const items = (data as { items?: unknown }).items;
  if (Array.isArray(items) && items.length > RULEBOOK_LIMITS.items) return [{ pointer: '/items', detail: faultOf('tooManyItems', { count: items.length, limit: RULEBOOK_LIMITS.items }) }];
  const long = tooLong(data, []) ?? tooManyConditions(data);
  if (long) return [long];
  const bytes = bytesOf(JSON.stringify(data));
  return bytes > RULEBOOK_LIMITS.bytes ? [tooManyBytes(bytes)] : [];
}

export const tooManyBytes = (count: number): Fault => ({ pointer: '', detail: faultOf('tooManyBytes', { count, limit: RULEBOOK_LIMITS.bytes }) });

/** The first list or table that is too long: what each entry is held against grows with it, too. */
function tooLong(value: unknown, path: readonly PropertyKey[]): Fault | null {
  if (typeof value !== 'object' || value === null) return null;
  const isTypes = path.length === 1 && path[0] === 'unitTypes';
  const members = Array.isArray(value) ? value.entries() : Object.entries(value);
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  const limit = isTypes ? RULEBOOK_LIMITS.unitTypes : RULEBOOK_LIMITS.entries;
  // Of keys that it does not know the root is told by its schema.
  if (count > limit && path.length > 0) return { pointer: pointerTo(path), detail: faultOf(isTypes ? 'tooManyTypes' : 'tooManyEntries', { count, limit }) };
  for (const [key, member] of members) {
    const long = typeof member === 'object' ? tooLong(member, [...path, key]) : null;
    if (long) return long;
  }
  return null;
}

/** Thousands are counted before they are read: what a schema says of each of them is much work. */
function tooManyConditions(data: object): Fault | null {
  const { outcomes } = data as { outcomes?: unknown };
  if (!Array.isArray(outcomes)) return null;
  for (const [at, outcome] of outcomes.entries()) {
    const count = conditionsIn(outcome);
    if (count > RULEBOOK_LIMITS.entries) return { pointer: pointerTo(['outcomes', at]), detail: faultOf('tooManyConditions', { count, limit: RULEBOOK_LIMITS.conditions }) };
  }
  return null;
}

function conditionsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + conditionsIn(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'of' in value && typeof value.of === 'string' ? 1 : 0;
  return own + Object.values(value).reduce<number>((sum, each) => sum + (typeof each === 'object' ? conditionsIn(each) : 0), 0);
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half of a pair of surrogates is two of the four bytes of its character.
    if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code >= 0x80) bytes += 1;
  }
  return bytes;
}
