import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shown } from '../../web/office-emulator/shown';
import { WorkbookFault } from './fault';
import { FunctionNames } from './formula';
import { readXlsx, type ReadBook } from './read';
import { SHEET_LIMITS } from './sheet';
import { makeXlsx, PLAIN_STYLES, row } from './testing/make';

const names = new FunctionNames(['SCORE', 'SCORE.ITEMS', 'SCORE.TABLE']);
const read = (...arguments_: Parameters<typeof makeXlsx>): ReadBook => readXlsx(makeXlsx(...arguments_), names);
const one = (rows: string, more: Partial<Parameters<typeof makeXlsx>[0]> = {}): ReadBook => read({ sheets: [{ name: '表', rows }], ...more });
const cell = (book: ReadBook, rowNumber: number, column: number) => book.sheets[0]!.cells.find((each) => each.row === rowNumber - 1 && each.column === column);
const refusal = (bytes: Uint8Array): string => {
  try {
    readXlsx(bytes, names);
  } catch (fault) {
    return fault instanceof WorkbookFault ? `${fault.code}: ${fault.say('年终.xlsx', 'zh')}` : `unexplained: ${String(fault)}`;
  }
  return 'opened';
};

/** A package of one part whose packed bytes are no deflate stream; what it says of itself stays. */
function spoilt(bytes: Uint8Array): Uint8Array {
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const from = 30 + header.getUint16(26, true) + header.getUint16(28, true);
  return bytes.slice().fill(0xff, from, from + 100);
}

describe('a workbook file gives its cells', () => {
  it('as numbers, texts, truths, errors and dates, shared and inline, rich and with readings left out', () => {
    const book = one(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>1.25</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c>'
      + '<c r="F2" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 村</t></r></is></c><c r="G2" t="d"><v>2019-07-01</v></c><c r="H2"/></row>',
      { strings: ['台账 &amp; 单位', '<r><t>红</t></r><r><rPr><b/></rPr><t>头</t></r><rPh sb="0" eb="1"><t>hong</t></rPh>'] },
    );
    expect(book.sheets[0]!.cells.map((each) => each.value)).toEqual(['台账 & 单位', '红头', 1.25, true, '#N/A', '甲 村', 43647, '']);
  });

  it('where addresses are left out, in order', () => {
    const book = one('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c><c r="D5"><v>4</v></c><c><v>5</v></c></row>');
    expect(book.sheets[0]!.cells.map(({ row: r, column, value }) => [r, column, value])).toEqual([[0, 0, 1], [0, 1, 2], [4, 0, 3], [4, 3, 4], [4, 4, 5]]);
  });

  it('with formulas as a cell shows them, and the values they had', () => {
    const book = one(row(1, ['=_xldudf_SCORE(A2,2019)|87.5', '=_xldudf_SCORE_ITEMS(A2,2019)', '=_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;1)', '=_xlfn.LET(_xlpm.x,1,_xlpm.x+1)|2', '=IF(A1="_xlfn.X",1,0)|0']));
    expect(book.sheets[0]!.cells.map((each) => each.formula)).toEqual([
      '=SCORE(A2,2019)', '=SCORE.ITEMS(A2,2019)', '=FILTER(A1:A3,A1:A3>1)', '=LET(x,1,x+1)', '=IF(A1="_xlfn.X",1,0)',
    ]);
    expect(cell(book, 1, 0)?.value).toBe(87.5);
  });

  it('with shared formulas written out for every cell', () => {
    const book = one('<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$C$1+SUM(A$1:A1)+台账!A2&amp;"A2"</f><v>1</v></c></row>'
      + '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/></c></row>');
    expect(book.sheets[0]!.cells.map((each) => each.formula)).toEqual([
      '=A2*$C$1+SUM(A$1:A1)+台账!A2&"A2"', '=A3*$C$1+SUM(A$1:A2)+台账!A3&"A2"', '=A4*$C$1+SUM(A$1:A3)+台账!A4&"A2"',
    ]);
  });

  it('without what an array formula fills, so that it can spill again', () => {
    const book = one('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B2">_xldudf_SCORE_TABLE(2019,D1:E9)</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row>');
    expect(book.sheets[0]!.cells.map((each) => each.value)).toEqual([1, '', '', '', 5]);
    expect(cell(book, 1, 0)?.array).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
  });

  it('with their looks, dates shown as Chinese files mean them', () => {
    const styles = '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00&quot;分&quot;"/></numFmts>'
      + '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="16"/><color rgb="FFC00000"/><name val="黑体"/></font></fonts>'
      + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>'
      + '<borders count="2"><border/><border><top style="medium"><color indexed="10"/></top><bottom style="thin"/></border></borders>'
      + '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="31" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0"/></cellXfs>';
    const book = one('<row r="1"><c r="A1" s="1"><v>43647</v></c><c r="B1" s="2"><v>87.5</v></c><c r="C1" s="3" t="inlineStr"><is><t>001</t></is></c></row>', { styles });
    expect(book.looks[1]).toMatchObject({
      bold: true, size: 16, color: '#C00000', font: '黑体', fill: '#A2B9E2', horizontal: 'Center', vertical: 'Center', wrap: true, unlocked: true,
      lines: { top: { weight: 'medium', color: '#FF0000' }, bottom: { weight: 'thin', color: '#000000' } },
    });
    expect(book.sheets[0]!.cells.map((each) => shown(each.value, book.looks[each.look]!.format))).toEqual(['2019年7月1日', '87.50分', '001']);
  });

  it('counted from 1904 where the file says so', () => {
    const styles = PLAIN_STYLES.replace('</cellXfs>', '<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs>');
    const book = one('<row r="1"><c r="A1" s="1"><v>42185</v></c><c r="B1"><v>42185</v></c></row>', { styles, workbook: '<workbookPr date1904="1"/>' });
    expect(book.sheets[0]!.cells.map((each) => each.value)).toEqual([43647, 42185]);
  });
});

