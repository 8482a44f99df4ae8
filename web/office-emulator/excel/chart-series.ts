/** Excel.ChartSeries and its collection: which cells are drawn, and how. */
import { formatAddress, type Area } from '../../../workbook/model/area';
import type { DrawnSeries } from '../../../workbook/model/drawn-chart';
import { action, define, items, link, object, property, result, type Definition } from '../engine/definition';
import { HostFault } from '../engine/errors';
import { RangeHost } from '../model/book';
import { blankSeries } from '../model/charts';
import { sheetInfo } from '../model/sheets';
import { SeriesHost, type ChartHost } from './chart-host';
import { chartFill, kept, lineFormat, type Asked } from './chart-parts';

/** What a file says of a series besides is remembered under its own name. */
const fillOf = (host: SeriesHost): Asked => ({ get: () => host.now.fill, set: (_, fill) => host.change({ fill: String(fill) }) });
const lineOf = (host: SeriesHost): Asked => ({ get: (key) => host.now.line[key as keyof DrawnSeries['line']], set: (key, value) => host.change({ line: { ...host.now.line, [key]: value } }) });

const seriesFormat: Definition<Excel.ChartSeriesFormat, SeriesHost> = define('ChartSeriesFormat', {
  fill: link('1.1', () => chartFill, fillOf),
  line: link('1.1', () => lineFormat, lineOf),
});

function cells(source: unknown): Area {
  if (!(source instanceof RangeHost)) throw new HostFault('InvalidArgument', 'sourceData');
  return source.area;
}

function sourceOf({ chart: { sheet: { book, id } }, now }: SeriesHost, dimension: string): string {
  const area = dimension === 'Categories' ? now.names : now.values;
  return area ? formatAddress(sheetInfo(book, id).name, area) : '';
}

const series: Definition<Excel.ChartSeries, SeriesHost> = define('ChartSeries', {
  format: link('1.1', () => seriesFormat, (host) => host),
  name: property('1.1', ({ now }) => now.name, (host, name) => host.change({ name })),
  chartType: property('1.7', ({ now }) => now.type as Excel.ChartType, (host, type) => host.change({ type })),
  markerStyle: property('1.7', ({ now }) => now.marker as Excel.ChartMarkerStyle, (host, marker) => host.change({ marker })),
  markerSize: kept('1.7', 'marker.size', 5),
  markerBackgroundColor: kept('1.7', 'marker.background', ''),
  markerForegroundColor: kept('1.7', 'marker.foreground', ''),
  gapWidth: kept('1.7', 'gap', 150),
  overlap: kept('1.8', 'overlap', 0),
  setValues: action('1.7', (host, source) => host.change({ values: cells(source) })),
  setXAxisValues: action('1.7', (host, source) => host.change({ names: cells(source) })),
  getDimensionDataSourceString: result('1.15', (host, dimension) => sourceOf(host, dimension)),
});

function add(chart: ChartHost, name: string | undefined): SeriesHost {
  const { series: present, type } = chart.now;
  chart.change({ series: [...present, blankSeries(name ?? '', type)] });
  return new SeriesHost(chart, present.length);
}

export const seriesCollection: Definition<Excel.ChartSeriesCollection, ChartHost> = define('ChartSeriesCollection', {
  items: items(() => series, (chart) => chart.now.series.map((_, at) => new SeriesHost(chart, at))),
  count: property('1.1', (chart) => chart.now.series.length),
  getItemAt: object('1.1', () => series, (chart, at) => (chart.now.series[at] ? new SeriesHost(chart, at) : null)),
  add: object('1.7', () => series, add),
});
