import { describe, expect, it } from 'vitest';
import { emptyParts, type DefinedName } from '../model/book-parts';
import { FunctionNames } from './formula';
import { readXlsx, type ReadBook } from './read';
import { saveXlsx } from './write';
import type { SavedBook, SavedSheet } from './write/state';
import { makeXlsx, row } from './testing/make';
import { stateOf } from './testing/state';
import { text } from './zip';

const names = new FunctionNames(['SCORE', 'SCORE.ITEMS']);

const book = makeXlsx({
  strings: ['<r><rPr><b/></rPr><t>富</t></r><r><t>文本</t></r>'],
  sheets: [
    {
      name: '得分', before: '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B2"/></sheetView></sheetViews>',
      rows: '<row r="1" spans="1:2" x14ac:dyDescent="0.2" xmlns:x14ac="u"><c r="A1" t="s"><v>0</v></c><c r="B1" vm="1"><v>7</v></c></row>'
        + '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c></row>'
        + '<row r="5"><c r="A5" cm="1"><f t="array" ref="A5:B6">_xldudf_SCORE_ITEMS(A1,2019)</f><v>1</v></c><c r="B5"><v>2</v></c></row><row r="6"><c r="A6"><v>3</v></c><c r="B6"><v>4</v></c></row>',
      after: '<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="1"><formula>1</formula><extLst><ext/></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation sqref="B1"/></dataValidations><pageMargins left="1"/>',
    },
    { name: '台账', rows: row(1, ['单位', '条款', '数值']) + row(2, ['甲村', 'V1', 1.5]), tables: [{ name: '台账表', ref: 'A1:C2', columns: ['单位', '条款', '数值'] }] },
    { name: '旧表', rows: row(1, ['x']) },
  ],
  names: '<definedName name="_xlnm.Print_Area" localSheetId="1">台账!$A$1</definedName><definedName name="全部">台账!$A$1:$C$2</definedName>',
  xml: [{ id: '{A-1}', content: '<b xmlns="urn:x">1</b>' }, { id: '{A-2}', content: '<c xmlns="urn:y"/>' }],
  parts: { 'xl/charts/chart1.xml': '<chart>untouched</chart>' },
});

function saved(change: (state: SavedBook) => void = () => {}): { again: ReadBook; part: (path: string) => string } {
  const original = readXlsx(book, names);
  const state = stateOf(original);
  change(state);
  const again = readXlsx(saveXlsx(state, original, names), names);
  return { again, part: (path) => text(again.parts.get(path)!) };
}
const cells = (read: ReadBook, sheet: number) => read.sheets[sheet]!.cells.map(({ row: at, column, value, formula }) => [at, column, formula ?? value]);