describe('a workbook file gives what lies beside the cells', () => {
  it('merges, widths, hidden lines, frozen panes, protection, gridlines and sheet states', () => {
    const book = read({
      sheets: [
        {
          name: '计分表', rows: '<row r="1" ht="30" hidden="1"><c r="A1"><v>1</v></c></row>',
          before: '<sheetPr><tabColor rgb="FFC00000"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="4" topLeftCell="C5" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="20.5" hidden="1"/></cols>',
          after: '<sheetProtection sheet="1"/><autoFilter ref="A4:H9"/><mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>',
        },
        { name: '藏', rows: '', state: 'veryHidden' },
      ],
      workbook: '<workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews>',
    });
    const [sheet, hidden] = book.sheets;
    expect(sheet).toMatchObject({
      merges: [{ row: 0, column: 0, rows: 1, columns: 8 }], frozen: { rows: 4, columns: 2 }, gridlines: false, protected: true, tabColor: '#C00000',
      filter: { row: 3, column: 0, rows: 6, columns: 8 }, columns: [{ at: 1, count: 2, size: 20.5, hidden: true }],
    });
    expect(sheet!.rows.get(0)).toEqual({ size: 30, hidden: true });
    expect([hidden!.visibility, book.structureProtected, book.active]).toEqual(['VeryHidden', true, 0]);
  });

  it('tables, names, custom XML parts and the settings of an add-in', () => {
    const book = read({
      sheets: [{ name: '台账', rows: row(1, ['单位', '条款']), tables: [{ name: '台账表', ref: 'A1:B9', columns: ['单位', '条款'], totals: true }] }, { name: '二', rows: '' }],
      names: '<definedName name="全部">台账!$A$1:$B$9</definedName><definedName name="本表" localSheetId="1" hidden="1">0.5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1</definedName>',
      xml: [{ id: '{A-1}', content: '<b xmlns="urn:x">绑定</b>' }],
      parts: { 'xl/webextensions/webextension1.xml': '<we:webextension xmlns:we="u"><we:properties><we:property name="版式" value="{&quot;列&quot;:1}"/></we:properties></we:webextension>' },
    });
    expect(book.tables).toMatchObject([{ name: '台账表', area: { row: 0, column: 0, rows: 9, columns: 2 }, header: true, totals: true }]);
    expect(book.names).toEqual([
      { name: '全部', formula: '=台账!$A$1:$B$9', comment: '', visible: true, scope: null },
      { name: '本表', formula: '=0.5', comment: '', visible: false, scope: book.sheets[1]!.id },
    ]);
    expect(book.xml).toMatchObject([{ id: '{A-1}', xml: '<b xmlns="urn:x">绑定</b>' }]);
    expect([...book.settings]).toEqual([['版式', { 列: 1 }]]);
  });
});

