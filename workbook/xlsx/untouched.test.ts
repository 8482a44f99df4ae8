import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePackages } from './compare/compare';
import { FunctionNames } from './formula';
import { copyOf } from './kind';
import { readXlsx, type ReadBook } from './read';
import { saveXlsx } from './write';
import type { SavedBook } from './write/state';
import { books, arrayFormulas, chartSheet, controls, from1904, hiddenRest, outsideLinks, tableFormulas } from './testing/books';
import { makeXlsx } from './testing/make';
import { stateOf } from './testing/state';
import { text, unpack, type Package } from './zip';

const names = new FunctionNames(['SCORE', 'SCORE.ITEMS', 'SCORE.TABLE', 'SCORE.RANGE', 'SCORE.RANK']);
const SAMPLES = join(import.meta.dirname, '../../addin/public/samples');
const samples = Object.fromEntries(readdirSync(SAMPLES).filter((file) => file.endsWith('.xlsx')).map((file) => [file, new Uint8Array(readFileSync(join(SAMPLES, file)))]));
const all = Object.entries<Uint8Array>({ ...books, ...samples });

function saved(bytes: Uint8Array, change: (state: SavedBook) => void = () => {}): { parts: Package; again: ReadBook; part: (path: string) => string } {
  const original = readXlsx(bytes, names);
  const state = stateOf(original);
  change(state);
  const content = saveXlsx(state, original, names);
  const parts = unpack(content);
  return { parts, again: readXlsx(content, names), part: (path) => text(parts.get(path)!) };
}

/** Paths of parts that differ, came or went. */
function unlike(one: Package, other: Package): string[] {
  const { changed, added, lost } = comparePackages(one, other);
  return [...changed.map(({ part }) => part), ...added, ...lost].sort();
}

const contents = (book: ReadBook) => book.sheets.map(({ name, cells, rows, columns, merges }) => ({ name, cells, rows, columns, merges }));

describe('a workbook in which nothing changed', () => {
  it.each(all)('%s is saved byte for byte, part by part', (_, bytes) => {
    expect(unlike(unpack(bytes), saved(bytes).parts)).toEqual([]);
  });
});

describe('a workbook in which one cell changed', () => {
  it.each(all)('%s keeps every other part, and in the changed one every other cell', (_, bytes) => {
    const original = readXlsx(bytes, names);
    const place = { row: original.sheets[0]!.cells.length + 500, column: 1 };
    const { parts, again } = saved(bytes, (state) => {
      state.sheets[0]!.extent = { ...state.sheets[0]!.extent, rows: place.row + 1 };
      for (let row = 0; row <= place.row && original.sheets[0]!.restHidden; row += 1) if (!original.sheets[0]!.rows.has(row)) state.sheets[0]!.rows.set(row, { hidden: true });
      for (const [row, line] of original.sheets[0]!.rows) state.sheets[0]!.rows.set(row, line);
      state.sheets[0]!.cells.push({ ...place, value: '新', look: 0 });
    });
    const chain = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml'];
    expect(unlike(unpack(bytes), parts).filter((path) => !chain.includes(path))).toEqual([original.sheets[0]!.part]);
    const added = contents(again);
    expect(added[0]!.cells.pop()).toEqual({ ...place, value: '新', look: 0 });
    expect(added).toEqual(contents(original));
  });
});

