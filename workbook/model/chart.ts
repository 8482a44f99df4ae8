import type { Area } from './area';

/** Columns, and lines across them, over cells of the chart's own sheet. */
export interface SheetChart {
  /** As programs call it; with its number behind it. */
  readonly name: string;
  readonly title: string;
  /** The cells that it covers. */
  readonly area: Area;
  /** Of the axis of figures. */
  readonly axis?: string;
  /** Where that axis begins and ends; null where the program finds out. */
  readonly least?: number | null;
  readonly most?: number | null;
  /** Columns stand on one another; else in the same place. */
  readonly stacked?: boolean;
  readonly series: readonly ChartSeries[];
  /** The cells that name its columns. */
  readonly names: Area;
}

/** `open`: what may still come, or goes beyond. `line`: across all columns. `mark`: a stroke at each figure. */
export const draws = ['solid', 'hatched', 'open', 'line', 'mark'] as const;
export type Draws = (typeof draws)[number];

/** Greys that a printer without colours keeps apart, where a host has no hatching. */
export const shades = { solid: '#7F7F7F', hatched: '#D9D9D9', open: '#FFFFFF' } as const satisfies Partial<Record<Draws, string>>;

export interface ChartSeries {
  readonly title: string;
  readonly values: Area;
  /** Fills differ by more than their colour, so that a printer without colours keeps them apart. */
  readonly draws: Draws;
  /** How far a figure may lie above it, and below. */
  readonly more?: Area;
  readonly less?: Area;
  /** Says the same where a host draws no lines of `more` and `less`: stands on it, or marks it. */
  readonly instead?: readonly ChartSeries[];
}

/** Between columns, per cent of their width. Few columns would be as wide as the page. */
export const gapOf = ({ names }: Pick<SheetChart, 'names'>): number => Math.max(60, 420 - names.rows * 60);

/** The name that charts of printouts carry. */
export const OWN_CHART = 'kaohe-printout';

/** As hosts draw it that cannot be told how long the error line of each figure is. */
export function withoutErrorLines({ series, ...chart }: SheetChart): SheetChart {
  const instead = series.some((each) => each.instead);
  return {
    ...chart, ...(instead ? { stacked: true } : {}),
    series: series.flatMap(({ more: _more, less: _less, instead: others = [], ...each }) => [each, ...others]),
  };
}
