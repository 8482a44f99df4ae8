/** What differs between two JSON values, place by place. Nothing that differs is left out. */

/** A way down: a member, or an element of a list with the key by which it is known. */
export interface Step {
  readonly member: string;
  /** Of an element. */
  readonly key?: string;
  readonly index?: number;
  /** As it is now; as it was, where it is gone. */
  readonly value?: unknown;
  /** As it was, where it was there before. */
  readonly was?: unknown;
}

export interface Change {
  readonly how: 'added' | 'removed' | 'changed' | 'moved';
  readonly path: readonly Step[];
  readonly old: unknown;
  readonly now: unknown;
}

/** Members of a rulebook in which a null says something. */
const saysNull: ReadonlySet<string> = new Set(['items', 'outcomes']);
/** Elements of lists are known by the first of these members that tells all of them apart. */
const keyMembers = ['code', 'id', 'key', 'value', 'grade', 'kind', 'clause'] as const;

/** Null and what is not there are the same, but for items and outcomes, where a null says something: as for the hash of rules. */
export function changesBetween(old: unknown, now: unknown, path: readonly Step[] = []): readonly Change[] {
  const nulls = path[0] !== undefined && saysNull.has(path[0].member);
  const [before, after] = nulls ? [old, now] : [old ?? undefined, now ?? undefined];
  if (same(before, after, path)) return [];
  // What holds others and comes or goes as a whole is told by what it held.
  if (isHolder(before === undefined ? after : before, path) && (before === undefined || after === undefined)) return inMembers((before ?? {}) as Element, (after ?? {}) as Element, path);
  if (before === undefined) return [{ how: 'added', path, old: before, now: after }];
  if (after === undefined) return [{ how: 'removed', path, old: before, now: after }];
  if (isText(before) && isText(after)) return [{ how: 'changed', path, old: before, now: after }];
  if (isRecord(before) && isRecord(after)) return inMembers(before, after, path);
  if (isListOfRecords(before) && isListOfRecords(after)) return inLists(before, after, path);
  return [{ how: 'changed', path, old: before, now: after }];
}

type Element = Readonly<Record<string, unknown>>;

function inMembers(before: Element, after: Element, path: readonly Step[]): readonly Change[] {
  const members = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return members.flatMap((member) => changesBetween(before[member], after[member], [...path, { member }]));
}

function isHolder(value: unknown, path: readonly Step[]): value is Element {
  return path.at(-1)?.index === undefined && isRecord(value) && !isText(value) && Object.values(value).some((member) => member !== null && member !== undefined);
}

function inLists(before: readonly Element[], after: readonly Element[], path: readonly Step[]): readonly Change[] {
  const [rest, last] = [path.slice(0, -1), path.at(-1)?.member ?? ''];
  const step = (value: Element, was: Element | undefined, index: number, key?: string): readonly Step[] => [...rest, { member: last, index, value, was, ...(key === undefined ? {} : { key }) }];
  const keyed = keysOf(before, after);
  if (!keyed) return inOrder(before, after, path, step);
  const olds = new Map(before.map((each, index) => [keyed.before[index] as string, each]));
  const news = new Map(after.map((each, index) => [keyed.after[index] as string, each]));
  const kept = keyed.before.filter((key) => news.has(key));
  const now = keyed.after.filter((key) => olds.has(key));
  const moved: readonly Change[] = kept.every((key, index) => key === now[index]) ? [] : [{ how: 'moved', path, old: kept, now }];
  return [
    ...keyed.after.flatMap((key, index) => changesBetween(olds.get(key), news.get(key), step(news.get(key) as Element, olds.get(key), index, key))),
    ...keyed.before.flatMap((key, index) => (news.has(key) ? [] : [{ how: 'removed', path: step(olds.get(key) as Element, olds.get(key), index, key), old: olds.get(key), now: undefined } as const])),
    ...moved,
  ];
}

/** Lists without names: what is alike at both ends stays, the rest is taken one by one. */
function inOrder(before: readonly Element[], after: readonly Element[], path: readonly Step[], step: (value: Element, was: Element | undefined, index: number) => readonly Step[]): readonly Change[] {
  let head = 0;
  while (head < before.length && head < after.length && same(before[head], after[head], path)) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && same(before.at(-1 - tail), after.at(-1 - tail), path)) tail++;
  const [olds, news] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return Array.from({ length: Math.max(olds.length, news.length) }, (_, at) => changesBetween(olds[at], news[at], step((news[at] ?? olds[at]) as Element, olds[at], head + at))).flat();
}

interface Keys {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function keysOf(before: readonly Element[], after: readonly Element[]): Keys | null {
  for (const member of keyMembers) {
    const keys = [before, after].map((list) => list.map((each) => each[member]));
    if (keys.every((list) => list.every((key) => typeof key === 'string') && new Set(list).size === list.length)) {
      return { before: keys[0] as readonly string[], after: keys[1] as readonly string[] };
    }
  }
  return null;
}

export function isRecord(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text in both languages. */
export function isText(value: unknown): value is { readonly zh: string; readonly en: string } {
  return isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string' && Object.keys(value).length === 2;
}

function isListOfRecords(value: unknown): value is readonly Element[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function same(one: unknown, other: unknown, path: readonly Step[]): boolean {
  if (one === other) return true;
  const nulls = path[0] !== undefined && saysNull.has(path[0].member);
  return plain(one, nulls) === plain(other, nulls);
}

/** Whatever the order of members; without what is null where a null says nothing. */
function plain(value: unknown, nulls: boolean): string {
  if (Array.isArray(value)) return `[${value.map((each) => plain(each, nulls)).join(',')}]`;
  if (!isRecord(value)) return value === undefined ? 'nothing' : JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined && (nulls || member !== null));
  return `{${members.sort(([one], [other]) => (one < other ? -1 : 1)).map(([member, held]) => `${JSON.stringify(member)}:${plain(held, nulls || saysNull.has(member))}`).join(',')}}`;
}
