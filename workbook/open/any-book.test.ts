import { strToU8, zipSync } from 'fflate';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { told } from '../../shared/i18n/language';
import { WorkbookFault } from '../xlsx/fault';
import { FunctionNames } from '../xlsx/formula';
import { saveXlsx } from '../xlsx/write';
import { readXlsx, type ReadBook } from '../xlsx/read';
import { full } from '../xlsx/testing/full';
import { makeXlsx } from '../xlsx/testing/make';
import { stateOf } from '../xlsx/testing/state';
import { readAnyBook, type OpenOptions } from './any-book';
import { oleFile } from './testing/ole';
import type { XlsBook, XlsLibrary } from './xls/types';

const names = new FunctionNames(['SCORE']);
const open = (bytes: Uint8Array, name: string, options?: OpenOptions) => readAnyBook(bytes, name, names, options);
const refusal = (bytes: Uint8Array, name = '年终.xls', options?: OpenOptions): Promise<string> => open(bytes, name, options).then(
  () => 'opened', (fault: unknown) => (fault instanceof WorkbookFault ? `${fault.code}: ${fault.say(name, 'zh')}` : String(fault)));
const rows = (file: ReadBook, sheet = 0): unknown[][] => {
  const found: unknown[][] = [];
  for (const { row, column, value } of file.sheets[sheet]!.cells) (found[row] ??= [])[column] = value;
  return found;
};
/** As programs in China save it: every letter here is in GB2312. */
const gb = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => GB[letter] ?? [letter.charCodeAt(0)]));
const GB: Record<string, number[]> = { 甲: [0xbc, 0xd7], 村: [0xb4, 0xe5], 得: [0xb5, 0xc3], 分: [0xb7, 0xd6], 𠮷: [0x95, 0x34, 0xb2, 0x35] };

describe('a text with separators', () => {
  it('is read as texts: no formula, no number, no day', async () => {
    const { file, was, name, notices } = await open(strToU8('\ufeff编号,身份证,日期,公式,分\r\n001,110101199001011234,1/2,=1+1,+5\r\n"a,""b""\n第二行", ,2019-03,1E5,\r\n'), '台账.csv');
    expect(rows(file)).toEqual([['编号', '身份证', '日期', '公式', '分'], ['001', '110101199001011234', '1/2', '=1+1', '+5'], ['a,"b"\n第二行', ' ', '2019-03', '1E5']]);
    expect(file.sheets[0]!.cells.every(({ formula }) => formula === undefined)).toBe(true);
    expect([file.sheets[0]!.name, was, name]).toEqual(['台账', 'text', '台账.xlsx']);
    expect(told(notices[0]!, 'zh')).toMatch(/“台账\.csv”是文本表格（编码 UTF-8）.*另存为“台账\.xlsx”/);
  });

  it('keeps digits as text for whoever enters the cell again', async () => {
    const { file } = await open(strToU8('001,甲村'), 'a.csv');
    expect(file.sheets[0]!.cells.map(({ look }) => file.looks[look]!.format)).toEqual(['@', 'General']);
  });

  it('is read in GB18030 and in UTF-16, with letters of four bytes', async () => {
    const chinese = await open(gb('甲村,得分\n𠮷,1'), '甲.csv');
    expect(rows(chinese.file)).toEqual([['甲村', '得分'], ['𠮷', '1']]);
    expect(told(chinese.notices[0]!, 'en')).toContain('encoding GB18030');
    const wide = (text: string, little: boolean): Uint8Array => Uint8Array.from([...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }));
    for (const little of [true, false]) expect(rows((await open(wide('\ufeff甲村\t1', little), '甲.txt')).file)).toEqual([['甲村', '1']]);
  });

  it('is read with tabs, semicolons and strokes, and with every kind of line end', async () => {
    for (const text of ['a\tb,c\r\n1\t2\r\n', 'a;b,c\n1;2', 'a|b,c\r1|2\r', 'sep=;\r\na;b,c\r\n1;2\r\n']) expect(rows((await open(strToU8(text), 'x.csv')).file), text).toEqual([['a', 'b,c'], ['1', '2']]);
    expect(rows((await open(strToU8('只有一列\n甲\n'), 'x.csv')).file)).toEqual([['只有一列'], ['甲']]);
    expect(rows((await open(strToU8('a,b,\n,,c\n'), 'x.csv')).file)).toEqual([['a', 'b'], [undefined, undefined, 'c']]);
  });

  it('takes a quotation mark that is never closed for a letter', async () => {
    expect(rows((await open(strToU8('"甲,1\n乙,2\n'), 'x.csv')).file)).toEqual([['"甲', '1'], ['乙', '2']]);
    expect(rows((await open(strToU8('5" 管,"甲"乙\n'), 'x.csv')).file)).toEqual([['5" 管', '甲乙']]);
  });

  it('is read without what exports put around digits', async () => {
    expect(rows((await open(strToU8('="001","=""002""",003\t,=003\n'), 'x.csv')).file)).toEqual([['001', '002', '003', '=003']]);
  });

  it('that goes by the name of a workbook is read all the same', async () => {
    expect(rows((await open(strToU8('单位\t得分\n甲村\t1\n'), '导出.xls')).file)).toEqual([['单位', '得分'], ['甲村', '1']]);
  });

  it('names its sheet as Excel allows it', async () => {
    const sheet = async (name: string) => (await open(strToU8('a'), name)).file.sheets[0]!.name;
    expect(await sheet(`[2019]年/${'长'.repeat(40)}.csv`)).toBe(`2019 年 ${'长'.repeat(24)}`);
    expect(await sheet('.csv')).toBe('1');
  });

  it('is saved as a workbook like any other', async () => {
    const { file } = await open(strToU8('编号,得分\n001,5\n'), '台账.csv');
    const again = readXlsx(saveXlsx(stateOf({ ...file, sheets: file.sheets }), file, names), names);
    expect(rows(again)).toEqual([['编号', '得分'], ['001', '5']]);
  });
});

