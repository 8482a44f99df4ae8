import { describe, expect, it } from 'vitest';
import { copyOf } from './kind';
import { readXlsx } from './read';
import { full, fullFile } from './testing/full';
import { makeXlsx, row } from './testing/make';
import { cellOf, names, saved } from './testing/saving';
import { text } from './zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const changed = ({ difference }: ReturnType<typeof saved>): string[] => difference.changed.map(({ part }) => part);

describe('a workbook with macros, a pivot table, comments, pictures, charts and a link to another workbook', () => {
  it('is saved byte for byte where nothing changed', () => {
    const { difference } = saved(full);
    expect(difference).toMatchObject({ changed: [], added: [], lost: [] });
    expect(difference.same).toHaveLength(readXlsx(full, names).parts.size);
  });

  it('loses nothing but the one cell that changed', () => {
    const { difference } = saved(full, (state) => { cellOf(state, 0, 1, 1).value = '分数'; });
    expect(difference).toMatchObject({ added: [], lost: [] });
    expect(difference.changed).toEqual([{ part: SHEET, cells: { changed: ['B1'], added: [], lost: [] }, elements: { changed: [], added: [], lost: [] } }]);
  });

  it('keeps its type and its extension', () => {
    const { again, part } = saved(full, (state) => { cellOf(state, 1, 2, 1).value = 4; });
    expect(part('[Content_Types].xml')).toContain('ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"');
    expect(copyOf(again, '评分.xlsm').name).toBe('评分-副本.xlsm');
  });

  it('keeps the state of a sheet that is hidden from everybody', () => {
    const { part, again } = saved(full, (state) => { state.sheets[2]!.name = '暗'; });
    expect(part('xl/workbook.xml')).toContain('<sheet name="暗" sheetId="3" state="veryHidden" r:id="rId3"/>');
    expect(again.sheets[2]!.visibility).toBe('VeryHidden');
  });

  it('shows a view of its own and not that of somebody else', () => {
    expect(readXlsx(full, names).sheets[0]).toMatchObject({ frozen: { rows: 1, columns: 0 }, filter: { row: 0, rows: 3 } });
  });
});

describe('a sheet that changed keeps', () => {
  it('rules, lists, small charts within cells and links, also those that only today’s Excel knows', () => {
    const { part, difference } = saved(full, (state) => { state.sheets[0]!.merges.push({ row: 5, column: 0, rows: 1, columns: 2 }); });
    expect(difference.changed).toEqual([{ part: SHEET, cells: { changed: [], added: [], lost: [] }, elements: { changed: ['mergeCells'], added: [], lost: [] } }]);
    expect(part(SHEET)).toContain('<mergeCell ref="F1:G1"/><mergeCell ref="A6:B6"/>');
  });

  it('the lists that it has where cells elsewhere get a new one', () => {
    const { part } = saved(full, (state) => { state.sheets[0]!.choices = [{ area: { row: 8, column: 2, rows: 1, columns: 1 }, from: '"是,否"' }, { area: { row: 19, column: 0, rows: 2, columns: 3 }, from: '"有,无"' }]; });
    expect(part(SHEET)).toContain('<dataValidations count="3" disablePrompts="1"><dataValidation type="list" sqref="D9"><formula1>台账!$A$2:$A$3</formula1></dataValidation><dataValidation type="list" allowBlank="1" sqref="C9">');
    expect(part(SHEET)).not.toContain('type="whole"');
  });

  it('fonts within a text where the cell gets another look, and the formula as it was written where its result changed', () => {
    const { part } = saved(full, (state) => {
      cellOf(state, 0, 2, 0).look = { format: '0.0' };
      cellOf(state, 0, 2, 1).value = 6;
    });
    expect(part(SHEET)).toContain('<c r="A2" t="inlineStr" s="1"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>村</t></r></is></c><c r="B2"><f ca="1">SUM(台账!B2:B3)</f><v>6</v></c>');
    expect(part('xl/styles.xml')).toContain('formatCode="0.0"');
  });

  it('a formula that spills as one that spills, where its result changed and where it is a new one', () => {
    const { part } = saved(full, (state) => {
      cellOf(state, 0, 3, 2).value = 1;
      Object.assign(cellOf(state, 0, 9, 0), { value: 1, formula: '=SCORE.TABLE(2019,A1:B2)' });
      state.sheets[0]!.spills.push({ row: 8, column: 0, rows: 2, columns: 1 });
    });
    expect(part(SHEET)).toContain('<c r="C3" cm="2"><f t="array" ref="C3:C4">_xlfn._xlws.SORT(台账!B2:B3)</f><v>1</v></c>');
    expect(part(SHEET)).toContain('<c r="A9" cm="2"><f t="array" ref="A9:A10">_xldudf_SCORE_TABLE(2019,A1:B2)</f><v>1</v></c>');
  });

  it('a picture that stands for a value, until another value is entered', () => {
    expect(saved(full, (state) => { cellOf(state, 0, 3, 1).look = { format: '0' }; }).part(SHEET)).toContain('<c r="B3" vm="1" t="e" s="1"><v>#VALUE!</v></c>');
    expect(saved(full, (state) => { cellOf(state, 0, 3, 1).value = 3; }).part(SHEET)).toContain('<c r="B3"><v>3</v></c>');
  });

  it('heights that Excel chose itself as such, where a row is hidden', () => {
    const book = makeXlsx({ sheets: [{ name: '表', rows: '<row r="1" ht="14.5" outlineLevel="1" thickBot="1"><c r="A1"><v>1</v></c></row>' }] });
    expect(saved(book, (state) => { state.sheets[0]!.rows.set(0, { size: 14.5, hidden: true }); }).part(SHEET))
      .toContain('<row r="1" ht="14.5" outlineLevel="1" thickBot="1" hidden="1">');
  });
});

