/** Charts of a sheet that came from no file: a drawing with a frame for each. */
import type { Area } from '../../../model/area';
import { cellName, quoteSheet } from '../../../model/area';
import { escape } from '../../xml';
import { HEAD, type PackageWriter } from '../package';

/** Columns, and lines across them, over cells of the chart's own sheet. */
export interface SavedChart {
  /** Of the drawing; programs show it nowhere. */
  name: string;
  title: string;
  /** The cells that it covers. */
  area: Area;
  /** The cells that name its columns. */
  names: Area;
  series: SavedSeries[];
  /** Of the axis of figures. */
  axis?: string;
  /** Where that axis begins and ends; null where the program finds out. */
  least?: number | null;
  most?: number | null;
}

export interface SavedSeries {
  title: string;
  values: Area;
  /** `line`: across all columns. Fills differ by their pattern, so that a printer without colours keeps them apart. */
  draws: 'solid' | 'hatched' | 'line';
  /** How far a figure may lie above it, and below. */
  more?: Area;
  less?: Area;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';

/** Writes the parts of the charts and relates the sheet to them; the id of the relation. */
export function addCharts(writer: PackageWriter, sheetPart: string, sheetName: string, charts: readonly SavedChart[]): string {
  const drawing = writer.freePath((number) => `xl/drawings/drawing${number}.xml`);
  // Known before its charts are, which it is related to.
  writer.add(drawing, `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing"/>`, DRAWING_TYPE);
  const frames = charts.map((chart, index) => {
    const path = writer.freePath((number) => `xl/charts/chart${number}.xml`);
    writer.add(path, chartXml(chart, quoteSheet(sheetName)), CHART_TYPE);
    return frameXml(chart, index + 1, writer.relate(drawing, 'chart', path));
  });
  writer.write(drawing, `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${frames.join('')}</xdr:wsDr>`);
  return writer.relate(sheetPart, 'drawing', drawing);
}

function frameXml({ area, name }: SavedChart, id: number, relation: string): string {
  const corner = (tag: string, row: number, column: number): string => `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return `<xdr:twoCellAnchor editAs="twoCell">${corner('from', area.row, area.column)}${corner('to', area.row + area.rows, area.column + area.columns)}`
    + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id + 1}" name="${escape(name)} ${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
    + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

const BARS = { category: 1, value: 2 };

function chartXml(chart: SavedChart, sheet: string): string {
  const indexed = chart.series.map((series, index) => ({ series, index }));
  const bars = indexed.filter(({ series }) => series.draws !== 'line');
  const lines = indexed.filter(({ series }) => series.draws === 'line');
  const axes = `<c:axId val="${BARS.category}"/><c:axId val="${BARS.value}"/>`;
  const plots = [
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.map(({ series, index }) => seriesXml(chart, series, index, sheet)).join('')}<c:gapWidth val="${gapOf(chart.names.rows)}"/><c:overlap val="100"/>${axes}</c:barChart>`,
    ...(lines.length > 0 ? [`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map(({ series, index }) => seriesXml(chart, series, index, sheet)).join('')}<c:marker val="1"/>${axes}</c:lineChart>`] : []),
  ];
  return `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, 1200)}<c:autoTitleDeleted val="0"/>`
    + `<c:plotArea><c:layout/>${plots.join('')}${categoryAxis()}${valueAxis(chart)}</c:plotArea>`
    + '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
    + `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

const titleXml = (text: string, size: number): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${size}" b="0"/><a:t>${escape(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function seriesXml(chart: SavedChart, { title, values, draws, more, less }: SavedSeries, index: number, sheet: string): string {
  const reference = (area: Area): string => `${escape(sheet)}!${absolute(area)}`;
  const number = (tag: string, area: Area): string => `<c:${tag}><c:numRef><c:f>${reference(area)}</c:f></c:numRef></c:${tag}>`;
  const errors = more || less
    ? `<c:errBars>${draws === 'line' ? '<c:errDir val="y"/>' : ''}<c:errBarType val="${more && less ? 'both' : more ? 'plus' : 'minus'}"/><c:errValType val="cust"/><c:noEndCap val="0"/>${more ? number('plus', more) : ''}${less ? number('minus', less) : ''}<c:spPr><a:ln w="15875">${BLACK}</a:ln></c:spPr></c:errBars>`
    : '';
  const look = { solid: '<a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill>', hatched: '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>', line: '' }[draws];
  const shape = draws === 'line' ? `<c:spPr><a:ln w="19050">${BLACK}<a:prstDash val="dash"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>` : `<c:spPr>${look}<a:ln w="9525">${BLACK}</a:ln></c:spPr><c:invertIfNegative val="0"/>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escape(title)}</c:v></c:tx>${shape}${errors}`
    + `<c:cat><c:strRef><c:f>${reference(chart.names)}</c:f></c:strRef></c:cat>${number('val', values)}${draws === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

const LINE = `<c:spPr><a:ln w="9525">${BLACK}</a:ln></c:spPr>`;
const text = (rotation: string): string => `<c:txPr><a:bodyPr${rotation}/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const categoryAxis = (): string =>
  `<c:catAx><c:axId val="${BARS.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${LINE}${text(' rot="-5400000" vert="horz"')}<c:crossAx val="${BARS.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

/** Per cent of a bar's width. Few bars would be as wide as the page. */
const gapOf = (bars: number): number => Math.max(60, 420 - bars * 60);

const bound = (tag: 'max' | 'min', at: number | null | undefined): string => (at === null || at === undefined ? '' : `<c:${tag} val="${at}"/>`);

const valueAxis = ({ axis: title, least, most }: SavedChart): string =>
  `<c:valAx><c:axId val="${BARS.value}"/><c:scaling><c:orientation val="minMax"/>${bound('max', most)}${bound('min', least)}</c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="3175"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>${title === undefined ? '' : titleXml(title, 900)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${LINE}${text('')}<c:crossAx val="${BARS.category}"/><c:crosses val="autoZero"/></c:valAx>`;

function absolute({ row, column, rows, columns }: Area): string {
  const fixed = (at: string): string => at.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${fixed(cellName(row, column))}:${fixed(cellName(row + rows - 1, column + columns - 1))}`;
}
