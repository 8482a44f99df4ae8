/** What tells a formula that spills from one that was entered for a fixed block: a mark in its cell, explained once for the workbook. */
import { HEAD, type PackageWriter } from '../package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC_ARRAY = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';

/** Points to the first entry of the metadata below. */
const MARK = ' cm="1"';

const METADATA = `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="${DYNAMIC_ARRAY}">`
  + '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>'
  + '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>'
  + '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Adds the explanation to a package that has none; the attribute for cells whose formula spills. */
export function addSpillMark(writer: PackageWriter, main: string): string {
  const path = 'xl/metadata.xml';
  writer.add(path, METADATA, TYPE);
  writer.relate(main, 'sheetMetadata', path);
  return MARK;
}
