/** The part of a chart: what it draws over which cells. */
import { cellName, quoteSheet, type Area } from '../../../model/area';
import { gapOf, shades, type ChartSeries, type Draws, type SheetChart } from '../../../model/chart';
import { escape } from '../../xml';
import { HEAD } from '../package';

export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';

const BARS = { category: 1, value: 2 };

const isLine = (draws: Draws): boolean => draws === 'line' || draws === 'mark';

export function chartXml(chart: SheetChart, sheetName: string): string {
  const sheet = quoteSheet(sheetName);
  const indexed = chart.series.map((series, index) => ({ series, index }));
  const bars = indexed.filter(({ series }) => !isLine(series.draws));
  const lines = indexed.filter(({ series }) => isLine(series.draws));
  const axes = `<c:axId val="${BARS.category}"/><c:axId val="${BARS.value}"/>`;
  const plots = [
    `<c:barChart><c:barDir val="col"/><c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${bars.map(({ series, index }) => seriesXml(chart, series, index, sheet)).join('')}<c:gapWidth val="${gapOf(chart)}"/><c:overlap val="100"/>${axes}</c:barChart>`,
    ...(lines.length > 0 ? [`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map(({ series, index }) => seriesXml(chart, series, index, sheet)).join('')}<c:marker val="1"/>${axes}</c:lineChart>`] : []),
  ];
  return `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, 1200)}<c:autoTitleDeleted val="0"/>`
    + `<c:plotArea><c:layout/>${plots.join('')}${categoryAxis()}${valueAxis(chart)}</c:plotArea>`
    + '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
    + `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

const titleXml = (text: string, size: number): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${size}" b="0"/><a:t>${escape(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
const DASHED = '<a:prstDash val="dash"/>';
const FILLS = { solid: solid(shades.solid), hatched: '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>', open: solid(shades.open) };
const LINES = {
  line: `<c:spPr><a:ln w="19050">${BLACK}${DASHED}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`,
  mark: `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="dash"/><c:size val="9"/><c:spPr>${BLACK}<a:ln>${BLACK}</a:ln></c:spPr></c:marker>`,
};

function seriesXml(chart: SheetChart, { title, values, draws, more, less }: ChartSeries, index: number, sheet: string): string {
  const reference = (area: Area): string => `${escape(sheet)}!${absolute(area)}`;
  const number = (tag: string, area: Area): string => `<c:${tag}><c:numRef><c:f>${reference(area)}</c:f></c:numRef></c:${tag}>`;
  const errors = more || less
    ? `<c:errBars>${isLine(draws) ? '<c:errDir val="y"/>' : ''}<c:errBarType val="${more && less ? 'both' : more ? 'plus' : 'minus'}"/><c:errValType val="cust"/><c:noEndCap val="0"/>${more ? number('plus', more) : ''}${less ? number('minus', less) : ''}<c:spPr><a:ln w="15875">${BLACK}</a:ln></c:spPr></c:errBars>`
    : '';
  const shape = isLine(draws) ? LINES[draws as keyof typeof LINES] : `<c:spPr>${FILLS[draws as keyof typeof FILLS]}<a:ln w="9525">${BLACK}${draws === 'open' ? DASHED : ''}</a:ln></c:spPr><c:invertIfNegative val="0"/>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escape(title)}</c:v></c:tx>${shape}${errors}`
    + `<c:cat><c:strRef><c:f>${reference(chart.names)}</c:f></c:strRef></c:cat>${number('val', values)}${isLine(draws) ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

const LINE = `<c:spPr><a:ln w="9525">${BLACK}</a:ln></c:spPr>`;
const text = (rotation: string): string => `<c:txPr><a:bodyPr${rotation}/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const categoryAxis = (): string =>
  `<c:catAx><c:axId val="${BARS.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${LINE}${text(' rot="-5400000" vert="horz"')}<c:crossAx val="${BARS.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

const bound = (tag: 'max' | 'min', at: number | null | undefined): string => (at === null || at === undefined ? '' : `<c:${tag} val="${at}"/>`);

const valueAxis = ({ axis: title, least, most }: SheetChart): string =>
  `<c:valAx><c:axId val="${BARS.value}"/><c:scaling><c:orientation val="minMax"/>${bound('max', most)}${bound('min', least)}</c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="3175"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>${title === undefined ? '' : titleXml(title, 900)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${LINE}${text('')}<c:crossAx val="${BARS.category}"/><c:crosses val="autoZero"/></c:valAx>`;

function absolute({ row, column, rows, columns }: Area): string {
  const fixed = (at: string): string => at.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${fixed(cellName(row, column))}:${fixed(cellName(row + rows - 1, column + columns - 1))}`;
}
