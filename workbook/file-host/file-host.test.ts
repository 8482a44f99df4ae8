import { describe, expect, it } from 'vitest';
import type { Change } from '../model/port/editor';
import { FunctionNames } from '../xlsx/formula';
import { readXlsx } from '../xlsx/read';
import { arrayFormulas, books } from '../xlsx/testing/books';
import { makeXlsx, row } from '../xlsx/testing/make';
import { text, unpack } from '../xlsx/zip';
import { fileHost, type FileHost } from './file-host';

const names = new FunctionNames(['SCORE', 'SCORE.ITEMS']);
const open = (bytes: Uint8Array): FileHost => fileHost(readXlsx(bytes, names), names, 'zh');
const again = (host: FileHost): FileHost => open(host.save());
const part = (bytes: Uint8Array, path: string): string => text(unpack(bytes).get(path)!);
const cell = (sheet: string, at: number, column: number, put: Change['put']): Change => ({ sheet, row: at, column, put });

const table = makeXlsx({
  sheets: [{ name: '表', rows: row(1, ['单位', '总分']) + row(2, ['甲村', 80]) + row(3, ['合计', '=SUM(B2:B2)|80']), tables: [{ name: '得分', ref: 'A1:B2', columns: ['单位', '总分'] }] }],
});

/** Formulas on the ledger, on each other, on nothing, and one of ours. */
const standing = makeXlsx({
  sheets: [
    { name: '台账', rows: row(1, ['单位', '分']) + row(2, ['甲村', 80]) },
    { name: '汇总', rows: row(1, ['两倍', '=台账!B2*2|160']) + row(2, ['加一', '=B1+1|161']) + row(3, ['无关', '=3+4|7']) + row(4, ['甲村', '=_xldudf_SCORE(A4,2019)|95']) },
  ],
});

describe('a file in which nothing was written', () => {
  it.each(Object.entries(books))('%s is saved as it was, part by part', (_, bytes) => {
    const [before, after] = [unpack(bytes), unpack(open(bytes).save())];
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [path, content] of before) expect(text(after.get(path)!), path).toBe(text(content));
  });
});

