/** Charts that we draw on a sheet: a drawing with a frame for each, beside what others drew there. */
import { OWN_CHART, type SheetChart } from '../../../model/chart';
import { ofType } from '../../package';
import { escape } from '../../xml';
import { attribute, put, putTogether, relationId, takeApart } from '../elements';
import { HEAD, type PackageWriter } from '../package';
import { chartXml, DRAWING, OFFICE } from './chart-xml';
import { SHEET_ORDER } from './sheet';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SPACES = ` xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"`;
const OWN = new RegExp(`\\bname="${OWN_CHART}`);

/** Puts these charts in the place of all that we drew on a sheet; the sheet's own part, related to them. */
export function saveCharts(writer: PackageWriter, sheetPart: string, xml: string, sheetName: string, charts: readonly SheetChart[]): string {
  const known = ofType(writer.relations(sheetPart), 'drawing')[0]?.target;
  if (known !== undefined && writer.parts.has(known)) return exchanged(writer, known, sheetPart, xml, sheetName, charts);
  if (charts.length === 0) return xml;
  const drawing = writer.freePath((number) => `xl/drawings/drawing${number}.xml`);
  // Known before its charts are, which it is related to.
  writer.add(drawing, `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing"/>`, DRAWING_TYPE);
  writer.write(drawing, `${HEAD}<xdr:wsDr${SPACES}>${frames(writer, drawing, sheetName, charts, 1, '').join('')}</xdr:wsDr>`);
  return withDrawing(xml, writer.relate(sheetPart, 'drawing', drawing));
}

function exchanged(writer: PackageWriter, drawing: string, sheetPart: string, xml: string, sheetName: string, charts: readonly SheetChart[]): string {
  const outer = takeApart(writer.text(drawing) ?? '');
  const gone = new Set(outer.pieces.filter((piece) => OWN.test(piece.xml)).map((piece) => /\br:id="([^"]*)"/.exec(piece.xml)?.[1]));
  for (const { id, target } of writer.relations(drawing)) {
    if (!gone.has(id)) continue;
    writer.unrelate(drawing, target);
    writer.remove(target);
  }
  const others = outer.pieces.filter((piece) => !OWN.test(piece.xml));
  if (others.length === 0 && charts.length === 0) {
    writer.unrelate(sheetPart, drawing);
    writer.remove(drawing);
    return withDrawing(xml, null);
  }
  const used = others.flatMap((piece) => [...piece.xml.matchAll(/<(?:\w+:)?cNvPr\b[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'id') ?? 0)));
  const made = frames(writer, drawing, sheetName, charts, Math.max(1, ...used), SPACES).map((frame) => ({ name: 'twoCellAnchor', xml: frame }));
  writer.write(drawing, putTogether({ ...outer, pieces: [...others, ...made] }));
  return xml;
}

function frames(writer: PackageWriter, drawing: string, sheetName: string, charts: readonly SheetChart[], used: number, spaces: string): string[] {
  return charts.map((chart, index) => {
    const path = writer.freePath((number) => `xl/charts/chart${number}.xml`);
    writer.add(path, chartXml(chart, sheetName), CHART_TYPE);
    return frameXml(chart, index + 1, used + index + 1, writer.relate(drawing, 'chart', path), spaces);
  });
}

function frameXml({ area, name }: SheetChart, number: number, id: number, relation: string, spaces: string): string {
  const corner = (tag: string, row: number, column: number): string => `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return `<xdr:twoCellAnchor${spaces} editAs="twoCell">${corner('from', area.row, area.column)}${corner('to', area.row + area.rows, area.column + area.columns)}`
    + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escape(name)} ${number}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
    + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** The sheet with the drawing of that relation; null: with none. */
function withDrawing(xml: string, relation: string | null): string {
  const outer = takeApart(xml);
  put(outer, 'drawing', relation === null ? null : `<${outer.prefix}drawing ${relationId(outer, relation)}/>`, SHEET_ORDER);
  return putTogether(outer);
}
