import { outcomeKinds } from '../kinds';
import type { Rulebook } from '../model/rulebook/rulebook';

/** The attributes of units that a rulebook names: by what it multiplies, divides, begins and pays. Each once, in its order. */
export interface NamedAttributes {
  /** Of every unit, whatever its type. */
  readonly always: readonly string[];
  /** Of the units to which the item applies. */
  readonly items: readonly { readonly types: readonly string[] | undefined; readonly over: string | undefined; readonly keys: readonly string[] }[];
}

export function namedAttributes({ items, outcomes, total }: Rulebook): NamedAttributes {
  return {
    always: [
      total?.times,
      named(total?.start),
      ...outcomes.flatMap((outcome) => outcomeKinds.find(({ kind }) => kind === outcome.kind)?.attributes?.(outcome) ?? []),
    ].filter((key) => key !== undefined),
    items: items.map((spec) => {
      const { times, over, start } = spec as Partial<Record<'times' | 'over' | 'start', unknown>>;
      return { types: spec.types, over: named(over), keys: [named(times), named(over), named(start)].filter((key) => key !== undefined) };
    }),
  };
}

export function attributesOf(rulebook: Rulebook): string[] {
  const { always, items } = namedAttributes(rulebook);
  return [...new Set([...items.flatMap(({ keys }) => keys), ...always])];
}

/** A key is a text; a figure in its place names nothing. */
const named = (key: unknown): string | undefined => (typeof key === 'string' ? key : undefined);
