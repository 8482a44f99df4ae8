import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Book, Sheet, Table } from './model';
import { sheetXml } from './sheet';
import { Styles } from './styles';
import { escape, HEAD, MAIN, RELATIONS } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Always the same day, so that the same book makes the same bytes. */
const WRITTEN = new Date(2019, 11, 31);

/** The bytes of an .xlsx file. */
export function writeXlsx(book: Book): Uint8Array {
  const styles = new Styles();
  const parts: Record<string, string> = {};
  book.sheets.forEach((sheet, index) => {
    const number = index + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet, styles, index === 0);
    if (!sheet.table) return;
    parts[`xl/tables/table${number}.xml`] = tableXml(sheet.table, number);
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([['table', `../tables/table${number}.xml`]]);
  });
  parts['xl/styles.xml'] = styles.xml();
  parts['xl/metadata.xml'] = METADATA;
  parts['xl/workbook.xml'] = workbookXml(book.sheets);
  parts['xl/_rels/workbook.xml.rels'] = relations([
    ...book.sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sheetMetadata', 'metadata.xml'],
  ]);
  parts['docProps/core.xml'] =
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(book.title)}</dc:title></cp:coreProperties>`;
  parts['_rels/.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    '</Relationships>';
  // Excel looks for the list of types first.
  return zip({ '[Content_Types].xml': contentTypes(book.sheets), ...parts });
}

function zip(parts: Record<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts)) files[path] = [strToU8(text), { level: 9, mtime: WRITTEN, os: 0 }];
  return zipSync(files);
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(({ name }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const titles = sheets.flatMap(({ name, printTitles }, index) =>
    printTitles ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escape(name)}'!$${printTitles[0]}:$${printTitles[1]}</definedName>`] : [],
  );
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${entries.join('')}</sheets>` +
    (titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '') +
    '<calcPr calcId="191029"/></workbook>'
  );
}

function tableXml({ name, ref, columns }: Table, id: number): string {
  const entries = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escape(column)}"/>`);
  return (
    `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${escape(name)}" displayName="${escape(name)}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${entries.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

function relations(entries: readonly (readonly [type: string, target: string])[]): string {
  const written = entries.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ['xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ['xl/styles.xml', `${TYPES}.styles+xml`],
    ['xl/metadata.xml', `${TYPES}.sheetMetadata+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.flatMap(({ table }, index) => [
      [`xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`],
      ...(table ? [[`xl/tables/table${index + 1}.xml`, `${TYPES}.table+xml`]] : []),
    ]),
  ];
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('')}</Types>`
  );
}

/** What makes an array formula one that spills: the first entry, to which such cells point. */
const METADATA =
  `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
