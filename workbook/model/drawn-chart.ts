import type { Area } from './area';

/** A chart of a grid, in the words in which a program is asked for it. */
export interface DrawnChart {
  id: string;
  name: string;
  /** `ColumnStacked`. */
  type: string;
  title: string;
  /** Of the axis of figures. */
  axis: string | null;
  /** The cells that it covers. */
  area: Area;
  series: DrawnSeries[];
  /** How else it was asked to look: `legend.position`. */
  looks: Record<string, unknown>;
}

export interface DrawnSeries {
  name: string;
  type: string;
  values: Area | null;
  /** The cells that name its columns. */
  names: Area | null;
  fill: string;
  line: { color: string; style: string; weight: number };
  marker: string;
  looks: Record<string, unknown>;
}
