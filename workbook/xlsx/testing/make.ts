/** Writes workbook files for tests, as other programs write them: cells and parts are given as XML. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetFile {
  name: string;
  /** Rows, as the inside of `sheetData`. */
  rows: string;
  /** Before and after `sheetData`: views, columns; merges, protection. */
  before?: string;
  after?: string;
  state?: 'hidden' | 'veryHidden';
  tables?: { name: string; ref: string; columns: string[]; totals?: boolean }[];
  /** What the sheet is related to, by id: kind of relation (or its address) and path seen from the sheet. */
  links?: Record<string, readonly [type: string, target: string]>;
  /** A sheet that is one chart and has no cells; `rows` is the inside of its part. */
  chart?: boolean;
}

export interface BookFile {
  sheets: SheetFile[];
  strings?: string[];
  /** The inside of `styleSheet`. */
  styles?: string;
  names?: string;
  workbook?: string;
  xml?: { id: string; content: string }[];
  /** What kind of workbook it is, as the type of its main part says: `application/vnd.ms-excel.sheet.macroEnabled`. */
  type?: string;
  /** Behind the sheets and names in the workbook part. */
  end?: string;
  /** Further parts, by path; the types of those whose extension does not say it; what the workbook part is related to. */
  parts?: Record<string, string>;
  types?: Record<string, string>;
  links?: Record<string, readonly [type: string, target: string]>;
}

export const PLAIN_STYLES = '<fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/></border></borders>'
  + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${target.startsWith('https:') ? ' TargetMode="External"' : ''}/>`;
const relations = (...all: string[]): string => `${HEAD}<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`;

const linksOf = (links: SheetFile['links'] = {}): string[] => Object.entries(links).map(([id, [type, target]]) => relation(id, type, target));
/** A part of relations, for parts that `makeXlsx` takes as they are. */
export const relationsFile = (links: SheetFile['links']): string => relations(...linksOf(links));

export function makeXlsx(book: BookFile): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${book.type ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'}.main+xml"/>${Object.entries(book.types ?? {}).map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles ?? PLAIN_STYLES}</styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${(book.strings ?? []).map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t xml:space="preserve">${text}</t></si>`)).join('')}</sst>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.workbook ?? ''}<sheets>${book.sheets.map((sheet, index) =>
      `<sheet name="${sheet.name}" sheetId="${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets>${book.names ? `<definedNames>${book.names}</definedNames>` : ''}${book.end ?? ''}</workbook>`,
    ...book.parts,
  };
  let tableCount = 0;
  book.sheets.forEach((sheet, index) => {
    if (sheet.chart) {
      parts[`xl/chartsheets/sheet${index + 1}.xml`] = `${HEAD}<chartsheet xmlns="${MAIN}">${sheet.rows}</chartsheet>`;
      return;
    }
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const tables = (sheet.tables ?? []).map((table) => {
      tableCount += 1;
      parts[`xl/tables/table${tableCount}.xml`] = `${HEAD}<table xmlns="${MAIN}" id="${tableCount}" name="${table.name}" displayName="${table.name}" ref="${table.ref}"${table.totals ? ' totalsRowCount="1"' : ''}>`
        + `<autoFilter ref="${table.ref}"/><tableColumns count="${table.columns.length}">${table.columns.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`;
      return tableCount;
    });
    parts[path] = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.before ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ''}`
      + `${tables.length > 0 ? `<tableParts count="${tables.length}">${tables.map((id) => `<tablePart r:id="rId${id}"/>`).join('')}</tableParts>` : ''}</worksheet>`;
    const links = [...tables.map((id) => relation(`rId${id}`, 'table', `../tables/table${id}.xml`)), ...linksOf(sheet.links)];
    if (links.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(...links);
  });
  (book.xml ?? []).forEach(({ id, content }, index) => {
    const number = index + 1;
    parts[`customXml/item${number}.xml`] = content;
    parts[`customXml/itemProps${number}.xml`] = `${HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`;
    parts[`customXml/_rels/item${number}.xml.rels`] = relations(relation('rId1', 'customXmlProps', `itemProps${number}.xml`));
  });
  parts['xl/_rels/workbook.xml.rels'] = relations(
    ...book.sheets.map(({ chart }, index) => relation(`rId${index + 1}`, chart ? 'chartsheet' : 'worksheet', `${chart ? 'chartsheets' : 'worksheets'}/sheet${index + 1}.xml`)),
    relation('rIdStyles', 'styles', 'styles.xml'), relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
    ...linksOf(book.links),
    ...(book.xml ?? []).map((_, index) => relation(`rIdXml${index + 1}`, 'customXml', `../customXml/item${index + 1}.xml`)),
  );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A row of cells from plain values: texts inline, numbers as they are, `=` for a formula with its cached value after `|`. */
export function row(number: number, values: (string | number | null)[], style = 0): string {
  const cells = values.map((value, column) => {
    if (value === null) return '';
    const at = `r="${String.fromCharCode(65 + column)}${number}"${style ? ` s="${style}"` : ''}`;
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
    if (!value.startsWith('=')) return `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
    const [formula, cached] = value.slice(1).split('|');
    return `<c ${at}><f>${formula}</f>${cached === undefined ? '' : `<v>${cached}</v>`}</c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}