describe('a file that is none, or does harm, is refused in plain words', () => {
  const big = (cells: number): Uint8Array => makeXlsx({ sheets: [{ name: '台账', rows: `<row r="1">${'<c><v>1</v></c>'.repeat(1)}</row>${'<row><c/><c/><c/><c/><c/><c/><c/><c/><c/><c/></row>'.repeat(cells / 10)}` }] });

  it('what is no zip, an old or a locked file, another kind of package', () => {
    expect(refusal(strToU8('单位,分数\n甲村,1'))).toMatch(/^not-a-workbook: “年终\.xlsx”不是 Excel 工作簿/);
    expect(refusal(new Uint8Array())).toMatch(/^not-a-workbook/);
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect(refusal(Uint8Array.from([...ole, ...new Array<number>(600).fill(0)]))).toMatch(/^old-format/);
    expect(refusal(Uint8Array.from([...ole, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]))).toMatch(/^encrypted: .*密码/);
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toMatch(/^not-a-workbook/);
    expect(refusal(makeXlsx({ sheets: [{ name: 'a', rows: '' }] }).slice(0, 400))).toMatch(/^broken-package: “年终\.xlsx”不完整或已损坏/);
  });

  it('broken or missing parts, with where they break', () => {
    expect(refusal(makeXlsx({ sheets: [{ name: 'a', rows: '<row><c><v>1</c></row>' }] }))).toMatch(/^damaged: .*xl\/worksheets\/sheet1\.xml 读到第 2 行出错/);
    expect(refusal(makeXlsx({ sheets: [{ name: 'a', rows: '&boom;' }] }))).toMatch(/^damaged/);
    expect(refusal(makeXlsx({ sheets: [] }))).toMatch(/^incomplete/);
  });

  it('entities that would swell', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;&b;&b;</t></si></sst>';
    const bytes = makeXlsx({ sheets: [{ name: 'a', rows: '' }], parts: { 'xl/sharedStrings.xml': bomb } });
    expect(refusal(bytes)).toMatch(/^damaged/);
  });

  it('a zip bomb, before it is unpacked', () => {
    const bytes = zipSync({ '[Content_Types].xml': new Uint8Array(100e6) }, { level: 9 });
    expect(bytes.length).toBeLessThan(1e6);
    expect(refusal(bytes)).toMatch(/^too-large: .*100 MB/);
    // What is packed cannot be unpacked at all, which nobody notices who does not try.
    expect(refusal(spoilt(bytes))).toMatch(/^too-large: .*100 MB/);
    expect(refusal(spoilt(zipSync({ '[Content_Types].xml': new Uint8Array(4e6) }, { level: 9 })))).toMatch(/^broken-package/);
  });

  it('more cells, rows or columns than a page can hold', () => {
    expect(refusal(big(2_000_000))).toMatch(new RegExp(`^too-many-cells: .*超过 ${SHEET_LIMITS.cells} 个.*“台账”`));
    expect(refusal(makeXlsx({ sheets: [{ name: '台账', rows: '<row r="900000"><c r="A900000"><v>1</v></c></row>' }] }))).toMatch(/^too-many-rows: .*第 900000 行/);
    expect(refusal(makeXlsx({ sheets: [{ name: '台账', rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }] }))).toMatch(/^too-many-columns: .*XFD 列/);
  });

  it('but not one with 300 columns, or with looks down to the last row', () => {
    const wide = `<row r="1">${Array.from({ length: 300 }, (_, index) => `<c><v>${index}</v></c>`).join('')}</row><row r="1048576"><c r="A1048576" s="0"/></row>`;
    const book = one(wide);
    expect(book.sheets[0]!.cells.at(-2)).toMatchObject({ row: 0, column: 299, value: 299 });
  });
});