describe('a file that is written in', () => {
  it('has no values of formulas that stand on what was written, and asks whatever opens it to work them out', async () => {
    const host = open(standing);
    const shown = async (from: FileHost): Promise<unknown> => (await from.workbook.read([{ sheet: '汇总' }]))[0]!.cells.map(([, value]) => value);
    expect(part(host.save(), 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
    const written = await host.editor.write([cell('台账', 1, 1, 90)]);
    expect(await shown(host)).toEqual(['', '', 7, '']);
    expect(await shown(again(host))).toEqual(['', '', 7, '']);
    expect(part(host.save(), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    await host.editor.revert(written);
    expect(await shown(host)).toEqual([160, 161, 7, 95]);
    expect(part(host.save(), 'xl/workbook.xml')).toBe(part(standing, 'xl/workbook.xml'));
  });

  it('keeps values of formulas that have nothing to do with what was written', async () => {
    const host = open(standing);
    await host.editor.write([cell('台账', 9, 5, '备注')]);
    // Only what a function of ours stands on cannot be told.
    expect((await host.workbook.read([{ sheet: '汇总' }]))[0]!.cells.map(([, value]) => value)).toEqual([160, 161, 7, '']);
  });

  it('gives a formula that comes back the value that it had', async () => {
    const host = open(table);
    await host.editor.revert(await host.editor.write([cell('表', 2, 1, 7)]));
    expect(part(host.save(), 'xl/worksheets/sheet1.xml')).toBe(part(table, 'xl/worksheets/sheet1.xml'));
  });

  it('names the columns of a table as their cells do', async () => {
    const host = open(table);
    await host.editor.write([cell('表', 0, 1, '得分')]);
    expect(part(host.save(), 'xl/tables/table1.xml')).toContain('name="得分"/></tableColumns>');
    expect((await again(host).workbook.read([{ table: '得分' }]))[0]!.cells[0]).toEqual(['单位', '得分']);
  });

  it('writes nothing within the area of an array formula, and all of it goes with its first cell', async () => {
    const host = open(arrayFormulas);
    const refused: unknown = await host.editor.write([cell('评分', 3, 1, 1)]).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'locked', message: '评分!B4' });
    const written = await host.editor.write([cell('评分', 3, 0, 1)]);
    const line = async (from: FileHost): Promise<unknown> => (await from.editor.states([{ sheet: '评分', row: 3, column: 0, rows: 1, columns: 3 }]))[0]!.values[0];
    expect(await line(again(host))).toEqual([1, '', 7]);
    await host.editor.revert(written);
    expect(await line(again(host))).toEqual([10, 3, 7]);
    expect(part(host.save(), 'xl/worksheets/sheet1.xml')).toBe(part(arrayFormulas, 'xl/worksheets/sheet1.xml'));
  });

  it('marks functions of ours as those that may fill several cells', async () => {
    const host = open(table);
    await host.editor.write([cell('表', 4, 0, { formula: '=SCORE.ITEMS(A2,2019)' }), cell('表', 4, 1, { formula: '=B2+1' })]);
    const saved = part(host.save(), 'xl/worksheets/sheet1.xml');
    expect(saved).toMatch(/<c r="A5" cm="1"><f t="array" ref="A5">_xldudf_SCORE_ITEMS\(A2,2019\)<\/f>/);
    expect(saved).toContain('<c r="B5"><f>B2+1</f></c>');
    expect((await again(host).editor.formulasWith('score')).map(({ formula }) => formula)).toEqual(['=SCORE.ITEMS(A2,2019)']);
  });

  it('has lists, notes and looks of a new sheet, and keeps its texts', async () => {
    const host = open(table);
    const look = { merges: [], lists: [{ row: 1, column: 0, rows: 3, values: ['每次', '按比例'] }], notes: [{ row: 0, column: 0, text: '怎样计分' }], widths: [30], headings: [0] };
    await host.editor.write([cell('规则', 0, 0, '计分方式'), cell('规则', 1, 0, '1.10')], [{ name: '规则', look }]);
    const bytes = host.save();
    const saved = part(bytes, 'xl/worksheets/sheet2.xml');
    expect(saved).toContain('<formula1>&quot;每次,按比例&quot;</formula1>');
    expect(saved).toContain('prompt="怎样计分"');
    const read = readXlsx(bytes, names);
    const [heading, value] = read.sheets[1]!.cells.map((each) => read.looks[each.look]);
    expect([heading?.bold, heading?.fill, value?.format]).toEqual([true, '#E6F1F0', '@']);
    expect((await open(bytes).editor.states([{ sheet: '规则', row: 1, column: 0, rows: 1, columns: 1 }]))[0]!.values).toEqual([['1.10']]);
  });

  it('adds no sheet to a workbook whose sheets are locked', async () => {
    const host = open(makeXlsx({ sheets: [{ name: '表', rows: row(1, ['x']) }], workbook: '<workbookProtection lockStructure="1"/>' }));
    await expect(host.editor.write([cell('新', 0, 0, 1)], [{ name: '新' }])).rejects.toMatchObject({ kind: 'structure', message: '新' });
    expect((await host.workbook.outline()).sheets).toHaveLength(1);
  });

  it('keeps settings in the part of the add-in, where the file has one', async () => {
    const path = 'xl/webextensions/webextension1.xml';
    const used = makeXlsx({
      sheets: [{ name: '表', rows: row(1, ['x']) }],
      parts: { [path]: '<we:webextension xmlns:we="u"><we:properties><we:property name="view" value="1"/></we:properties></we:webextension>' },
    });
    const host = open(used);
    await host.workbook.settings.set('privacy', true);
    const bytes = host.save();
    expect(part(bytes, path)).toContain('<we:property name="view" value="1"/><we:property name="privacy" value="true"/>');
    expect([...unpack(bytes).keys()].sort()).toEqual([...unpack(used).keys()].sort());
    expect(await open(bytes).workbook.settings.get('privacy')).toBe(true);
  });

  it('has the same bytes, however often it is saved', async () => {
    const twice = await Promise.all([0, 1].map(async () => {
      const host = open(table);
      await host.workbook.settings.set('privacy', true);
      await host.workbook.xml.write('urn:example:own', '<own xmlns="urn:example:own"/>');
      return host.save();
    }));
    expect(twice[0]).toEqual(twice[1]);
  });
});
