import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toCell, toFile } from './formula';
import { copyOf } from './kind';
import { readXlsx } from './read';
import { books, controls, from1904, prefixed } from './testing/books';
import { full, fullFile } from './testing/full';
import { makeXlsx, PLAIN_STYLES, row } from './testing/make';
import { cellOf, names, saved } from './testing/saving';
import { zip64 } from './testing/zip64';
import { unpack } from './zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const oneSheet = (rows: string): Uint8Array => makeXlsx({ sheets: [{ name: '表', rows }] });

/** The same package with other texts in its parts, or other names of them. */
function rewritten(bytes: Uint8Array, change: (xml: string, path: string) => string, rename = (path: string): string => path): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [rename(path), strToU8(change(new TextDecoder().decode(part), path))])));
}

/** As Excel writes “Strict Open XML”. */
const strict = rewritten(full, (xml) => xml
  .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
  .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'));

describe('an area that one formula fills', () => {
  const dataTable = oneSheet(row(1, [1, 2]) + '<row r="2"><c r="A2"><f>B1</f><v>2</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"><v>7</v></c><c r="B3"><f t="dataTable" ref="B3:B4" dt2D="0" dtr="0" r1="B1"/><v>7</v></c></row>'
    + '<row r="4"><c r="A4"><v>8</v></c><c r="B4"><v>8</v></c></row>');

  it('of a data table is read as Excel shows it', () => {
    const cells = readXlsx(dataTable, names).sheets[0]!.cells;
    expect(cells.find((cell) => cell.row === 2 && cell.column === 1)).toMatchObject({ formula: '=TABLE(,B1)', value: 7, dataTable: true, array: { row: 2, column: 1, rows: 2, columns: 1 } });
    expect(cells.at(-1)).toMatchObject({ value: '', result: 8 });
  });

  it('of a data table is never written into, whatever else changes', () => {
    const { part } = saved(dataTable, (state) => {
      cellOf(state, 0, 1, 0).value = 9;
      cellOf(state, 0, 3, 1).value = 70;
      cellOf(state, 0, 4, 1).value = 80;
    });
    expect(part(SHEET)).toContain('<f t="dataTable" ref="B3:B4" dt2D="0" dtr="0" r1="B1"/><v>7</v></c>');
    expect(part(SHEET)).toContain('<c r="B4"><v>8</v></c>');
    expect(saved(dataTable, (state) => { state.sheets[0]!.cells = state.sheets[0]!.cells.filter(({ row: at, column }) => at !== 3 || column !== 1); }).part(SHEET)).toContain('<c r="B4"><v>8</v></c>');
  });

  it('of a data table goes where another content takes the place of its formula', () => {
    const { part } = saved(dataTable, (state) => {
      Object.assign(cellOf(state, 0, 3, 1), { formula: undefined, value: 1 });
      cellOf(state, 0, 4, 1).value = 2;
      state.sheets[0]!.spills = [];
    });
    expect(part(SHEET)).toContain('<c r="B3"><v>1</v></c></row><row r="4"><c r="A4"><v>8</v></c><c r="B4"><v>2</v></c></row>');
  });

  it('as Ctrl+Shift+Enter gives it takes results, and no formula of another', () => {
    const { part } = saved(books.arrayFormulas, (state) => { Object.assign(cellOf(state, 0, 4, 1), { formula: '=1+1', value: 9 }); });
    expect(part(SHEET)).toContain('<f t="array" ref="A4:B4">TRANSPOSE(A1:A2)</f><v>10</v></c><c r="B4"><v>9</v></c>');
  });
});

describe('formulas that cells share', () => {
  const shared = oneSheet("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f t='shared' ref='B1:B3' si='0'>_xlfn.IFS(A1&gt;0,\"A1\",TRUE,A$1)</f><v>1</v></c></row><row r='2'><c r='B2'><f t='shared' si='0'/><v>2</v></c></row><row r='3'><c r='B3'><f t='shared' si='0'/><v>3</v></c></row>"
    + '<row r="4"><c r="B4"><f t="shared" ref="B4:B5" si="0">A4+1</f><v>4</v></c></row><row r="5"><c r="B5"><f t="shared" si="0"/><v>5</v></c></row>');

  it('are right in the other cells where the first of them is overwritten, and a second group of the same number stays', () => {
    const { part, again } = saved(shared, (state) => { Object.assign(cellOf(state, 0, 1, 1), { formula: undefined, value: 10 }); });
    expect(part(SHEET)).toContain('<f>_xlfn.IFS(A2&gt;0,&quot;A1&quot;,TRUE,A$1)</f><v>2</v>');
    expect(part(SHEET)).toContain('<f t="shared" ref="B4:B5" si="0">A4+1</f><v>4</v></c></row><row r="5"><c r="B5"><f t="shared" si="0"/><v>5</v></c>');
    expect(again.sheets[0]!.cells.map(({ formula }) => formula)).toEqual([undefined, undefined, '=IFS(A2>0,"A1",TRUE,A$1)', '=IFS(A3>0,"A1",TRUE,A$1)', '=A4+1', '=A5+1']);
  });

  it('are right in the other cells where the first of them is cleared', () => {
    const { again } = saved(shared, (state) => { state.sheets[0]!.cells.splice(1, 1); });
    expect(again.sheets[0]!.cells.map(({ formula }) => formula).filter(Boolean)).toEqual(['=IFS(A2>0,"A1",TRUE,A$1)', '=IFS(A3>0,"A1",TRUE,A$1)', '=A4+1', '=A5+1']);
  });
});

describe('functions and names of later versions', () => {
  it.each([
    '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,SUM(_xlpm.x,_xlpm.y))',
    '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.分值,IF(_xlpm.分值>60,"分值",_xlpm.分值)))',
    '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))',
    '_xlfn._xlws.FILTER(A1:B9,B1:B9>0)', '_xlfn.SINGLE(A1:A9)', '_xlfn.ANCHORARRAY(C3)', '_xlfn.FORECAST.LINEAR(1,A1:A2,B1:B2)',
    'NETWORKDAYS.INTL(A1,B1)', '_xldudf_SCORE_ITEMS(A1,_xlfn.XLOOKUP(A1,B:B,C:C))', '_xlfn.SINGLE(\'表 1\'!A1:A9)',
  ])('%s is written in a file as it was read', (formula) => expect(toFile(toCell(formula, names), names)).toBe(formula));
});

describe('dates and texts', () => {
  it('that are written out are the days and times that they name', () => {
    const book = oneSheet('<row r="1"><c t="d"><v>2019-07-01T12:00:00Z</v></c><c t="d"><v>2019-07-01</v></c><c t="d"><v>12:00:00</v></c><c t="d"><v>1900-01-01</v></c><c t="d"><v>1900-03-01</v></c><c t="d"><v>某日</v></c></row>');
    expect(readXlsx(book, names).sheets[0]!.cells.map(({ value }) => value)).toEqual([43647.5, 43647, 0.5, 1, 61, '某日']);
  });

  it('that are written out stay so, also where days count from 1904', () => {
    expect(saved(from1904, (state) => { cellOf(state, 0, 1, 3).value = 1; }).part(SHEET)).toContain('<c r="E1" s="1" t="d"><v>2019-07-01</v></c>');
  });

  it('with letters that XML cannot hold come back as they were', () => {
    const book = makeXlsx({ strings: ['甲_x000D_\n乙_x005F_x0041_'], sheets: [{ name: '表', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }] });
    expect(readXlsx(book, names).sheets[0]!.cells[0]!.value).toBe('甲\r\n乙_x0041_');
    const { again } = saved(book, (state) => { cellOf(state, 0, 2, 0).value = 'a\r\u0001_x0042_b_x'; });
    expect(again.sheets[0]!.cells[1]!.value).toBe('a\r\u0001_x0042_b_x');
  });
});

describe('a package written by other programs', () => {
  it('in the strict form stays strict, with what comes to it', () => {
    const { part, again, difference } = saved(strict, (state) => {
      cellOf(state, 1, 2, 1).value = 4;
      state.sheets.push({ ...state.sheets[2]!, id: 'new', name: '新', visibility: 'Visible' });
      state.parts.tables.push({ id: 't', name: '表甲', sheet: state.sheets[1]!.id, area: { row: 0, column: 0, rows: 3, columns: 2 }, header: true, totals: false, style: '' });
    });
    expect(again.sheets.map(({ name }) => name)).toEqual(['汇总', '台账', '藏', '新']);
    expect(again.tables[0]!.name).toBe('表甲');
    for (const path of [...difference.added, 'xl/_rels/workbook.xml.rels']) expect(part(path), path).not.toMatch(/schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument)/);
    expect(saved(strict).difference.changed).toEqual([]);
  });

  it('with prefixes gets new cells, merges and styles with prefixes', () => {
    const { part } = saved(prefixed, (state) => {
      cellOf(state, 0, 2, 0).value = '乙村';
      state.sheets[0]!.merges = [{ row: 4, column: 0, rows: 1, columns: 2 }];
    });
    expect(part(SHEET)).toContain('<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">乙村</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A5:B5"/></x:mergeCells>');
    const styled = rewritten(oneSheet(row(1, [1])), (xml, path) => (path === 'xl/styles.xml' ? xml.replace('xmlns=', 'xmlns:x=').replaceAll(/<(\/?)(\w+)(?=[\s>/])/g, '<$1x:$2') : xml));
    expect(saved(styled, (state) => { cellOf(state, 0, 1, 0).look = { format: '0.00', bold: true }; }).part('xl/styles.xml')).toMatch(/<x:font><x:b\/>.*<x:xf numFmtId="164" fontId="1"/);
  });

  it('that has another prefix for relations gets new sheets and tables with that', () => {
    const other = rewritten(full, (xml) => xml.replaceAll('xmlns:r=', 'xmlns:rel=').replaceAll(' r:', ' rel:'));
    const { part, again } = saved(other, (state) => {
      state.sheets.push({ ...state.sheets[2]!, id: 'new', name: '新' });
      state.parts.tables.push({ id: 't', name: '表甲', sheet: state.sheets[0]!.id, area: { row: 0, column: 0, rows: 3, columns: 2 }, header: true, totals: false, style: '' });
    });
    expect(again.sheets).toHaveLength(4);
    expect(again.tables).toHaveLength(1);
    expect(part('xl/workbook.xml') + part(SHEET)).not.toMatch(/\sr:id=/);
  });

  it('in the long form of zip files is read and saved', () => {
    const { difference } = saved(zip64(full), (state) => { cellOf(state, 0, 1, 1).value = '分数'; });
    expect(difference.changed.map(({ part }) => part)).toEqual([SHEET]);
    expect([...unpack(zip64(full)).keys()]).toEqual([...unpack(full).keys()]);
  });

  it('that writes the names of parts in other letters is read and saved', () => {
    const other = rewritten(full, (xml) => xml, (path) => (path === SHEET ? 'xl/Worksheets/SHEET1.xml' : path.replace('sharedStrings', 'SharedStrings')));
    const { difference, again } = saved(other, (state) => { cellOf(state, 0, 1, 1).value = '分数'; });
    expect(again.sheets[0]!.name).toBe('汇总');
    expect(difference.changed.map(({ part }) => part)).toEqual(['xl/Worksheets/SHEET1.xml']);
    expect(readXlsx(rewritten(full, (xml) => xml, (path) => path.replaceAll('/', '\\')), names).sheets).toHaveLength(3);
    const spaced = rewritten(full, (xml, path) => (path.endsWith('workbook.xml.rels') ? xml.replace('worksheets/sheet1.xml', 'worksheets/sheet%201.xml') : xml), (path) => path.replace('worksheets/sheet1.xml', 'worksheets/sheet 1.xml'));
    expect(readXlsx(spaced, names).sheets).toHaveLength(3);
  });

  it('that says of cells what is usual stays as it is written, and so do titles of a table that shows none', () => {
    const book = makeXlsx({ sheets: [{ name: '表', rows: '<row r="1"><c r="A1" s="0" t="n"><v>1</v></c><c r="B1" s="0"><f>A1</f><v>1</v></c></row>', tables: [{ name: '表1', ref: 'A1:B1', columns: ['列1', '列2'] }] }] });
    const untitled = rewritten(book, (xml, path) => (path.includes('/tables/') ? xml.replace('ref="A1:B1"', 'ref="A1:B1" headerRowCount="0"') : xml));
    const { part, difference } = saved(untitled, (state) => { cellOf(state, 0, 2, 0).value = 2; });
    expect(part(SHEET)).toContain('<c r="A1" s="0" t="n"><v>1</v></c><c r="B1" s="0"><f>A1</f><v>1</v></c>');
    expect(difference.changed.map(({ part: path }) => path)).toEqual([SHEET]);
  });

  it('that gives each part its type by itself says the type of new parts too', () => {
    const bare = rewritten(full, (xml) => xml.replace('<Default Extension="xml" ContentType="application/xml"/>', ''));
    expect(saved(bare, (state) => { state.parts.xml.push({ id: '{A}', xml: '<a/>' }); }).part('[Content_Types].xml')).toContain('<Default Extension="xml" ContentType="application/xml"/>');
  });

  it('that has no styles gets them with the first look', () => {
    const bare = zipSync(Object.fromEntries(Object.entries(unzipSync(oneSheet(row(1, [1])))).filter(([path]) => path !== 'xl/styles.xml')));
    const without = rewritten(bare, (xml) => xml.replace(/<Relationship Id="rIdStyles"[^>]*>/, ''));
    const { part, again } = saved(without, (state) => { cellOf(state, 0, 1, 0).look = { format: '0.00' }; });
    expect(part(SHEET)).toContain('<c r="A1" s="1">');
    expect(again.looks[1]!.format).toBe('0.00');
    expect(saved(without).difference.added).toEqual([]);
  });
});