describe('a sheet that gets another name is named so', () => {
  const renamed = () => saved(full, (state) => { Object.assign(state.sheets[1]!, { name: "各村 '19" }); });
  const NOW = "'各村 ''19'!";

  it('in charts, in what shapes show, in pivot tables and in the lists of form controls', () => {
    const { part } = renamed();
    expect(part('xl/charts/chart1.xml')).toContain(`<c:f>${NOW}$A$2:$A$3</c:f></c:cat><c:val><c:f>(${NOW}$B$2,${NOW}$B$3)</c:f>`);
    expect(part('xl/drawings/drawing1.xml')).toContain(`textlink="${NOW}$B$2"`);
    expect(part('xl/pivotCache/pivotCacheDefinition1.xml')).toContain(`<worksheetSource ref="A1:B3" sheet="各村 '19"/>`);
    expect(part('xl/drawings/vmlDrawing1.vml')).toContain(`<x:FmlaRange>${NOW}$A$2:$A$3</x:FmlaRange>`);
  });

  it('in rules, lists, small charts within cells and links of every sheet', () => {
    const sheet = renamed().part(SHEET);
    expect(sheet).toContain(`<formula>${NOW}$B$2&gt;1</formula>`);
    expect(sheet).toContain(`<formula1>${NOW}$A$2:$A$3</formula1>`);
    expect(sheet.match(/<xm:f>'各村 ''19'!/g)).toHaveLength(3);
    expect(sheet).toContain(`location="${NOW}A1" display="台账!A1"`);
  });

  it('and not where a sheet of another workbook has that name', () => {
    const result = renamed();
    expect(changed(result)).not.toContain('xl/externalLinks/externalLink1.xml');
    const linked = makeXlsx({
      sheets: [{ name: '汇总', rows: row(1, [1]) }, { name: '台账', rows: row(1, [1]) }, { name: '三月', rows: row(1, [1]) }],
      names: '<definedName name="_xlnm.Print_Area" localSheetId="0">[1]台账!$A$1,台账!$A$1,\'[1]台账\'!$A$1,台账:三月!$A$1</definedName><definedName name="_xlnm.Criteria" localSheetId="0">INDIRECT("台账!A1")</definedName>',
    });
    const workbook = saved(linked, (state) => { state.sheets[1]!.name = '2月'; }).part('xl/workbook.xml');
    expect(workbook).toContain(`>[1]台账!$A$1,'2月'!$A$1,'[1]台账'!$A$1,'2月:三月'!$A$1<`);
    expect(workbook).toContain('INDIRECT("台账!A1")');
  });

  it('keeps the rest of these parts as it was', () => {
    for (const { cells, elements } of renamed().difference.changed) expect([cells, elements]).toMatchObject([{ changed: [], added: [], lost: [] }, { added: [], lost: [] }]);
  });
});

describe('a sheet that is taken away', () => {
  it('takes along what only it had, and leaves what others show and use', () => {
    const { has, part, difference } = saved(full, (state) => { state.sheets.splice(0, 1); });
    expect(difference.lost.sort()).toEqual([
      'xl/charts/chart1.xml', 'xl/comments1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/pivotTables/_rels/pivotTable1.xml.rels', 'xl/pivotTables/pivotTable1.xml',
      'xl/printerSettings/printerSettings1.bin', 'xl/threadedComments/threadedComment1.xml', 'xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/sheet1.xml',
    ]);
    expect(['xl/media/image1.png', 'xl/pivotCache/pivotCacheDefinition1.xml', 'xl/pivotCache/pivotCacheRecords1.xml'].every(has)).toBe(true);
    expect(part('xl/workbook.xml')).not.toContain('_FilterDatabase');
    expect(part('[Content_Types].xml')).not.toContain('comments1.xml');
  });

  it('leaves no window of the workbook open at a sheet that there is no more', () => {
    const book = makeXlsx({ ...fullFile, workbook: '<bookViews><workbookView activeTab="1"/><workbookView firstSheet="2" activeTab="2"/></bookViews>' });
    const views = saved(book, (state) => {
      state.sheets.splice(1, 2);
      state.active = state.sheets[0]!.id;
    }).part('xl/workbook.xml');
    expect(views).toContain('<bookViews><workbookView activeTab="0"/><workbookView activeTab="0"/></bookViews>');
  });

  it('is gone from the order of calculation and from the list of types', () => {
    const { part } = saved(full, (state) => { state.sheets.splice(2, 1); });
    expect(part('xl/_rels/workbook.xml.rels')).not.toContain('sheet3.xml');
    expect(text(new TextEncoder().encode(part('[Content_Types].xml')))).not.toContain('sheet3.xml');
  });
});
