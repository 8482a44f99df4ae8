/** Excel.Chart and its collection: columns, and lines over them, of cells of one sheet. What they look like is remembered, not drawn. */
import { hull, type Area } from '../../../workbook/model/area';
import type { DrawnChart } from '../../../workbook/model/drawn-chart';
import { action, define, items, link, object, property, result, type Definition } from '../engine/definition';
import { HostFault } from '../engine/errors';
import { newId } from '../identity';
import { RangeHost, type SheetHost } from '../model/book';
import { blankSeries } from '../model/charts';
import { rangeByAddress, requireUnprotected } from '../model/sheets';
import { axes, chartAreaFormat, chartLegend, chartTitle } from './chart-parts';
import { seriesCollection } from './chart-series';
import { ChartHost } from './chart-host';

const TYPES = new Set<string>(['ColumnClustered', 'ColumnStacked']);

function add(sheet: SheetHost, type: string, source: unknown): ChartHost {
  requireUnprotected(sheet.book, sheet.id);
  if (!TYPES.has(type) || !(source instanceof RangeHost)) throw new HostFault('ApiNotFound', `ChartCollection.add(${type})`);
  const { area } = source;
  const series = Array.from({ length: area.columns }, (_, column) => ({ ...blankSeries('', type), values: { ...area, column: area.column + column, columns: 1 } }));
  const chart: DrawnChart = { id: newId(), name: `Chart ${ChartHost.of(sheet).length + 1}`, type, title: '', axis: null, area: { row: 0, column: 0, rows: 14, columns: 6 }, series, looks: {} };
  ChartHost.put(sheet, [...ChartHost.of(sheet), chart]);
  return new ChartHost(sheet, chart.id);
}

function position(host: ChartHost, start: unknown, end: unknown): void {
  const areaOf = (where: unknown): Area => (where instanceof RangeHost ? where : rangeByAddress(host.sheet.book, host.sheet.id, String(where))).area;
  host.change({ area: hull(areaOf(start), areaOf(end ?? start)) });
}

const sizes = ({ sheet: { book, id } }: ChartHost, axis: 'row' | 'column', from: number, count: number): number =>
  Array.from({ length: count }, (_, at) => (axis === 'row' ? book.backend.rowHeight(id, from + at) : book.backend.columnWidth(id, from + at))).reduce((sum, size) => sum + size, 0);

const chart: Definition<Excel.Chart, ChartHost> = define('Chart', {
  axes: link('1.1', () => axes, (host) => host),
  format: link('1.1', () => chartAreaFormat, (host) => host),
  legend: link('1.1', () => chartLegend, (host) => host),
  series: link('1.1', () => seriesCollection, (host) => host),
  title: link('1.1', () => chartTitle, (host) => host),
  id: property('1.7', ({ id }) => id),
  name: property('1.1', ({ now }) => now.name, (host, name) => host.change({ name })),
  chartType: property('1.7', ({ now }) => now.type as Excel.ChartType, (host, type) => host.change({ type })),
  left: property('1.1', (host) => sizes(host, 'column', 0, host.now.area.column)),
  top: property('1.1', (host) => sizes(host, 'row', 0, host.now.area.row)),
  width: property('1.1', (host) => sizes(host, 'column', host.now.area.column, host.now.area.columns)),
  height: property('1.1', (host) => sizes(host, 'row', host.now.area.row, host.now.area.rows)),
  setPosition: action('1.1', position),
  delete: action('1.1', ({ sheet, id }) => ChartHost.put(sheet, ChartHost.of(sheet).filter((each) => each.id !== id))),
});

const found = (sheet: SheetHost, name: string): ChartHost | null => {
  const one = ChartHost.of(sheet).find((each) => each.name === name);
  return one ? new ChartHost(sheet, one.id) : null;
};

export const chartCollection: Definition<Excel.ChartCollection, SheetHost> = define('ChartCollection', {
  items: items(() => chart, (sheet) => ChartHost.of(sheet).map(({ id }) => new ChartHost(sheet, id))),
  add: object('1.1', () => chart, add),
  count: property('1.1', (sheet) => ChartHost.of(sheet).length),
  getCount: result('1.4', (sheet) => ChartHost.of(sheet).length),
  getItem: object('1.1', () => chart, found),
  getItemOrNullObject: object('1.4', () => chart, found),
});
