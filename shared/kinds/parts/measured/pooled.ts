import * as z from 'zod';
import { pools, type GeneralRun, type Pool } from '../../../model/general';
import { meanOf, type Exact } from '../../../numbers/fraction';

export const PoolField = z.enum(pools).optional();
export const Order = z.enum(['high', 'low']);
export type Order = z.infer<typeof Order>;

/** Who of the cohort takes part, and with which figure; null: a figure that is still open. */
export type Standing = 'out' | Exact | null;

/** The figures of those that are compared, worked out once for all of them. */
export class Compared {
  /** From the least to the greatest. */
  readonly known: readonly Exact[];
  /** How many have no figure yet and may stand anywhere. */
  readonly open: number;
  private meanOnce: Exact | undefined;

  constructor(standings: readonly Standing[]) {
    const taking = standings.filter((standing) => standing !== 'out');
    this.known = taking.filter((standing) => standing !== null).sort((a, b) => a.compare(b));
    this.open = taking.length - this.known.length;
  }

  get size(): number {
    return this.known.length + this.open;
  }

  get least(): Exact {
    return this.known[0] as Exact;
  }

  get greatest(): Exact {
    return this.known[this.known.length - 1] as Exact;
  }

  best(order: Order): Exact {
    return order === 'high' ? this.greatest : this.least;
  }

  worst(order: Order): Exact {
    return order === 'high' ? this.least : this.greatest;
  }

  get mean(): Exact {
    return (this.meanOnce ??= meanOf(this.known));
  }

  /** Of an even number the mean of the middle two. */
  get median(): Exact {
    const middle = this.known.length >> 1;
    const upper = this.known[middle] as Exact;
    return this.known.length % 2 === 1 ? upper : upper.add(this.known[middle - 1] as Exact).div(2);
  }

  /** How many are above, or below. */
  beyond(x: Exact, side: 'above' | 'below'): number {
    const from = (least: (each: Exact) => boolean): number => {
      let [low, high] = [0, this.known.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (least(this.known[middle] as Exact)) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    return side === 'below' ? from((each) => each.compare(x) >= 0) : this.known.length - from((each) => each.compare(x) > 0);
  }
}

/** The comparison of every pool, each made when it is first asked for. */
export class Comparing {
  private readonly made = new Map<readonly number[], Compared>();

  constructor(
    private readonly run: GeneralRun,
    private readonly standings: readonly Standing[],
  ) {}

  of(unit: number, pool: Pool | undefined): Compared {
    const members = this.run.poolOf(unit, pool ?? 'type');
    let compared = this.made.get(members);
    if (!compared) this.made.set(members, (compared = new Compared(members.map((member) => this.standing(member)))));
    return compared;
  }

  standing(unit: number): Standing {
    const standing = this.standings[unit];
    // null is a standing, too.
    return standing === undefined ? 'out' : standing;
  }
}
