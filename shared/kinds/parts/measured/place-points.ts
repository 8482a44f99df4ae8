import type { Span } from '../../../model/general';
import { hullOf } from '../finishing';

interface Reached {
  readonly span: Span | null;
  readonly silent: boolean;
}

/** Of a stretch of places: the hull of what they give; `gap`: one of them gives nothing that is said. */
export interface OverPlaces extends Reached {
  readonly gap: boolean;
}

const join = (a: OverPlaces, b: OverPlaces): OverPlaces => ({
  span: a.span && b.span ? hullOf([a.span, b.span]) : (a.span ?? b.span),
  silent: a.silent || b.silent,
  gap: a.gap || b.gap,
});

/**
 * What the places of a pool give. While others are open every unit may have a whole stretch of places:
 * stretches of two, four, eight and so on are put together once, and any other is two of these.
 */
export class PlacePoints {
  private readonly stretches: OverPlaces[][] = [[]];

  constructor(private readonly pointsOf: (place: number) => Reached) {}

  over(first: number, last: number): OverPlaces {
    if (first === last) return this.single(first);
    const power = Math.floor(Math.log2(last - first + 1));
    return join(this.stretch(power, first), this.stretch(power, last - 2 ** power + 1));
  }

  private single(place: number): OverPlaces {
    const singles = this.stretches[0] as OverPlaces[];
    let own = singles[place];
    if (!own) {
      const { span, silent } = this.pointsOf(place);
      singles[place] = own = { span, silent, gap: span === null };
    }
    return own;
  }

  /** 2 to that power places from the first on. */
  private stretch(power: number, first: number): OverPlaces {
    if (power === 0) return this.single(first);
    const row = (this.stretches[power] ??= []);
    return (row[first] ??= join(this.stretch(power - 1, first), this.stretch(power - 1, first + 2 ** (power - 1))));
  }
}
