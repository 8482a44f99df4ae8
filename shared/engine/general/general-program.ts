import type { GeneralItem, GeneralPlan, Verdicts } from '../../model/general';
import type { CompiledItem } from '../../model/plan';
import { itemsIn, type Condition } from '../../kinds/conditions';
import type { Periods } from '../../kinds/parts/periodic';

interface Periodic {
  readonly periods: Periods;
  /** The item or group that says it. */
  readonly of: string;
}

/** How the items of a general rulebook hang together. */
export class GeneralProgram {
  readonly items: ReadonlyMap<string, GeneralItem>;

  constructor(
    private readonly compiled: readonly CompiledItem[],
    plans: readonly GeneralPlan[],
    /** Outcomes in the order in which they are worked off. */
    readonly outcomes: readonly ((verdicts: Verdicts) => void)[],
  ) {
    const groupOf = new Map<string, string>();
    compiled.forEach(({ code }, at) => plans[at]?.parts?.forEach((part) => groupOf.set(part, code)));
    this.items = new Map(
      compiled.map(({ index, code, spec, applies, kindCodes }, at) => {
        const counts = (spec as { counts?: boolean }).counts !== false;
        return [code, { index, code, spec, applies, kindCodes, plan: plans[at] as GeneralPlan, counts, group: groupOf.get(code) ?? null }];
      }),
    );
  }

  private readonly periodics = new Map<string, Periodic | null>();
  private readonly readers = new Map<CompiledItem, readonly CompiledItem[]>();

  /** Every item after those on whose scores it hangs: its parts, and what its `zero` names. Without calls inside calls, however long the chain. */
  inOrder(): readonly string[] {
    const done = new Set<string>();
    const begun = new Set<string>();
    // What adds to the total goes first, as results are asked for.
    const adds = (item: GeneralItem): boolean => item.group === null && item.counts;
    const all = [...this.items.values()];
    const open = [...all.filter(adds), ...all.filter((item) => !adds(item))].map((item) => item.code).reverse();
    while (open.length > 0) {
      const code = open[open.length - 1] as string;
      const waits = begun.has(code) ? [] : this.hangsOn(code).filter((other) => !begun.has(other));
      begun.add(code);
      if (waits.length > 0) open.push(...waits.reverse());
      else done.add(open.pop() as string);
    }
    return [...done];
  }

  private hangsOn(code: string): readonly string[] {
    const item = this.items.get(code);
    const { zero } = (item?.spec ?? {}) as { zero?: Condition };
    return [...(item?.plan.parts ?? []), ...(zero ? itemsIn(zero) : [])];
  }

  private reads({ code }: CompiledItem): string | undefined {
    return this.items.get(code)?.plan.reads;
  }

  /** The item whose rows an item reads. */
  sourceOf(item: CompiledItem): CompiledItem {
    const named = this.reads(item);
    return (named === undefined ? undefined : this.compiled.find(({ code }) => code === named)) ?? item;
  }

  /** Items that read the rows of this one, itself first. */
  readersOf(item: CompiledItem): readonly CompiledItem[] {
    let readers = this.readers.get(item);
    if (!readers) {
      const others = this.reads(item) === undefined ? this.compiled.filter((other) => other !== item && this.reads(other) === item.code) : [];
      this.readers.set(item, (readers = [item, ...others]));
    }
    return readers;
  }

  /** Whether rows may name it. */
  hasRows({ plan }: GeneralItem): boolean {
    return plan.parts === undefined && plan.reads === undefined;
  }

  /** The periods by which an item is worked out: its own, or those of a group above it. */
  periodicOf(code: string): Periodic | null {
    let periodic = this.periodics.get(code);
    if (periodic === undefined) this.periodics.set(code, (periodic = this.periodicAbove(code)));
    return periodic;
  }

  private periodicAbove(code: string): Periodic | null {
    for (let at: string | null = code; at !== null; at = this.items.get(at)?.group ?? null) {
      const periods = (this.items.get(at)?.spec as { periods?: Periods } | undefined)?.periods;
      if (periods) return { periods, of: at };
    }
    return null;
  }

  /** The items with rows in a group, or the item itself. */
  rowItemsOf(code: string): string[] {
    const parts = this.items.get(code)?.plan.parts ?? [];
    return parts.length === 0 ? [code] : parts.flatMap((part) => this.rowItemsOf(part));
  }
}