describe('saving a copy', () => {
  it('keeps every part and every cell that did not change letter for letter', () => {
    const { part } = saved();
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A1" t="s"><v>0</v></c><c r="B1" vm="1"><v>7</v></c>');
    expect(sheet).toContain('<c r="A5" cm="1"><f t="array" ref="A5:B6">_xldudf_SCORE_ITEMS(A1,2019)</f><v>1</v></c>');
    expect(sheet).toContain('<cfRule type="cellIs" priority="1"><formula>1</formula><extLst><ext/></extLst></cfRule>');
    expect(part('xl/charts/chart1.xml')).toBe('<chart>untouched</chart>');
    expect(part('xl/styles.xml')).toBe(text(readXlsx(book, names).parts.get('xl/styles.xml')!));
  });

  it('gives back what was read', () => {
    const original = readXlsx(book, names);
    const { again } = saved();
    expect([0, 1, 2].map((sheet) => cells(again, sheet))).toEqual([0, 1, 2].map((sheet) => cells(original, sheet)));
    expect(again.names).toEqual(original.names);
    expect(again.tables).toEqual(original.tables);
    expect(again.xml).toEqual(original.xml);
  });

  it('writes values, formulas and texts that changed, and shared formulas each by itself', () => {
    const { again, part } = saved((state) => {
      const [sheet] = state.sheets;
      sheet!.cells[1] = { ...sheet!.cells[1]!, value: '=1+1 & <b>' };
      sheet!.cells[2] = { ...sheet!.cells[2]!, formula: '=SCORE.ITEMS(A1,2019)', value: '#BUSY!' };
      sheet!.cells.push({ row: 9, column: 2, value: true, look: 0 }, { row: 9, column: 3, value: 0.1, look: 0 });
    });
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="B1" t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &lt;b&gt;</t></is></c>');
    expect(sheet).toContain('<c r="A2" t="e"><f>_xldudf_SCORE_ITEMS(A1,2019)</f><v>#N/A</v></c>');
    expect(sheet).toContain('<c r="A3"><f>B3*2</f><v>2</v></c>');
    expect(cells(again, 0).slice(-2)).toEqual([[9, 2, true], [9, 3, 0.1]]);
  });

  it('adds looks that came since to the styles, once each', () => {
    const look = { format: '0.00"分"', fill: '#FFF2CC', bold: true, lines: { top: { weight: 'thin' as const, color: '#C00000' } } };
    const { again, part } = saved((state) => {
      state.sheets[2]!.cells = [0, 1].map((column) => ({ row: 0, column, value: column, look: { ...look } }));
    });
    const [one, other] = again.sheets[2]!.cells;
    expect(one!.look).toBe(other!.look);
    expect(again.looks[one!.look]).toMatchObject(look);
    expect(part('xl/styles.xml').match(/<xf /g)).toHaveLength(2);
  });

  it('adds, renames, hides, reorders and removes sheets, and keeps names and print areas with theirs', () => {
    const { again } = saved((state) => {
      const [scores, ledger] = state.sheets;
      const fresh: SavedSheet = { ...ledger!, id: 'new', name: '参数 & 依据', cells: [{ row: 0, column: 0, value: '键', look: 0 }], merges: [{ row: 1, column: 0, rows: 1, columns: 2 }], visibility: 'Hidden' };
      scores!.name = '总分';
      state.sheets = [ledger!, fresh, scores!];
    });
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['台账', 'Visible'], ['参数 & 依据', 'Hidden'], ['总分', 'Visible']]);
    expect(again.sheets[1]!.merges).toHaveLength(1);
    expect(text(again.parts.get('xl/workbook.xml')!)).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">');
    expect([...again.parts.keys()].filter((path) => path.includes('worksheets/sheet'))).toHaveLength(3);
  });

  it('moves, adds and removes tables', () => {
    const { again, part } = saved((state) => {
      const ledger = state.sheets[1]!;
      state.parts.tables[0]!.area = { row: 0, column: 0, rows: 5, columns: 3 };
      state.parts.tables.push({ id: 'new-table', name: '新表', sheet: ledger.id, area: { row: 9, column: 0, rows: 2, columns: 3 }, header: true, totals: false, style: '' });
    });
    expect(again.tables.map(({ name, area }) => [name, area.row, area.rows])).toEqual([['台账表', 0, 5], ['新表', 9, 2]]);
    expect(part('xl/tables/table1.xml')).toContain('<autoFilter ref="A1:C5"/>');
    expect(saved((state) => { state.parts.tables = []; }).again.tables).toEqual([]);
  });

  it('changes, adds and removes custom XML parts, so that another opening finds them', () => {
    const { again } = saved((state) => {
      state.parts.xml = [{ id: '{A-1}', xml: '<b xmlns="urn:x">二</b>' }, { id: '{A-3}', xml: '<d xmlns="urn:z">新</d>' }];
    });
    expect(again.xml.map(({ id, xml }) => [id, xml.replace(/<\?xml[^>]*\?>\s*/, '')])).toEqual([['{A-1}', '<b xmlns="urn:x">二</b>'], ['{A-3}', '<d xmlns="urn:z">新</d>']]);
    expect([...again.parts.keys()].some((path) => path.endsWith('item2.xml') && text(again.parts.get(path)!).includes('urn:y'))).toBe(false);
  });

  it('writes freezing, merges, widths, hidden lines and protection where they changed', () => {
    const { again, part } = saved((state) => {
      const [sheet] = state.sheets;
      Object.assign(sheet!, { frozen: { rows: 2, columns: 1 }, merges: [], protected: true });
      sheet!.columns.set(1, { size: 30, hidden: true });
      sheet!.rows.set(20, { size: 40, hidden: true });
    });
    expect(again.sheets[0]).toMatchObject({ frozen: { rows: 2, columns: 1 }, merges: [], protected: true, columns: [{ at: 1, count: 1, size: 30, hidden: true }] });
    expect(again.sheets[0]!.rows.get(20)).toEqual({ size: 40, hidden: true });
    const order = ['<sheetViews', '<cols', '<sheetData', '<sheetProtection', '<conditionalFormatting', '<dataValidations', '<pageMargins'];
    const places = order.map((name) => part('xl/worksheets/sheet1.xml').indexOf(name));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('takes names that came, went and moved', () => {
    const name: DefinedName = { name: '比例', formula: '=0.2', comment: '占比', visible: true, scope: null };
    const { again } = saved((state) => { state.parts.names = [name]; });
    expect(again.names).toEqual([name]);
  });

  it('makes a file out of nothing', () => {
    const original = readXlsx(book, names);
    const state = stateOf(original);
    state.sheets = [{ ...state.sheets[1]!, id: 'only' }];
    state.parts = { ...emptyParts(), xml: [{ id: '{A-9}', xml: '<a xmlns="urn:a"/>' }] };
    const again = readXlsx(saveXlsx(state, null, names), names);
    expect(cells(again, 0)).toContainEqual([1, 0, '甲村']);
    expect(again.xml).toHaveLength(1);
  });

  it('makes the same bytes of the same workbook, and other bytes of another', () => {
    const original = readXlsx(book, names);
    const bytes = (title: string): Uint8Array => saveXlsx({ ...stateOf(original), parts: { ...emptyParts(), properties: { title } } }, null, names);
    expect(bytes('一')).toEqual(bytes('一'));
    expect(bytes('一')).not.toEqual(bytes('二'));
  });

  it('colours the tab of a sheet, and takes the colour away', () => {
    const { again } = saved((state) => { Object.assign(state.sheets[0]!, { tabColor: '#c8102e' }); });
    expect(again.sheets[0]!.tabColor).toBe('#C8102E');
    const coloured = readXlsx(makeXlsx({ sheets: [{ name: '表', rows: row(1, ['甲']), before: '<sheetPr filterMode="1"><tabColor rgb="FFC8102E"/><outlinePr/></sheetPr>' }] }), names);
    const state = stateOf(coloured);
    state.sheets[0]!.tabColor = '';
    const bare = readXlsx(saveXlsx(state, coloured, names), names);
    expect(bare.sheets[0]!.tabColor).toBe('');
    expect(text(bare.parts.get('xl/worksheets/sheet1.xml')!)).toContain('<sheetPr filterMode="1"><outlinePr/></sheetPr>');
  });
});

