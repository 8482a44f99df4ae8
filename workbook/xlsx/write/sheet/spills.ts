/** What tells a formula that spills from one that was entered for a fixed block: a mark in its cell, explained once for the workbook. */
import { ofType } from '../../package';
import { parse } from '../../xml';
import { HEAD, type PackageWriter } from '../package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC_ARRAY = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';

const mark = (entry: number): string => ` cm="${entry}"`;

const METADATA = `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="${DYNAMIC_ARRAY}">`
  + '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>'
  + '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>'
  + '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The attribute for cells whose formula spills; '' where the file explains its marks in a way that has no place for this one. */
export function spillMark(writer: PackageWriter, main: string): string {
  const present = ofType(writer.relations(main), 'sheetMetadata')[0]?.target;
  const xml = present === undefined ? undefined : writer.text(present);
  if (xml !== undefined) return knownMark(xml, present!);
  const path = 'xl/metadata.xml';
  writer.add(path, METADATA, TYPE);
  writer.relate(main, 'sheetMetadata', path);
  return mark(1);
}

/** Cells point to an entry of `cellMetadata`, that to a type of metadata and to an entry of its own; both are counted in ways of their own. */
function knownMark(xml: string, path: string): string {
  const metadata = parse(xml, path);
  const type = 1 + (metadata.child('metadataTypes')?.children ?? []).findIndex((each) => each.get('name') === 'XLDAPR');
  const explained = metadata.all('futureMetadata').find((each) => each.get('name') === 'XLDAPR')?.all('bk') ?? [];
  const dynamic = explained.findIndex((each) => [...each.deep('dynamicArrayProperties')][0]?.flag('fDynamic'));
  const entry = (metadata.child('cellMetadata')?.all('bk') ?? []).findIndex((each) => each.all('rc').some((rc) => rc.number('t') === type && rc.number('v') === dynamic));
  return type === 0 || dynamic < 0 || entry < 0 ? '' : mark(entry + 1);
}