describe('a web page by the name of a workbook', () => {
  const page = (charset: string, encode: (text: string) => Uint8Array): Uint8Array =>
    encode(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><table><tr><td colspan=2>得分</td></tr><tr><td>甲村</td><td>001</td></tr></table><table><tr><td>1</td></tr></table></body></html>`);

  it('has a sheet for each of its tables, as texts and with merges', async () => {
    for (const bytes of [page('gb2312', gb), page('utf-8', strToU8), page('utf-8', gb)]) {
      const { file, was, notices } = await open(bytes, '导出.xls');
      expect(rows(file)).toEqual([['得分'], ['甲村', '001']]);
      expect(file.sheets[0]!.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
      expect(file.sheets.map(({ name }) => name)).toEqual(['导出', '导出 2']);
      expect([was, told(notices[0]!, 'zh')]).toMatchObject(['html', expect.stringContaining('其实是网页') as string]);
    }
  });

  it('is refused where it has no table', async () => {
    expect(await refusal(strToU8('<!DOCTYPE html><html><body>请登录</body></html>'))).toMatch(/^no-table/);
  });
});

describe('what a file is', () => {
  const workbook = oleFile(['Workbook', '\u0005SummaryInformation']);
  const fake = (book: Partial<XlsBook>): OpenOptions => ({ xls: () => Promise.resolve({ read: () => ({ SheetNames: ['表'], Sheets: {}, ...book }) } satisfies XlsLibrary) });

  it('is told by its content and not by its name', async () => {
    const xlsx = await open(full, '旧.xls');
    expect([xlsx.was, xlsx.name, xlsx.notices]).toEqual(['xlsx', '旧.xls', []]);
    expect((await open(workbook, '新.xlsx', fake({}))).was).toBe('xls');
    expect((await open(workbook, '表.et', fake({}))).was).toBe('xls');
  });

  it('is told also where its list of streams lies in pieces behind much else', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'EncryptedPackage'];
    expect(await refusal(oleFile(many, { before: 100 }), '锁.xlsx')).toMatch(/^encrypted: .*密码/);
    expect(await refusal(oleFile(many.slice(0, 3), { before: 100 }))).toMatch(/^old-format/);
  });

  it('is told by what it is and not by what is embedded in it', async () => {
    expect(await refusal(oleFile(['WordDocument'], { embedded: ['Workbook', '1'] }), '文.doc')).toMatch(/^word-file/);
    expect((await open(oleFile(['a', 'Workbook'], { embedded: ['WordDocument'] }), '表.xls', fake({}))).was).toBe('xls');
  });

  it.each([
    [oleFile(['WORDDOCUMENT']), /^word-file/], [oleFile(['EncryptedPackage', 'EncryptionInfo']), /^encrypted: .*取消密码/], [oleFile(['Book']), /^oldest-format: .*另存为“Excel 工作簿（\.xlsx）”/],
    [oleFile(['WordDocument', '1Table']), /^word-file: .*文字文档/], [oleFile(['PowerPoint Document']), /^slides-file/], [oleFile([]), /^old-format/],
    [strToU8('%PDF-1.7'), /^pdf-file: .*PDF/], [strToU8('{\\rtf1'), /^word-file/], [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), /^image-file: .*图片/],
    [zipSync({ 'word/document.xml': strToU8('<w/>') }), /^word-file/], [zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), /^slides-file/], [zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<o/>') }), /^open-document: .*OpenDocument/],
    [zipSync({ 'OFD.xml': strToU8('<o/>') }), /^ofd-file/], [zipSync({ '台账.xlsx': full }), /^archive-file: .*解压/], [strToU8('Rar!\u001a'), /^archive-file/], [zipSync({ 'Index/Document.iwa': strToU8('x') }), /^numbers-file/],
    [zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }), /^not-a-workbook/], [full.slice(0, 500), /^broken-package/],
    [strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), /^sheet-xml/], [strToU8('MIME-Version: 1.0\r\n'), /^web-archive/],
    [new Uint8Array(), /^empty-file/], [new Uint8Array([1, 2, 3, 0, 0xff]), /^not-a-workbook/], [oleFile(['Workbook']).slice(0, 600), /^old-format/], [oleFile(['Workbook']).slice(0, 100), /^old-format/],
  ])('is said, with what to do: %#', async (bytes, words) => expect(await refusal(bytes)).toMatch(words));

  it('that is no table is refused, whatever text it is', async () => {
    expect(await refusal(strToU8('{"a":1}'), '办法.json')).toMatch(/^not-a-workbook/);
  });

  it('is said where no reader of the old format is at hand, and where that does not understand it', async () => {
    expect(await refusal(workbook)).toMatch(/^old-format/);
    const fails = (text: string): OpenOptions => ({ xls: () => Promise.resolve({ read: () => { throw new Error(text); } }) });
    expect(await refusal(workbook, 'a.xls', fails('File is password-protected'))).toMatch(/^encrypted/);
    expect(await refusal(workbook, 'a.xls', fails('Unsupported'))).toMatch(/^old-format/);
  });

  it('in the old format gives values, formulas, formats, merges, sizes, names, and what is hidden', async () => {
    const { file, name, notices } = await open(workbook, '评分.xls', fake({
      SheetNames: ['表', '藏'],
      Sheets: {
        表: {
          '!ref': 'A1:C4', '!merges': [{ s: { r: 4, c: 0 }, e: { r: 4, c: 2 } }], '!cols': [{ width: 20.5 }, { width: 0, hidden: true }], '!rows': [{ hpt: 30 }, { hidden: true }], '!protect': {},
          A1: { t: 's', v: '001' }, B1: { t: 'n', v: 43647, z: 'yyyy/m/d' }, C1: { t: 'e', v: 42 }, A2: { t: 'b', v: true }, B2: { t: 'n', v: 3, f: 'SUM(1,2)' }, C2: { t: 'n', v: 4, f: 'A1+undefined' },
          A3: { t: 'n', v: 5, f: 'SUM(A1:A2*2)', F: 'A3:B3' }, B3: { t: 'n', v: 5, F: 'A3:B3' }, C3: { t: 'z', z: '0.0' },
        },
        藏: { A1: { t: 'n', v: 1 } },
      },
      Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 2 }], Names: [{ Name: '分值', Ref: '表!$B$2' }, { Name: '读不出', Ref: [29, 'x'] }, { Name: '本表', Ref: '藏!$A$1', Sheet: 1, Hidden: true }, { Name: '坏', Ref: 'undefined' }, { Name: '_xlnm.Print_Area', Ref: '表!$A$1:$C$3', Sheet: 0 }] },
    }));
    const [sheet, hidden] = file.sheets;
    expect(sheet!.cells.map(({ value, formula, result }) => formula ?? result ?? value)).toEqual(['001', 43647, '#N/A', true, '=SUM(1,2)', 4, '=SUM(A1:A2*2)', 5, '']);
    expect(sheet).toMatchObject({ merges: [{ row: 4, column: 0, rows: 1, columns: 3 }], protected: true, columns: [{ at: 0, size: 20.5 }, { at: 1, hidden: true }] });
    expect([sheet!.rows.get(0), sheet!.rows.get(1)]).toEqual([{ size: 30 }, { hidden: true }]);
    expect(sheet!.cells.find(({ array }) => array)).toMatchObject({ fixed: true, array: { row: 2, column: 0, rows: 1, columns: 2 } });
    expect(file.looks[sheet!.cells[1]!.look]!.format).toBe('yyyy/m/d');
    expect(hidden!.visibility).toBe('VeryHidden');
    expect(file.names.map((each) => [each.name, each.formula, each.scope === null])).toEqual([['分值', '=表!$B$2', true], ['本表', '=藏!$A$1', false]]);
    expect([name, told(notices[0]!, 'zh')]).toMatchObject(['评分.xlsx', expect.stringContaining('字体、颜色、边框、批注、图片、图表和宏没有读入') as string]);
  });

  it('in the old format counts its days from 1900, wherever the file counts them from', async () => {
    const { file } = await open(workbook, 'a.xls', fake({ Sheets: { 表: { A1: { t: 'n', v: 42185, z: 'yyyy/m/d' }, B1: { t: 'n', v: 42185, z: '0' } } }, Workbook: { WBProps: { date1904: true } } }));
    expect(rows(file)).toEqual([[43647, 42185]]);
  });

  it('is a workbook of today also where it is one of macros', async () => {
    expect((await open(makeXlsx({ sheets: [{ name: '表', rows: '' }], type: 'application/vnd.ms-excel.sheet.macroEnabled' }), 'a.xlsm')).was).toBe('xlsx');
  });
});

describe.skipIf(!existsSync(join(import.meta.dirname, '../../node_modules/@e965/xlsx')))('the reader of the old format', () => {
  it('reads Chinese, numbers, days, merges and hidden sheets as they were written', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const sheet = utils.aoa_to_sheet([['单位', '得分', '日期'], ['甲村', 86.5, 43647], ['001', '110101199001011234', true]]);
    Object.assign(sheet, { '!merges': [{ s: { r: 5, c: 0 }, e: { r: 5, c: 2 } }] });
    Object.assign(sheet.C2!, { z: 'yyyy/m/d' });
    const bytes = write({ SheetNames: ['台账', '藏'], Sheets: { 台账: sheet, 藏: utils.aoa_to_sheet([[1]]) }, Workbook: { Sheets: [{}, { Hidden: 1 }] } }, { bookType: 'biff8', type: 'array' });
    const { xlsLibrary } = await import('./xls/library');
    const { file, was } = await open(new Uint8Array(bytes), '台账.xls', { xls: xlsLibrary });
    expect(was).toBe('xls');
    expect(rows(file)).toEqual([['单位', '得分', '日期'], ['甲村', 86.5, 43647], ['001', '110101199001011234', true]]);
    expect(file.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['台账', 'Visible'], ['藏', 'Hidden']]);
    expect(file.sheets[0]!.merges).toHaveLength(1);
    expect(file.looks[file.sheets[0]!.cells[5]!.look]!.format).toBe('yyyy/m/d');
  });
});
