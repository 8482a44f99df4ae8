import { strToU8, zipSync, type Zippable } from 'fflate';
import { escape } from '../../xlsx/xml';
import type { usualFonts } from '../layout/roles';

/** The parts of a Word file with text, one table and numbered pages: no more than a notice takes. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface RunLook {
  readonly font: keyof typeof usualFonts;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

export interface ParagraphLook extends RunLook {
  readonly lies?: 'left' | 'center' | 'right' | 'both';
  /** Letters by which its first line stands back. */
  readonly indent?: number;
  /** Points between lines; left out: as its font has it. */
  readonly line?: number;
  /** Points. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

type Fonts = Readonly<Record<keyof typeof usualFonts, string>>;

const runLook = ({ font, size, bold }: RunLook, fonts: Fonts): string =>
  `<w:rPr><w:rFonts w:ascii="${escape(fonts[font])}" w:hAnsi="${escape(fonts[font])}" w:eastAsia="${escape(fonts[font])}" w:hint="eastAsia"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`;

export function run(text: string, look: RunLook, fonts: Fonts): string {
  return text.split('\n').map((line, index) => `<w:r>${runLook(look, fonts)}${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escape(line)}</w:t></w:r>`).join('');
}

/** In the order in which the schema has its properties. */
export function paragraph(content: string, { lies = 'left', indent = 0, line, before = 0, after = 0, keepNext, size = 16 }: Omit<ParagraphLook, 'font' | 'size'> & { readonly size?: number }): string {
  const spacing = `<w:spacing w:before="${before * 20}" w:after="${after * 20}"${line === undefined ? '' : ` w:line="${line * 20}" w:lineRule="exact"`}/>`;
  return `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}${spacing}${indent > 0 ? `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * size * 20}"/>` : ''}<w:jc w:val="${lies}"/></w:pPr>${content}</w:p>`;
}

export const said = (text: string, look: ParagraphLook, fonts: Fonts): string => paragraph(run(text, look, fonts), look);

export interface WordCell {
  readonly text: string;
  readonly look: ParagraphLook;
  readonly across?: number;
}

/** `widths` in parts of the whole; the first `heads` rows stand on each page; no row is parted. */
export function table(rows: readonly (readonly WordCell[])[], { widths, heads, fonts, room }: { readonly widths: readonly number[]; readonly heads: number; readonly fonts: Fonts; readonly room: number }): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const sizes = widths.map((width) => Math.floor((width / whole) * room));
  const line = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const cellXml = ({ text, look, across = 1 }: WordCell, at: number): string => {
    const width = sizes.slice(at, at + across).reduce((sum, size) => sum + size, 0);
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>${said(text, look, fonts)}</w:tc>`;
  };
  const rowXml = (cells: readonly WordCell[], index: number): string => {
    let at = 0;
    const inside = cells.map((cell) => {
      const xml = cellXml(cell, at);
      at += cell.across ?? 1;
      return xml;
    });
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="460" w:hRule="atLeast"/>${index < heads ? '<w:tblHeader/>' : ''}<w:jc w:val="center"/></w:trPr>${inside.join('')}</w:tr>`;
  };
  return `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`
    + `<w:tblGrid>${sizes.map((size) => `<w:gridCol w:w="${size}"/>`).join('')}</w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>`;
}

/** A field that Word counts: PAGE, NUMPAGES. */
const field = (name: string, look: RunLook, fonts: Fonts): string => `<w:r>${runLook(look, fonts)}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${runLook(look, fonts)}<w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r>${runLook(look, fonts)}<w:fldChar w:fldCharType="separate"/></w:r><w:r>${runLook(look, fonts)}<w:t>1</w:t></w:r><w:r>${runLook(look, fonts)}<w:fldChar w:fldCharType="end"/></w:r>`;

/** Twentieths of a point, of official papers: above 3.7 cm, below 3.5 cm, left 2.8 cm, right 2.6 cm. */
export const page = { width: 11906, height: 16838, top: 2098, bottom: 1985, left: 1588, right: 1474 } as const;
export const pageRoom = page.width - page.left - page.right;

/** `pages` with `&P` and `&N` in the places of the numbers; `mark` stands at the head of every page. */
export function wordFile(body: string, { fonts, pages, mark, title }: { readonly fonts: Fonts; readonly pages: string; readonly mark: string | null; readonly title: string }): Uint8Array<ArrayBuffer> {
  const small: RunLook = { font: 'text', size: 10.5 };
  const footer = pages.split(/(&P|&N)/).map((part) => (part === '&P' ? field('PAGE', small, fonts) : part === '&N' ? field('NUMPAGES', small, fonts) : run(part, small, fonts))).join('');
  const section = `<w:sectPr>${mark === null ? '' : '<w:headerReference w:type="default" r:id="rId3"/>'}<w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="1100" w:footer="1200" w:gutter="0"/></w:sectPr>`;
  const style = `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault>${runLook({ font: 'text', size: 16 }, fonts)}</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
  const override = (part: string, type: string): string => `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: number, type: string): string => `<Relationship Id="rId${id}" Type="${R}/${type}" Target="${type === 'styles' ? 'styles' : type}.xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('footer', 'footer')}${mark === null ? '' : override('header', 'header')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'styles')}${relation(2, 'footer')}${mark === null ? '' : relation(3, 'header')}</Relationships>`,
    'word/styles.xml': style,
    'word/footer.xml': `<w:ftr xmlns:w="${W}">${paragraph(footer, { lies: 'center' })}</w:ftr>`,
    ...(mark === null ? {} : { 'word/header.xml': `<w:hdr xmlns:w="${W}">${said(mark, { font: 'heading', size: 10.5, lies: 'right' }, fonts)}</w:hdr>` }),
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}${section}</w:body></w:document>`,
  };
  // One day for all files, so that the same notice is the same file.
  const zipped = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])) as Zippable, { mtime: new Date(1980, 0, 1) });
  return zipped as Uint8Array<ArrayBuffer>;
}
