import type { Json, Rule } from './draft';

interface Band {
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
  readonly points?: number;
}

const bandsOf = (value: Json | undefined): readonly Band[] => (Array.isArray(value) ? (value as Rule[] as Band[]) : []);

const holds = ({ from, above, to, below }: Band, x: number): boolean =>
  (from === undefined || from <= x) && (above === undefined || above < x) && (to === undefined || x <= to) && (below === undefined || x < below);

/** What the bands give at a figure: null in a gap. */
const pointsAt = (bands: readonly Band[], x: number): number | null => bands.find((band) => holds(band, x))?.points ?? null;

/** Every edge, a figure between each two of them, and one beyond each end. */
function samples(...lists: (readonly Band[])[]): number[] {
  const edges = [...new Set(lists.flat().flatMap(({ from, above, to, below }) => [from, above, to, below]).filter((edge) => edge !== undefined))].sort((a, b) => a - b);
  if (edges.length === 0) return [0];
  const between = edges.slice(1).map((edge, at) => (edge + (edges[at] as number)) / 2);
  return [(edges[0] as number) - 1, ...edges, ...between, (edges.at(-1) as number) + 1];
}

const wholeFrom = (least: number, most: number): number[] => Array.from({ length: Math.min(500, Math.ceil(most) - least + 2) }, (_, at) => least + at);

/** 第一名10分，第二名8分，其余5分 as bands of the places. */
export function bandsOfPlaces(points: readonly number[], rest: number | null): Rule[] {
  return [...points.map((figure, at): Rule => ({ from: at + 1, to: at + 1, points: figure })), ...(rest === null ? [] : [{ above: points.length, points: rest }])];
}

export interface BandFaults {
  /** Figures for which other points are given, or points where the read has a gap. */
  readonly wrong: string[];
  /** Figures that the read has points for, and this has not. */
  readonly missing: string[];
}

/**
 * Two lists of bands say the same where they give the same points for every figure. `free` says which
 * bands of the read are wholly open, and whether its gaps are; `least` the first figure where only whole
 * ones come in.
 */
export function compareBands(wanted: Json | undefined, found: Json | undefined, free: { bands: ReadonlySet<number>; gaps: boolean }, least: number | null): BandFaults {
  const [want, have] = [bandsOf(wanted), bandsOf(found)];
  const result: BandFaults = { wrong: [], missing: [] };
  const figures = samples(want, have);
  for (const x of least === null ? figures : wholeFrom(least, Math.max(least, ...figures))) {
    const at = want.findIndex((band) => holds(band, x));
    if (at >= 0 ? free.bands.has(at) : free.gaps) continue;
    const [right, given] = [pointsAt(want, x), pointsAt(have, x)];
    if (right === given) continue;
    // With as many bands as the read has, a gap is a figure that differs.
    if (given === null && have.length < want.length) result.missing.push(`no points at ${x}, not ${right}`);
    else if (given === null) result.wrong.push(`no points at ${x}, not ${right}`);
    else result.wrong.push(`${given} points at ${x}, not ${right ?? 'a gap'}`);
  }
  return result;
}
