import { parseArea, type Area } from '../../../../workbook/model/area';
import { gapOf, OWN_CHART, shades, withoutErrorLines, type ChartSeries, type Draws, type SheetChart } from '../../../../workbook/model/chart';

/**
 * Office.js draws error lines of one length for all figures, and fills of one colour: what a file says by lines and
 * hatching stands as pieces on the columns, as marks, and in shades that a printer without colours keeps apart.
 */
export function drawCharts(sheet: Excel.Worksheet, charts: readonly SheetChart[]): void {
  for (const [index, chart] of charts.map(withoutErrorLines).entries()) draw(sheet, chart, index + 1);
}

const BLACK = '#000000';
const WHITE = '#FFFFFF';
const [TITLE, LABEL] = [12, 9];
const LINE = { thin: 0.75, thick: 1.5 } as const;

function draw(sheet: Excel.Worksheet, { name, title, area, axis, least = null, most = null, stacked, series, names }: SheetChart, number: number): void {
  const range = ({ row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);
  const [first] = series;
  if (!first) return;
  const chart = sheet.charts.add(stacked ? 'ColumnStacked' : 'ColumnClustered', range(first.values), 'Columns');
  chart.name = `${name} ${number}`;
  chart.setPosition(range({ ...area, rows: 1, columns: 1 }), range({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }));
  chart.title.text = title;
  chart.title.format.font.size = TITLE;
  chart.title.format.font.bold = false;
  chart.title.format.font.color = BLACK;
  chart.legend.position = 'Bottom';
  chart.format.fill.setSolidColor(WHITE);
  for (const [index, each] of series.entries()) {
    const one = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.title);
    one.name = each.title;
    one.setValues(range(each.values));
    one.setXAxisValues(range(names));
    dress(one, each.draws, gapOf({ names }));
  }
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.majorGridlines.format.line.color = '#BFBFBF';
  valueAxis.format.font.size = LABEL;
  if (least !== null) valueAxis.minimum = least;
  if (most !== null) valueAxis.maximum = most;
  if (axis !== undefined) {
    valueAxis.title.text = axis;
    valueAxis.title.format.font.size = LABEL;
  }
  // Below the figures that are less than nothing, too, and upright: names are long.
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.textOrientation = 90;
  categoryAxis.format.font.size = LABEL;
}

function dress(series: Excel.ChartSeries, draws: Draws, gap: number): void {
  const { fill, line } = series.format;
  if (draws === 'line') {
    series.chartType = 'Line';
    line.color = BLACK;
    line.lineStyle = 'Dash';
    line.weight = LINE.thick;
    series.markerStyle = 'None';
  } else if (draws === 'mark') {
    series.chartType = 'LineMarkers';
    line.lineStyle = 'None';
    series.markerStyle = 'Dash';
    series.markerSize = LABEL;
    series.markerBackgroundColor = BLACK;
    series.markerForegroundColor = BLACK;
  } else {
    series.gapWidth = gap;
    series.overlap = 100;
    fill.setSolidColor(shades[draws]);
    line.color = BLACK;
    line.weight = LINE.thin;
    line.lineStyle = draws === 'open' ? 'Dash' : 'Continuous';
  }
}

/** Takes away all that we drew on a sheet; charts of others stay. */
export async function removeCharts(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  for (const chart of await ownCharts(context, sheet)) chart.delete();
}

async function ownCharts(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<readonly Excel.Chart[]> {
  const charts = sheet.charts.load('items/name,items/chartType,items/left,items/top,items/width,items/height');
  await context.sync();
  return charts.items.filter(({ name }) => name.startsWith(OWN_CHART));
}

/** Points of columns and rows, from the first on. */
interface Lines {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

/** What we drew on a sheet, so that it can be drawn like that again. */
export async function readCharts(context: Excel.RequestContext, sheet: Excel.Worksheet, lines: Lines): Promise<readonly SheetChart[]> {
  const charts = await ownCharts(context, sheet);
  const asked = charts.map((chart) => ({ chart, title: chart.title.load('text'), axis: chart.axes.valueAxis.title.load('text,visible'), bounds: chart.axes.valueAxis.load('minimum,maximum'), series: chart.series.load('items/name,items/chartType,items/markerStyle') }));
  await context.sync();
  const told = asked.map((each) => ({
    ...each,
    series: each.series.items.map((one) => ({ one, values: one.getDimensionDataSourceString('Values'), names: one.getDimensionDataSourceString('Categories'), fill: one.format.fill.getSolidColor() })),
  }));
  await context.sync();
  return told.flatMap(({ chart, title, axis, bounds, series }): SheetChart[] => {
    const drawn = series.flatMap(({ one, values, fill }): ChartSeries[] => {
      const area = areaIn(values.value);
      return area ? [{ title: one.name, values: area, draws: drawsOf(one, fill.value) }] : [];
    });
    const names = series.map((each) => areaIn(each.names.value)).find((area) => area !== null);
    if (!names || drawn.length === 0) return [];
    return [{ name: OWN_CHART, title: title.text, area: coveredBy(chart, lines), names, series: drawn, ...boundsOf(bounds), ...(axis.visible ? { axis: axis.text } : {}), ...(chart.chartType === 'ColumnStacked' ? { stacked: true } : {}) }];
  });
}

/** Excel tells where an axis ends, and not whether it found that out by itself: only what we ask for is taken for asked. */
const boundsOf = ({ minimum, maximum }: Excel.ChartAxis): Pick<SheetChart, 'least' | 'most'> => ({ least: minimum === 0 ? 0 : null, most: maximum === 100 ? 100 : null });

function drawsOf({ chartType, markerStyle }: Excel.ChartSeries, fill: string): Draws {
  if (chartType.startsWith('Line')) return markerStyle === 'None' ? 'line' : 'mark';
  return (['solid', 'hatched', 'open'] as const).find((each) => shades[each] === fill.toUpperCase()) ?? 'solid';
}

/** Of `图表!$A$3:$A$9`. */
const areaIn = (source: string): Area | null => parseArea(source.replace(/^.*!/, '').replaceAll('$', ''));

const coveredBy = ({ left, top, width, height }: Pick<Excel.Chart, 'left' | 'top' | 'width' | 'height'>, { widths, heights }: Lines): Area => {
  const [row, column] = [lineAt(heights, top), lineAt(widths, left)];
  return { row, column, rows: Math.max(1, lineAt(heights, top + height) - row), columns: Math.max(1, lineAt(widths, left + width) - column) };
};

/** The line whose beginning lies nearest. */
function lineAt(sizes: readonly number[], at: number): number {
  let [begins, line] = [0, 0];
  while (line < sizes.length && begins + (sizes[line] ?? 0) / 2 < at) {
    begins += sizes[line] ?? 0;
    line++;
  }
  return line;
}