describe('a workbook that comes from no file', () => {
  const sheet = (change: Partial<SavedSheet>): SavedSheet => ({
    id: 'one', name: '台账', visibility: 'Visible', protected: false, gridlines: false, tabColor: '#C8102E',
    cells: [{ row: 0, column: 0, value: 1, formula: '=SCORE.ITEMS(A9,2019)', look: 0 }, { row: 0, column: 1, value: 2, look: 0 }, { row: 1, column: 0, value: 3, formula: '=1+2', look: 0 }],
    spills: [], extent: { rows: 2, columns: 2 }, merges: [], rows: new Map(), columns: new Map([[0, { size: 12 }]]), frozen: { rows: 1, columns: 0 }, ...change,
  });
  const written = (change: Partial<SavedSheet>, more: Partial<SavedBook> = {}): { book: ReadBook; part: (path: string) => string } => {
    const made = readXlsx(saveXlsx({ sheets: [sheet(change)], active: 'one', parts: emptyParts(), tableColumns: () => [], ...more }, null, names), names);
    return { book: made, part: (path) => text(made.parts.get(path) ?? new Uint8Array()) };
  };
  const sheetXml = (change: Partial<SavedSheet>): string => written(change).part('xl/worksheets/sheet1.xml');

  it('marks formulas that spill, so that Excel does not take them for fixed blocks', () => {
    const { book: made, part } = written({ spills: [{ row: 0, column: 0, rows: 1, columns: 2 }] });
    expect(part('xl/worksheets/sheet1.xml')).toContain('<c r="A1" cm="1"><f t="array" ref="A1:B1">');
    expect(part('xl/worksheets/sheet1.xml').match(/cm="1"/g)).toHaveLength(1);
    expect(part('xl/metadata.xml')).toContain('fDynamic="1"');
    expect(part('xl/_rels/workbook.xml.rels')).toContain('/sheetMetadata"');
    expect(part('[Content_Types].xml')).toContain('<Override PartName="/xl/metadata.xml"');
    expect(made.sheets[0]!.cells[0]!.fixed).toBeUndefined();
    expect(written({}).book.parts.has('xl/metadata.xml')).toBe(false);
  });

  it('says how its sheets are printed, in the order that Excel wants', () => {
    const xml = sheetXml({ page: { landscape: true }, defaultRowHeight: 16, choices: [{ area: { row: 1, column: 0, rows: 9, columns: 1 }, from: '"国家级,省级"', question: { title: '词', text: '用 <别的>？' } }] });
    expect(xml).toContain('<sheetPr><tabColor rgb="FFC8102E"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('errorTitle="词" error="用 &lt;别的&gt;？" sqref="A2:A10"><formula1>&quot;国家级,省级&quot;</formula1>');
    const order = ['<sheetPr', '<dimension', '<sheetViews', '<sheetFormatPr defaultRowHeight="16"', '<cols', '<sheetData', '<dataValidations', '<pageMargins', '<pageSetup'].map((name) => xml.indexOf(name));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(sheetXml({ page: { landscape: false } })).toContain('orientation="portrait"');
    expect(sheetXml({})).not.toMatch(/pageSetup|dataValidations|sheetFormatPr/);
  });

  it('has a title, the sheet that is shown, and values that stand where they are said to be worked out', () => {
    const parts = { ...emptyParts(), properties: { title: '一 & 二', keywords: '考核' } };
    const { book: made, part } = written({}, { parts, calculated: true });
    expect(made.properties).toEqual({ title: '一 & 二', keywords: '考核' });
    expect(part('docProps/core.xml')).toContain('<cp:keywords>考核</cp:keywords>');
    expect(part('xl/workbook.xml')).toContain('<calcPr calcId="191029"/>');
    expect(part('xl/worksheets/sheet1.xml')).toContain('tabSelected="1"');
    expect(written({}).part('xl/workbook.xml')).not.toContain('calcPr');
    expect(written({}).book.parts.has('docProps/core.xml')).toBe(false);
  });
});
