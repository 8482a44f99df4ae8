/** Small objects that hang on a chart: its texts, axes and lines, which are remembered as they were asked for. */
import { action, define, link, property, result, type Definition } from '../engine/definition';
import type { ChartHost } from './chart-host';

/** What something was asked to look like. */
export interface Asked {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** A part of a chart. */
class PartHost implements Asked {
  constructor(readonly of: ChartHost, readonly name: string) {}

  get(key: string): unknown { return this.of.now.looks[`${this.name}.${key}`]; }
  set(key: string, value: unknown): void { this.of.change({ looks: { ...this.of.now.looks, [`${this.name}.${key}`]: value } }); }
  part(name: string): PartHost { return new PartHost(this.of, `${this.name}.${name}`); }
}

const part = (name: string) => (host: ChartHost): PartHost => new PartHost(host, name);
export const kept = <T, Of extends Asked = Asked>(since: string, key: string, usual: NoInfer<T>) => property<Of, T>(since, (host) => (host.get(key) ?? usual) as T, (host, value) => host.set(key, value));

const chartFont: Definition<Excel.ChartFont, Asked> = define('ChartFont', { size: kept('1.1', 'size', 10), bold: kept('1.1', 'bold', false), color: kept('1.1', 'color', '#000000') });

export const chartFill: Definition<Excel.ChartFill, Asked> = define('ChartFill', {
  setSolidColor: action('1.1', (host, color) => host.set('color', color)),
  getSolidColor: result('1.16', (host) => String(host.get('color') ?? '')),
});

export const lineFormat: Definition<Excel.ChartLineFormat, Asked> = define('ChartLineFormat', { color: kept('1.1', 'color', '#000000'), weight: kept('1.7', 'weight', 0.75), lineStyle: kept('1.7', 'style', 'Automatic') });

export const chartAreaFormat: Definition<Excel.ChartAreaFormat, ChartHost> = define('ChartAreaFormat', { fill: link('1.1', () => chartFill, part('fill')) });

export const chartLegend: Definition<Excel.ChartLegend, ChartHost> = define('ChartLegend', {
  position: property('1.1', (host) => (host.now.looks['legend.position'] ?? 'Right') as Excel.ChartLegendPosition, (host, position) => host.change({ looks: { ...host.now.looks, 'legend.position': position } })),
});

const titleFormat: Definition<Excel.ChartTitleFormat, PartHost> = define('ChartTitleFormat', { font: link('1.1', () => chartFont, (host) => host.part('font')) });

export const chartTitle: Definition<Excel.ChartTitle, ChartHost> = define('ChartTitle', {
  text: property('1.1', ({ now }) => now.title, (host, title) => host.change({ title })),
  format: link('1.1', () => titleFormat, part('title')),
});

const axisTitleFormat: Definition<Excel.ChartAxisTitleFormat, PartHost> = define('ChartAxisTitleFormat', { font: link('1.1', () => chartFont, (host) => host.part('font')) });

class AxisHost extends PartHost {
  constructor(readonly chart: ChartHost, name: 'valueAxis' | 'categoryAxis') {
    super(chart, name);
  }
}

/** Only that of the figures has one. */
const axisTitle: Definition<Excel.ChartAxisTitle, AxisHost> = define('ChartAxisTitle', {
  text: property('1.1', ({ chart }) => chart.now.axis ?? '', ({ chart }, axis) => chart.change({ axis })),
  visible: property('1.1', ({ chart }) => chart.now.axis !== null),
  format: link('1.1', () => axisTitleFormat, (host) => host.part('title')),
});

const axisFormat: Definition<Excel.ChartAxisFormat, PartHost> = define('ChartAxisFormat', { font: link('1.1', () => chartFont, (host) => host.part('font')) });
const gridlinesFormat: Definition<Excel.ChartGridlinesFormat, PartHost> = define('ChartGridlinesFormat', { line: link('1.1', () => lineFormat, (host) => host) });
const gridlines: Definition<Excel.ChartGridlines, PartHost> = define('ChartGridlines', { format: link('1.1', () => gridlinesFormat, (host) => host) });

const axis: Definition<Excel.ChartAxis, AxisHost> = define('ChartAxis', {
  title: link('1.1', () => axisTitle, (host) => host),
  format: link('1.1', () => axisFormat, (host) => host),
  majorGridlines: link('1.1', () => gridlines, (host) => host.part('gridlines')),
  minimum: kept('1.1', 'minimum', ''),
  maximum: kept('1.1', 'maximum', ''),
  tickLabelPosition: kept('1.7', 'labels', 'NextToAxis'),
  textOrientation: kept('1.8', 'orientation', 0),
});

export const axes: Definition<Excel.ChartAxes, ChartHost> = define('ChartAxes', {
  valueAxis: link('1.1', () => axis, (host) => new AxisHost(host, 'valueAxis')),
  categoryAxis: link('1.1', () => axis, (host) => new AxisHost(host, 'categoryAxis')),
});
