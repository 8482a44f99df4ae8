import type { GeneralRun } from '../../../model/general';
import type { Exact } from '../../../numbers/fraction';
import type { MeasuredOwn } from './measured-own';
import type { Figure } from './measuring';
import { Comparing, type Compared, type Standing } from './pooled';

/** A unit's figure after the others were looked at: one figure, a place from one to another, or open. */
export type Placed =
  | { readonly is: 'at'; readonly x: Exact }
  | { readonly is: 'from'; readonly first: number; readonly last: number; readonly of: number }
  | Figure;

/** How the figures of a cohort stand to each other. */
export class Others {
  /** As they are, and less what of the others is taken from them. */
  private readonly plain: Comparing;
  private readonly less: Comparing;

  constructor(
    private readonly own: MeasuredOwn,
    private readonly run: GeneralRun,
    private readonly figures: readonly Figure[],
  ) {
    const standings = run.units.map((_, unit) => this.standing(unit));
    this.plain = new Comparing(run, standings);
    this.less = own.spec.measure.minus ? new Comparing(run, standings.map((standing, unit) => this.minus(unit, standing))) : this.plain;
  }

  /** `out`: has no such task, or no row where the document says what that means. */
  private standing(unit: number): Standing {
    if (!this.run.applies(this.own.item.code, unit)) return 'out';
    const figure = this.figures[unit] as Figure;
    if (figure.is === 'without') return 'out';
    if (figure.is === 'absent') return (this.own.spec.absent ?? 'open') === 'open' ? null : 'out';
    return figure.is === 'known' ? figure.x : null;
  }

  /** Open while one of the others is. */
  private minus(unit: number, standing: Standing): Standing {
    const { minus } = this.own.spec.measure;
    if (standing === 'out' || standing === null || !minus) return standing;
    const compared = this.plain.of(unit, minus.pool);
    if (compared.open > 0) return null;
    const order = minus.order ?? 'high';
    const figure = { mean: () => compared.mean, median: () => compared.median, best: () => compared.best(order), worst: () => compared.worst(order) }[minus.of]();
    return standing.sub(figure);
  }

  /** Those with whom a unit is compared by the scale. */
  compared(unit: number): Compared {
    const { spec, scale } = this.own;
    return this.less.of(unit, scale.pool?.(spec.scale));
  }

  /** How many places there are among those with whom it is placed. */
  places(unit: number): number {
    return this.plain.of(unit, this.own.spec.measure.place?.pool).size;
  }

  placed(unit: number): Placed {
    const { measure } = this.own.spec;
    const figure = this.figures[unit] as Figure;
    const standing = this.less.standing(unit);
    if (standing === 'out' || figure.is === 'invalid' || figure.is === 'recorded') return figure;
    if (measure.place) return this.place(unit, standing);
    if (!measure.minus) return figure.is === 'known' ? { is: 'at', x: figure.x } : figure;
    return standing === null ? { is: 'open' } : { is: 'at', x: standing };
  }

  /** Competition places, 1, 1, 3, from the first that it may have to the last. */
  private place(unit: number, x: Exact | null): Placed {
    const { place } = this.own.spec.measure;
    const compared = this.less.of(unit, place?.pool);
    const of = compared.size;
    if (x === null) return { is: 'from', first: 1, last: of, of };
    const greaterFirst = (place?.order === 'high') !== (place?.end === 'bottom');
    const before = compared.beyond(x, greaterFirst ? 'above' : 'below');
    return { is: 'from', first: 1 + before, last: 1 + before + compared.open, of };
  }
}