describe('the order of calculation', () => {
  it('goes with its type and its relation once a cell changed', () => {
    const typed = rewritten(controls, (xml, path) => (path === '[Content_Types].xml' ? xml.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>') : xml));
    const { part, has } = saved(typed, (state) => { cellOf(state, 0, 1, 0).value = 3; });
    expect(has('xl/calcChain.xml')).toBe(false);
    expect(part('[Content_Types].xml') + part('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(saved(typed).has('xl/calcChain.xml')).toBe(true);
  });

  it('is asked for where values may no longer fit', () => {
    expect(saved(full, undefined, { recalculate: true }).part('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(saved(full).part('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });
});

describe('saved with plain values', () => {
  const own = makeXlsx({
    sheets: [{
      name: '表', tables: [{ name: '表1', ref: 'A1:B2', columns: ['单位', '得分'] }],
      rows: row(1, ['单位', '得分']) + row(2, ['甲村', '=_xldudf_SCORE(A2,2019)|86.5', '=SUM(B2:B2)|86.5', '=本年得分|7']) + row(3, ['=ROUND(_xldudf_SCORE_RANK(A2,2019),0)|1'])
        + '<row r="5"><c r="A5" cm="1"><f t="array" ref="A5:B5">_xldudf_SCORE_TABLE(2019,A1:B2)</f><v>1</v></c><c r="B5" t="str"><v>优秀</v></c></row><row r="6"><c r="A6" t="e"><f>_xldudf_SCORE(A9,2019)</f><v>#N/A</v></c><c r="B6"><f t="array" ref="B6">SUM(A1:A2*2)</f><v>0</v></c></row>',
    }],
    names: '<definedName name="本年得分">_xlfn.LAMBDA(_xlpm.x,_xldudf_SCORE(_xlpm.x,2019))</definedName>',
  });
  const withColumn = rewritten(own, (xml, path) => (path.includes('/tables/') ? xml.replace('name="得分"/>', 'name="得分"><calculatedColumnFormula>_xldudf_SCORE(表1[[#This Row],[单位]],2019)</calculatedColumnFormula></tableColumn>') : xml));

  it('our formulas are the values that they had, and all others stay', () => {
    const { again, part } = saved(withColumn, undefined, { plainValues: true });
    expect(again.sheets[0]!.cells.map(({ value, formula }) => formula ?? value)).toEqual(['单位', '得分', '甲村', 86.5, '=SUM(B2:B2)', 7, 1, 1, '优秀', '#N/A', '=SUM(A1:A2*2)']);
    expect(part(SHEET)).not.toContain('_xldudf_');
    expect(part('xl/tables/table1.xml')).toContain('<tableColumn id="2" name="得分"></tableColumn>');
  });

  it('a workbook without our formulas is saved byte for byte', () => {
    expect(saved(full, undefined, { plainValues: true }).difference.changed).toEqual([]);
  });

  it('else they stay formulas with the values that they had', () => {
    expect(saved(withColumn).difference.changed).toEqual([]);
  });
});

it('a workbook of every kind keeps it when it is saved', () => {
  for (const [kind, extension] of [['sheet', 'xlsm'], ['template', 'xltm'], ['addin', 'xlam']]) {
    const { again } = saved(makeXlsx({ ...fullFile, type: `application/vnd.ms-excel.${kind}.macroEnabled`, styles: PLAIN_STYLES }), (state) => { cellOf(state, 0, 1, 0).value = 'x'; });
    expect(copyOf(again, '甲').name).toBe(`甲-副本.${extension}`);
  }
});
