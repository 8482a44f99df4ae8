/** The charts that we drew on a sheet of a file. What others drew there is left out. */
import { parseArea, type Area } from '../model/area';
import { OWN_CHART, type ChartSeries, type Draws, type SheetChart } from '../model/chart';
import { ofType, part, relations } from './package';
import type { ReadBook, ReadSheet } from './read';
import type { Element } from './xml';

export function chartsIn({ parts }: Pick<ReadBook, 'parts'>, { part: path }: Pick<ReadSheet, 'part'>): readonly SheetChart[] {
  const drawing = ofType(relations(parts, path), 'drawing')[0]?.target;
  const links = drawing === undefined ? [] : relations(parts, drawing);
  return (drawing === undefined ? undefined : part(parts, drawing))?.children.flatMap((anchor) => {
    const [frame] = anchor.deep('cNvPr');
    if (!frame?.get('name')?.startsWith(OWN_CHART)) return [];
    const [shown] = anchor.deep('chart');
    const chart = part(parts, links.find(({ id }) => id === shown?.get('id'))?.target ?? '');
    const read = chart && chartOf(chart, covered(anchor));
    return read ? [read] : [];
  }) ?? [];
}

function covered(anchor: Element): Area {
  const at = (corner: string, side: string): number => Number(anchor.child(corner)?.child(side)?.text ?? 0);
  const [row, column] = [at('from', 'row'), at('from', 'col')];
  return { row, column, rows: Math.max(1, at('to', 'row') - row), columns: Math.max(1, at('to', 'col') - column) };
}

function chartOf(chart: Element, area: Area): SheetChart | null {
  const [plot] = chart.deep('plotArea');
  const series = (['barChart', 'lineChart'] as const).flatMap((kind) => (plot?.all(kind) ?? []).flatMap((each) => each.all('ser').map((one) => ({ kind, one, at: Number(one.child('order')?.get('val') ?? 0) }))));
  const read = series.sort((one, other) => one.at - other.at).flatMap(({ kind, one }) => seriesOf(one, kind));
  const names = series.map(({ one }) => referenceIn(one.child('cat'))).find((each) => each !== null);
  if (!plot || !names || read.length === 0) return null;
  const axis = textIn(plot.child('valAx')?.child('title'));
  const bound = (tag: 'min' | 'max'): number | null => {
    const at = plot.child('valAx')?.child('scaling')?.child(tag)?.get('val');
    return at === undefined ? null : Number(at);
  };
  return {
    name: OWN_CHART, title: textIn([...chart.deep('chart')][0]?.child('title')), area, names, series: read, least: bound('min'), most: bound('max'),
    ...(axis === '' ? {} : { axis }), ...(plot.child('barChart')?.child('grouping')?.get('val') === 'stacked' ? { stacked: true } : {}),
  };
}

function seriesOf(series: Element, kind: 'barChart' | 'lineChart'): ChartSeries[] {
  const values = referenceIn(series.child('val'));
  if (!values) return [];
  const bars = series.child('errBars');
  const [more, less] = [referenceIn(bars?.child('plus')), referenceIn(bars?.child('minus'))];
  return [{ title: titleIn(series.child('tx')), values, draws: drawsOf(series, kind), ...(more ? { more } : {}), ...(less ? { less } : {}) }];
}

function drawsOf(series: Element, kind: 'barChart' | 'lineChart'): Draws {
  if (kind === 'lineChart') return (series.child('marker')?.child('symbol')?.get('val') ?? 'none') === 'none' ? 'line' : 'mark';
  const shape = series.child('spPr');
  if (shape?.child('pattFill')) return 'hatched';
  return shape?.child('ln')?.child('prstDash')?.get('val') === 'dash' ? 'open' : 'solid';
}

const textIn = (title: Element | undefined): string => (title ? [...title.deep('t')].map(({ text }) => text).join('') : '');
const titleIn = (tx: Element | undefined): string => (tx ? [...tx.deep('v')][0]?.text ?? '' : '');

/** `图表!$A$3:$A$9` */
function referenceIn(element: Element | undefined): Area | null {
  const [formula] = element ? element.deep('f') : [];
  return formula ? parseArea(formula.text.replace(/^.*!/, '').replaceAll('$', '')) : null;
}
