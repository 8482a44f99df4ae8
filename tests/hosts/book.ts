import { formatArea } from '../../workbook/model/area';
import { shownBy } from '../../workbook/xlsx/grids';
import type { ReadBook, ReadSheet } from '../../workbook/xlsx/read';
import { makeXlsx, PLAIN_STYLES } from '../../workbook/xlsx/testing/make';
import type { BookSpec, CellSpec, SheetSpec } from '../../web/office-emulator';

/** Looks of the book: 1 shows per cent, 2 shows nothing, 3 keeps texts. */
const styles = PLAIN_STYLES
  .replace('<fonts', '<numFmts count="1"><numFmt numFmtId="164" formatCode=";;;"/></numFmts><fonts')
  .replace('<cellXfs count="1">', '<cellXfs count="4">')
  .replace('</cellXfs>', '<xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs>');

const text = (at: string, value: string, look = 0): string => `<c r="${at}"${look ? ` s="${look}"` : ''} t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: number, look = 0): string => `<c r="${at}"${look ? ` s="${look}"` : ''}><v>${value}</v></c>`;
const row = (at: number, cells: readonly string[], marks = ''): string => `<row r="${at}"${marks}>${cells.join('')}</row>`;

export const NOTE = 'urn:example:note';
export const quoted = "2019 '考核'";

/** What every host is tried on: sheets and tables, merges, figures per cent, what is hidden, locked, spilled, and kept by others. */
export const contractBook = makeXlsx({
  styles,
  sheets: [
    {
      name: '台账',
      rows: row(3, [text('B3', '单位'), text('C3', '条款'), text('D3', '数值')]) + row(4, [text('B4', '甲村'), text('C4', 'V1'), number('D4', 0.95, 1)])
        + row(5, [text('C5', 'V2')]) + row(6, [text('B6', '乙村'), text('C6', 'V2'), number('D6', 1.5)]),
      after: '<mergeCells count="1"><mergeCell ref="B4:B5"/></mergeCells>',
    },
    { name: quoted, rows: row(1, [text('A1', '得分')]) + row(2, [text('A2', 'y')]), tables: [{ name: '得分表', ref: 'A1:A2', columns: ['得分'] }] },
    { name: '空', rows: '', state: 'hidden' },
    { name: '锁', rows: row(1, [text('A1', '不能改')]), after: '<sheetProtection sheet="1"/>' },
    {
      name: '得分',
      before: '<cols><col min="4" max="4" width="9" hidden="1"/></cols>',
      rows: row(1, [text('A1', '单位'), text('B1', '总分')]) + row(2, [text('A2', '甲村'), '<c r="B2"><f>SUM(台账!D6:D6)</f><v>1.5</v></c>', number('C2', 9, 2)])
        + row(3, [text('A3', '乙村'), number('B3', 70)], ' hidden="1"') + row(4, [text('A4', '丙村'), text('D4', 'x')]),
    },
    {
      name: '展开',
      rows: row(1, ['<c r="A1"><f t="array" ref="A1:A2">TRANSPOSE(得分!A1:B1)</f><v>单位</v></c>'.replace('<c r="A1">', '<c r="A1" t="str">')])
        + row(2, ['<c r="A2" t="str"><v>总分</v></c>']) + row(4, [number('A4', 5)]),
    },
  ],
  xml: [{ id: '{0A000000-0000-4000-8000-000000000001}', content: `<note xmlns="${NOTE}">别人的</note>` }],
});

/** The same book for the grid in memory. */
export function memoryBook(book: ReadBook): BookSpec {
  return {
    sheets: book.sheets.map((sheet) => ({
      ...memorySheet(sheet, book),
      tables: book.tables.filter((table) => table.sheet === sheet.id).map(({ name, area }) => ({ name, range: formatArea(area) })),
    })),
    xml: book.xml.map(({ xml }) => xml),
  };
}

function memorySheet(sheet: ReadSheet, { looks }: ReadBook): SheetSpec {
  const end = (side: 'row' | 'column'): number => sheet.cells.reduce((most, cell) => Math.max(most, cell[side] + 1), 0);
  const cells = Array.from({ length: end('row') }, () => Array<CellSpec>(end('column')).fill(''));
  for (const cell of sheet.cells) {
    const { format } = looks[cell.look] ?? { format: 'General' };
    cells[cell.row]![cell.column] = { value: shownBy(cell), ...(cell.formula ? { formula: cell.formula } : {}), ...(format === 'General' ? {} : { format }) };
  }
  return {
    name: sheet.name,
    cells,
    merges: sheet.merges.map(formatArea),
    spills: sheet.cells.flatMap(({ array }) => (array ? [formatArea(array)] : [])),
    hiddenRows: [...sheet.rows].filter(([, line]) => line.hidden).map(([at]) => at),
    hiddenColumns: sheet.columns.filter(({ hidden }) => hidden).map(({ at }) => at),
    visibility: sheet.visibility,
    protected: sheet.protected,
  };
}
