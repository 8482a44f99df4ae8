interface Part {
  readonly code: string;
  /** The group of which it is a part; null: of none. */
  readonly group: string | null;
}

/** Groups before their parts, as documents print them; `depth` 0 stands in no group. What is in no group keeps its order. */
export function inTree<Each extends Part>(items: readonly Each[]): readonly { readonly item: Each; readonly depth: number }[] {
  const below = new Map<string | null, Each[]>();
  const known = new Set(items.map(({ code }) => code));
  for (const item of items) {
    const group = item.group !== null && known.has(item.group) ? item.group : null;
    below.set(group, [...(below.get(group) ?? []), item]);
  }
  const branch = (group: string | null, depth: number): { item: Each; depth: number }[] =>
    (below.get(group) ?? []).flatMap((item) => [{ item, depth }, ...branch(item.code, depth + 1)]);
  return branch(null, 0);
}

/** The parts of a group. */
export const partsOf = <Each extends Part>(items: readonly Each[], code: string): readonly Each[] => items.filter(({ group }) => group === code);
