import { OWN_CHART, shades, withoutErrorLines, type ChartSeries, type Draws, type SheetChart } from '../../../workbook/model/chart';
import type { DrawnChart, DrawnSeries } from '../../../workbook/model/drawn-chart';
import { newId } from '../identity';

/** What a chart draws, as files say it, and the words of Excel for it. */

const [MINIMUM, MAXIMUM] = ['valueAxis.minimum', 'valueAxis.maximum'];
const figureOr = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const isLine = (type: string): boolean => type.startsWith('Line');

/** As our files hold it; null while it draws nothing yet. */
export function chartOf({ title, axis, area, type, series, looks }: DrawnChart): SheetChart | null {
  const drawn = series.flatMap(({ values, name, ...one }): ChartSeries[] => (values ? [{ title: name, values, draws: drawsOf(one) }] : []));
  const names = series.find((one) => one.names)?.names;
  if (!names || drawn.length === 0) return null;
  return { name: OWN_CHART, title, area, names, series: drawn, least: figureOr(looks[MINIMUM]), most: figureOr(looks[MAXIMUM]), ...(axis === null ? {} : { axis }), ...(type === 'ColumnStacked' ? { stacked: true } : {}) };
}

/** Fills of a file are told apart by their pattern: a pale one is hatched there, one with a dashed line round it open. */
function drawsOf({ type, marker, fill, line }: Pick<DrawnSeries, 'type' | 'marker' | 'fill' | 'line'>): Draws {
  if (isLine(type)) return marker === 'None' ? 'line' : 'mark';
  if (line.style === 'Dash') return 'open';
  return brightness(fill) > 180 ? 'hatched' : 'solid';
}

const brightness = (colour: string): number => Math.min(...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)));

/** One of a file, as a grid holds it. */
export function drawnOf(chart: SheetChart, number: number): DrawnChart {
  const { title, axis, area, names, stacked, series, least = null, most = null } = withoutErrorLines(chart);
  const type = stacked ? 'ColumnStacked' : 'ColumnClustered';
  return {
    id: newId(), name: `${OWN_CHART} ${number}`, type, title, axis: axis ?? null, area, looks: { ...(least === null ? {} : { [MINIMUM]: least }), ...(most === null ? {} : { [MAXIMUM]: most }) },
    series: series.map(({ title: name, values, draws }): DrawnSeries => ({
      name, values, names, looks: {}, type: draws === 'line' ? 'Line' : draws === 'mark' ? 'LineMarkers' : type, marker: draws === 'mark' ? 'Dash' : 'None',
      fill: shades[draws as keyof typeof shades] ?? '#000000', line: { color: '#000000', weight: 0.75, style: draws === 'open' || draws === 'line' ? 'Dash' : draws === 'mark' ? 'None' : 'Continuous' },
    })),
  };
}

/** One that was just asked for. */
export const blankSeries = (name: string, type: string): DrawnSeries => ({ name, type, values: null, names: null, fill: '#4472C4', line: { color: '#4472C4', style: 'Automatic', weight: 0.75 }, marker: 'None', looks: {} });
