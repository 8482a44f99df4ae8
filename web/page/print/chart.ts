/** A chart of the sheet on paper: the grid draws none. */
import { shades, type SheetChart, type Draws } from '../../../workbook/model/chart';
import type { Area } from '../../../workbook/model/area';

const SVG = 'http://www.w3.org/2000/svg';
const [TITLE, LABEL] = [12, 8];
const INK = '#000000';
/** Room beside the columns: for figures, the title, names and the legend. */
const AROUND = { left: 44, right: 8, top: 26, names: 72, legend: 18 } as const;

/** What stands in the cells of an area, one below the other. */
export type ReadCells = (area: Area) => readonly (string | number | boolean)[];

let count = 0;

export function chartPicture({ title, axis, series, names, least: begins = null, most: ends = null, stacked = false }: SheetChart, read: ReadCells, width: number, height: number): SVGElement {
  count += 1;
  const hatching = `hatching-${count}`;
  const called = read(names).map(String);
  const drawn = series.map(({ title: of, draws, values }) => ({ title: of, draws, values: read(values).map((value) => (typeof value === 'number' ? value : null)) }));
  const columns = drawn.filter(({ draws }) => isColumn(draws));
  const tops = called.map((_, at) => columns.reduce((sum, { values }) => (stacked ? sum + (values[at] ?? 0) : Math.max(sum, values[at] ?? 0)), 0));
  const all = [0, ...tops, ...drawn.flatMap(({ values, draws }) => (stacked && isColumn(draws) ? [] : values.map((value) => value ?? 0)))];
  const step = stepOf(Math.max(...all) - Math.min(...all));
  const [least, most] = [begins ?? Math.floor(Math.min(...all) / step) * step, ends ?? Math.max(step, Math.ceil(Math.max(...all) / step) * step)];
  const plot = { x: AROUND.left, y: AROUND.top, width: width - AROUND.left - AROUND.right, height: Math.max(20, height - AROUND.top - AROUND.names - AROUND.legend) };
  const y = (value: number): number => plot.y + plot.height * (1 - (value - least) / (most - least));
  const slot = plot.width / Math.max(1, called.length);
  const middle = (at: number): number => plot.x + slot * (at + 0.5);
  const ticks = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, at) => least + at * step);
  const fills: Record<Draws, string> = { ...shades, hatched: `url(#${hatching})`, line: 'none', mark: 'none' };
  const floors = called.map(() => 0);
  const picture = node('svg', { viewBox: `0 0 ${width} ${height}`, width: `${width}pt`, height: `${height}pt`, role: 'img', 'aria-label': title });
  picture.append(
    node('defs', {}, node('pattern', { id: hatching, width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, node('rect', { width: 4, height: 4, fill: '#FFFFFF' }), node('rect', { width: 1.2, height: 4, fill: INK }))),
    label(title, { x: width / 2, y: 14, 'font-size': TITLE, 'text-anchor': 'middle' }),
    ...ticks.flatMap((value) => [node('line', { x1: plot.x, x2: plot.x + plot.width, y1: y(value), y2: y(value), stroke: '#BFBFBF', 'stroke-width': 0.4 }), label(plain(value), { x: plot.x - 4, y: y(value) + 3, 'font-size': LABEL, 'text-anchor': 'end' })]),
    ...(axis === undefined ? [] : [label(axis, { x: 8, y: plot.y + plot.height / 2, 'font-size': LABEL, 'text-anchor': 'middle', transform: `rotate(-90 8 ${plot.y + plot.height / 2})` })]),
    ...columns.flatMap(({ draws, values }) => values.flatMap((value, at) => {
      if (value === null) return [];
      const from = stacked ? (floors[at] ?? 0) : 0;
      floors[at] = from + value;
      const [upper, lower] = [y(Math.max(from, from + value)), y(Math.min(from, from + value))];
      return [node('rect', { x: middle(at) - slot * 0.31, width: slot * 0.62, y: upper, height: lower - upper, fill: fills[draws], stroke: INK, 'stroke-width': 0.6, ...(draws === 'open' ? { 'stroke-dasharray': '2 1.5' } : {}) })];
    })),
    ...drawn.filter(({ draws }) => draws === 'line').map(({ values }) => node('polyline', { points: values.flatMap((value, at) => (value === null ? [] : [`${middle(at)},${y(value)}`])).join(' '), fill: 'none', stroke: INK, 'stroke-width': 1, 'stroke-dasharray': '4 2' })),
    ...drawn.filter(({ draws }) => draws === 'mark').flatMap(({ values }) => values.flatMap((value, at) => (value === null ? [] : [node('line', { x1: middle(at) - slot * 0.22, x2: middle(at) + slot * 0.22, y1: y(value), y2: y(value), stroke: INK, 'stroke-width': 2 })]))),
    node('line', { x1: plot.x, x2: plot.x + plot.width, y1: y(0), y2: y(0), stroke: INK, 'stroke-width': 0.7 }),
    ...called.map((name, at) => label(shortened(name), { x: middle(at) + 3, y: plot.y + plot.height + 6, 'font-size': LABEL, 'text-anchor': 'end', transform: `rotate(-90 ${middle(at) + 3} ${plot.y + plot.height + 6})` })),
    ...legend(drawn, fills, width, height - 6),
  );
  return picture;
}

const isColumn = (draws: Draws): boolean => draws !== 'line' && draws !== 'mark';

function legend(drawn: readonly { readonly title: string; readonly draws: Draws }[], fills: Record<Draws, string>, width: number, y: number): SVGElement[] {
  const each = width / Math.max(1, drawn.length);
  return drawn.flatMap(({ title, draws }, at) => {
    const x = each * at + 6;
    const key = isColumn(draws)
      ? node('rect', { x, y: y - 7, width: 12, height: 7, fill: fills[draws], stroke: INK, 'stroke-width': 0.6, ...(draws === 'open' ? { 'stroke-dasharray': '2 1.5' } : {}) })
      : node('line', { x1: x, x2: x + 12, y1: y - 3.5, y2: y - 3.5, stroke: INK, 'stroke-width': draws === 'mark' ? 2 : 1, ...(draws === 'line' ? { 'stroke-dasharray': '4 2' } : {}) });
    return [key, label(title, { x: x + 16, y, 'font-size': LABEL })];
  });
}

/** 1, 2 or 5, and so many noughts: some five lines. */
function stepOf(span: number): number {
  const rough = Math.max(span, 1e-9) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
}

const plain = (value: number): string => String(Number(value.toFixed(6)));
const LONGEST = 8;
const shortened = (name: string): string => ([...name].length > LONGEST ? `${[...name].slice(0, LONGEST - 1).join('')}…` : name);

function node(tag: string, attributes: Record<string, string | number>, ...children: Node[]): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

function label(text: string, attributes: Record<string, string | number>): SVGElement {
  const made = node('text', attributes);
  made.textContent = text;
  return made;
}
