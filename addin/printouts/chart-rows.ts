import type { PrintChart, PrintSheet } from '../../workbook/printouts/model/print-sheet';

/** A chart that is printed, as rows that anybody can draw. */
export interface DrawnChart {
  readonly title: string;
  readonly axis: string;
  readonly rows: readonly DrawnRow[];
  /** Lines across all rows, with their names. */
  readonly lines: readonly { readonly name: string; readonly at: number }[];
  /** What the bars stand for, in the order in which they are drawn. */
  readonly legend: readonly { readonly name: string; readonly draws: 'solid' | 'hatched' }[];
  /** Of the axis; 0 lies within. */
  readonly least: number;
  readonly most: number;
}

export interface DrawnRow {
  readonly name: string;
  /** From 0 to the figure. */
  readonly bar: number | null;
  readonly draws: 'solid' | 'hatched';
  /** What it may come to, or how far others lie apart; both the figure where there is nothing of the kind. */
  readonly low: number;
  readonly high: number;
}

/** The charts of a sheet with what stands in the tables under them. */
export function chartsIn({ blocks }: Pick<PrintSheet, 'blocks'>): readonly DrawnChart[] {
  return blocks.flatMap(({ chart }, index) => (chart ? [drawn(chart, (blocks[index + 1]?.body ?? []).map(({ cells }) => cells.map((cell) => cell?.value ?? '')))] : []));
}

function drawn({ title, axis, names, series }: PrintChart, table: readonly (readonly (string | number)[])[]): DrawnChart {
  const bars = series.filter((each) => each.draws !== 'line');
  const lines = series.filter((each) => each.draws === 'line').flatMap(({ name, column }) => {
    const at = figure(table[0]?.[column]);
    return at === null ? [] : [{ name, at }];
  });
  const rows = table.map((cells): DrawnRow => {
    const own = bars.find(({ column }) => figure(cells[column]) !== null);
    const bar = own ? figure(cells[own.column]) : null;
    return {
      name: String(cells[names] ?? ''), bar, draws: own?.draws === 'hatched' ? 'hatched' : 'solid',
      low: (bar ?? 0) - (own?.less === undefined ? 0 : (figure(cells[own.less]) ?? 0)),
      high: (bar ?? 0) + (own?.more === undefined ? 0 : (figure(cells[own.more]) ?? 0)),
    };
  });
  const all = [0, ...rows.flatMap(({ low, high }) => [low, high]), ...lines.map(({ at }) => at)];
  return { title, axis, rows, lines, legend: bars.flatMap(({ name, draws }) => (draws === 'line' ? [] : [{ name, draws }])), least: Math.min(...all), most: Math.max(...all) };
}

const figure = (value: string | number | undefined): number | null => (typeof value === 'number' ? value : null);