describe('what is easily lost', () => {
  it('sheets without cells stay in their place, and print areas, titles and names with the sheets they belong to', () => {
    const { again, part } = saved(chartSheet, (state) => {
      state.sheets.reverse();
      state.sheets[0]!.name = '2 月';
      state.active = state.sheets[1]!.id;
    });
    const workbook = part('xl/workbook.xml');
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['图', '2 月', '尾图', '一月']);
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="3">一月!$A$1:$B$2</definedName>');
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'2 月'!$1:$1</definedName>`);
    expect(workbook).toContain('<definedName name="图名" localSheetId="2">1</definedName>');
    expect(workbook).toContain('activeTab="3"');
    expect(again.names.map(({ name, scope }) => [name, again.sheets.find(({ id }) => id === scope)?.name])).toEqual([['本月', '一月'], ['本月', '2 月']]);
    expect(again.sheets[again.active]!.name).toBe('一月');
  });

  it('the sheet to show first is counted over all sheets', () => {
    const book = readXlsx(chartSheet, names);
    expect(book.sheets[book.active]!.name).toBe('二月');
  });

  it('names of a sheet that goes go with it', () => {
    const { part } = saved(chartSheet, (state) => { state.sheets.splice(0, 1); });
    expect([...part('xl/workbook.xml').matchAll(/<definedName name="([^"]*)" localSheetId="(\d)"/g)].map(([, name, at]) => [name, at]))
      .toEqual([['_xlnm.Print_Titles', '1'], ['本月', '1'], ['图名', '2']]);
  });

  it('days of a workbook that counts from 1904 are read and written as the same day, and durations and times as they are', () => {
    const book = readXlsx(from1904, names);
    expect(book.sheets[0]!.cells.map(({ value }) => value)).toEqual([43647, 1.5, 0.25, 42185, 43647]);
    const { part, again } = saved(from1904, (state) => {
      const [sheet] = state.sheets;
      sheet!.cells[0]!.value = 43648;
      sheet!.cells[1]!.value = 2.5;
      sheet!.cells.push({ row: 2, column: 0, value: 43650, look: { format: 'yyyy"年"m"月"d"日"' } }, { row: 2, column: 1, value: 0.5, look: { format: 'mm:ss' } });
    });
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A1" s="1"><v>42186</v></c><c r="B1" s="2"><v>2.5</v></c><c r="C1" s="3"><v>0.25</v></c><c r="D1"><v>42185</v></c><c r="E1" s="1" t="d"><v>2019-07-01</v></c>');
    expect(sheet).toMatch(/<c r="A3" s="\d"><v>42188<\/v><\/c><c r="B3" s="\d"><v>0.5<\/v>/);
    expect(again.sheets[0]!.cells.at(-2)!.value).toBe(43650);
  });

  it('array formulas stay array formulas, over one cell too, where their result changed', () => {
    const { part } = saved(arrayFormulas, (state) => {
      const [sheet] = state.sheets;
      for (const cell of sheet!.cells) if (cell.formula) cell.value = 5;
    });
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A3"><f t="array" ref="A3">SUM(A1:A2*B1:B2)</f><v>5</v></c>');
    expect(sheet).toContain('<f t="array" ref="A4:B4">TRANSPOSE(A1:A2)</f><v>5</v></c><c r="B4"><v>3</v></c><c r="C4"><v>7</v></c>');
  });

  it('what else a file says of a name stays when what it stands for changes', () => {
    const { part } = saved(outsideLinks, (state) => { state.parts.names[0]!.formula = '=GET.WORKBOOK(4)'; });
    expect(part('xl/workbook.xml')).toContain('<definedName name="表名" hidden="1" function="1" xlm="1" vbProcedure="1">GET.WORKBOOK(4)</definedName>');
  });

  it('rows and columns that are hidden to the end of the sheet stay hidden, and a merge beyond the grid stays', () => {
    const { again, part } = saved(hiddenRest, (state) => {
      const [sheet, other] = state.sheets;
      sheet!.columns.set(0, { size: 20 });
      sheet!.cells.push({ row: 1, column: 0, value: 1, look: 0 });
      sheet!.merges.push({ row: 1, column: 0, rows: 1, columns: 2 });
      other!.cells.push({ row: 1, column: 0, value: 1, look: 0 });
    });
    expect(again.sheets[0]!.rows.size).toBe(300);
    expect(again.sheets[0]!.merges).toHaveLength(2);
    expect(part('xl/worksheets/sheet1.xml')).toContain('<col min="1" max="1" width="20" customWidth="1"/><col min="3" max="16384" width="9" hidden="1" bestFit="1"/>');
    expect(part('xl/worksheets/sheet2.xml')).toContain('<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>');
  });

  it('a first merge stands before form controls that are offered as a choice', () => {
    const { part } = saved(controls, (state) => { state.sheets[0]!.merges = [{ row: 9, column: 0, rows: 1, columns: 2 }]; });
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<\/sheetData><mergeCells count="1">.*<\/mergeCells><mc:AlternateContent/);
  });

  it('a shared formula is written out only where one of its cells has another formula, not where its result changed', () => {
    const at = (state: SavedBook, row: number) => state.sheets[0]!.cells.find((cell) => cell.row === row && cell.column === 0)!;
    const { part, parts } = saved(controls, (state) => {
      Object.assign(at(state, 1), { formula: undefined, value: 5 });
      at(state, 2).value = 10;
    });
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A2"><v>5</v></c><c r="B2"><f t="shared" ref="B2:B3" si="1">A1*3</f><v>6</v></c>');
    expect(sheet).toContain('<c r="A3"><f>A2*2</f><v>10</v></c>');
    expect(sheet).toContain('<c r="A4"><f>A3*2</f><v>16</v></c>');
    expect(sheet).toContain('<dimension ref="A1:H40"/>');
    expect(parts.has('xl/calcChain.xml')).toBe(false);
    expect(saved(controls, (state) => { at(state, 2).value = 9; }).part('xl/worksheets/sheet1.xml')).toContain('<c r="A3"><f t="shared" si="0"/><v>9</v></c>');
  });

  it('columns of a table keep their numbers where one is renamed', () => {
    const { part } = saved(tableFormulas, (state) => {
      const titles = state.tableColumns;
      state.tableColumns = (id) => titles(id).map((title) => (title === '单位' ? '村' : title));
    });
    expect(part('xl/tables/table1.xml')).toContain('<tableColumn id="1" name="村"/><tableColumn id="2" name="分_x000a_值"/><tableColumn id="3" name="折算"/>');
  });

  it('every kind of workbook keeps its extension', () => {
    const kinds = ['spreadsheetml.sheet', 'spreadsheetml.template'].map((kind) => `application/vnd.openxmlformats-officedocument.${kind}`)
      .concat(['sheet', 'template'].map((kind) => `application/vnd.ms-excel.${kind}.macroEnabled`));
    const kindOf = (type: string, name: string) => copyOf(readXlsx(makeXlsx({ sheets: [{ name: '表', rows: '' }], type }), names), name);
    expect(kinds.map((type) => kindOf(type, '评分.旧.x').name)).toEqual(['评分.旧.x-副本.xlsx', '评分.旧.x-副本.xltx', '评分.旧.x-副本.xlsm', '评分.旧.x-副本.xltm']);
    expect(kindOf(kinds[2]!, '评分.XLSM')).toEqual({ name: '评分-副本.xlsm', type: 'application/vnd.ms-excel.sheet.macroEnabled.12' });
    expect(kindOf(kinds[0]!, '2019.12')).toMatchObject({ name: '2019.12-副本.xlsx' });
    expect(copyOf(null, '空白工作簿.xlsx').name).toBe('空白工作簿-副本.xlsx');
  });
});
