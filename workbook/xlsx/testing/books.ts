/** Workbooks as offices have them, each with something that is easily lost. All their data are invented. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { makeXlsx, PLAIN_STYLES, row } from './make';

const DATES = PLAIN_STYLES.replace(/<cellXfs.*<\/cellXfs>/, '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
  + '<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/><xf numFmtId="46" fontId="0" fillId="0" borderId="0"/><xf numFmtId="45" fontId="0" fillId="0" borderId="0"/></cellXfs>');
const CHAIN = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>';

/** A sheet that is a chart stands before two with cells, which have print areas, print titles and a name of their own. */
export const chartSheet = makeXlsx({
  sheets: [
    { name: '图', chart: true, rows: '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' },
    { name: '一月', rows: row(1, ['村', '得分']) + row(2, ['甲村', 86]) },
    { name: '二月', rows: row(1, ['村', '得分']) + row(2, ['甲村', 88]) },
    { name: '尾图', chart: true, rows: '' },
  ],
  workbook: '<bookViews><workbookView activeTab="2"/></bookViews>',
  names: '<definedName name="_xlnm.Print_Area" localSheetId="1">一月!$A$1:$B$2</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">二月!$1:$1</definedName>'
    + '<definedName name="本月" localSheetId="1">一月!$B$2</definedName><definedName name="本月" localSheetId="2">二月!$B$2</definedName><definedName name="图名" localSheetId="3">1</definedName>',
});

/** Days counted from 1904, a duration, a time of day and a plain number. */
export const from1904 = makeXlsx({
  sheets: [{ name: '登记', rows: '<row r="1"><c r="A1" s="1"><v>42185</v></c><c r="B1" s="2"><v>1.5</v></c><c r="C1" s="3"><v>0.25</v></c><c r="D1"><v>42185</v></c><c r="E1" s="1" t="d"><v>2019-07-01</v></c></row>' }],
  styles: DATES, workbook: '<workbookPr date1904="1"/>',
});

/** Array formulas over one cell and over several, as older files have them. */
export const arrayFormulas = makeXlsx({
  sheets: [{
    name: '评分',
    rows: row(1, [10, 2]) + row(2, [3, 4]) + '<row r="3"><c r="A3"><f t="array" ref="A3">SUM(A1:A2*B1:B2)</f><v>32</v></c></row>'
      + '<row r="4"><c r="A4"><f t="array" ref="A4:B4">TRANSPOSE(A1:A2)</f><v>10</v></c><c r="B4"><v>3</v></c><c r="C4"><v>7</v></c></row>',
  }],
});

/** A link to another workbook in a cell beside a table; a name of the old macro language, and what is made of it. */
export const outsideLinks = makeXlsx({
  sheets: [{
    name: '汇总',
    rows: row(1, ['姓名', '自评', '分差']) + row(2, ['甲', '=VLOOKUP(A2,[1]一月!$A:$B,2,0)|86', '=表1[[#This Row],[自评]]-80|6']) + row(3, ['乙', 90, '=表1[[#This Row],[自评]]-80|10'])
      + row(5, ["='[2]各 村'!$B$2+1|7", '=INDEX(表名,2)|"二月"', '=IFERROR(INDEX(表名,9),"无")|"旧"', '=NOW()|43647.5', '=SUM(B2:B3)|176']),
    tables: [{ name: '表1', ref: 'A1:C3', columns: ['姓名', '自评', '分差'] }],
  }],
  names: '<definedName name="表名" hidden="1" function="1" xlm="1" vbProcedure="1">GET.WORKBOOK(1)</definedName>',
});

/** Rows hidden one by one below the cells, a merge that reaches far to the right, and columns hidden to the end. */
export const hiddenRest = makeXlsx({
  sheets: [
    {
      name: '表', before: '<cols><col min="3" max="16384" width="9" hidden="1" bestFit="1"/></cols>',
      rows: row(1, ['标题']) + Array.from({ length: 300 }, (_, index) => `<row r="${index + 3}" hidden="1" ht="14.4" x14ac:dyDescent="0.2" xmlns:x14ac="u"/>`).join(''),
      after: '<mergeCells count="1"><mergeCell ref="A1:ZZ1"/></mergeCells>',
    },
    { name: '余下隐藏', before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', rows: '<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row><row r="2"/>' },
  ],
});

/** Form controls behind a choice, shared formulas, rich text, blank cells named for nothing, and the order of calculation. */
export const controls = addCalculationChain(makeXlsx({
  strings: ['<r><rPr><b/></rPr><t>富</t></r><r><t>文本</t></r>'],
  sheets: [{
    name: '表', before: '<sheetPr/><dimension ref="A1:H40"/>',
    rows: '<row r="1" spans="1:3" customHeight="1" ht="20.25"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"/></row>'
      + '<row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">A1*2</f><v>4</v></c><c r="B2"><f t="shared" ref="B2:B3" si="1">A1*3</f><v>6</v></c></row>'
      + '<row r="3"><c r="A3"><f t="shared" si="0"/><v>8</v></c><c r="B3"><f t="shared" si="1"/><v>12</v></c></row><row r="4"><c r="A4"><f t="shared" si="0"/><v>16</v></c></row>',
    after: '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control/></controls></mc:Choice></mc:AlternateContent>',
  }],
  parts: { 'xl/ctrlProps/ctrlProp1.xml': '<formControlPr/>' },
}));

/** A table whose columns have formulas, totals and titles over two lines. */
export const tableFormulas = makeXlsx({
  sheets: [{ name: '台账', rows: row(1, ['单位', '分&#10;值', '折算']) + row(2, ['甲村', 2, '=LEN(台账表[[#This Row],[单位]])|2']) + row(3, ['合计', 2, 1]), tables: [{ name: '台账表', ref: 'A1:C3', columns: ['单位', '分_x000a_值', '折算'], totals: true }] }],
});

/** A workbook with macros. */
export const macros = makeXlsx({
  sheets: [{ name: '评分', rows: row(1, ['甲村', 86]) }],
  type: 'application/vnd.ms-excel.sheet.macroEnabled', parts: { 'xl/vbaProject.bin': 'no macro' },
});

/** Elements written with a prefix. */
export const prefixed = changed(makeXlsx({ sheets: [{ name: '表', rows: row(1, ['甲村', 86]) }] }), 'xl/worksheets/sheet1.xml', (xml) =>
  xml.replace('xmlns=', 'xmlns:x=').replaceAll(/<(\/?)(\w+)(?=[\s>/])/g, '<$1x:$2'));

export const books = { chartSheet, from1904, arrayFormulas, outsideLinks, hiddenRest, controls, tableFormulas, macros, prefixed };

function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[path] = strToU8(change(new TextDecoder().decode(parts[path])));
  return zipSync(parts);
}

function addCalculationChain(bytes: Uint8Array): Uint8Array {
  const linked = changed(bytes, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Relationships>',
    '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>'));
  return zipSync({ ...unzipSync(linked), 'xl/calcChain.xml': strToU8(CHAIN) });
}
