import { describe, expect, it } from 'vitest';
import { emptyParts } from '../../model/book-parts';
import { functionName, parts as functionParts } from '../../results/functions/names';
import { FunctionNames } from '../../xlsx/formula';
import { readXlsx, type ReadBook } from '../../xlsx/read';
import { saveXlsx } from '../../xlsx/write';
import type { SavedBook } from '../../xlsx/write/state';
import { text } from '../../xlsx/zip';
import { stateOf as bookState } from '../../file-host/state';
import { layOut } from '../layout/lay-out';
import { planPrintouts } from '../kept/plan';
import type { PrintSource } from '../model/source';
import { printouts } from '../printouts';
import { madeUp } from '../testing/made-up';
import { printoutsFile } from './file';
import { bookWithPrintouts, choicesOf, presentSheets } from './into-book';

const names = new FunctionNames(functionParts.map(functionName));
const source = madeUp({ units: ['=1+1', '乙村', '丙村'], items: 14, open: [2] });
const laidOf = (from: PrintSource, kinds?: readonly string[]) => printouts.filter(({ kind, nothing }) => nothing(from) === null && (!kinds || kinds.includes(kind))).map((printout) => layOut(printout.make(from, {})));
const partOf = (book: ReadBook, sheet: string): string => text(book.parts.get(book.sheets.find(({ name }) => name === sheet)!.part)!);

describe('a workbook of printouts', () => {
  const book = readXlsx(printoutsFile(laidOf(source), { names, language: 'zh', title: '某某镇年度考核' }), names);

  it('has a sheet for each, of plain cells, in which a name that begins with = is a text', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(['得分汇总表', '排名表', '分项得分表', '单位得分明细', '加减分明细', '填报情况', '公示稿', '图表']);
    const cells = book.sheets.flatMap((sheet) => sheet.cells);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const named = cells.find(({ value }) => value === '=1+1');
    expect(book.looks[named!.look]!.format).toBe('@');
  });

  it('prints on A4 with what every page must carry: headings, its number, and that it is provisional', () => {
    const summary = partOf(book, '得分汇总表');
    expect(summary).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"\/>/);
    expect(summary).toMatch(/<oddHeader>&amp;R.*暂定\u3000尚有1个未定<\/oddHeader>/);
    expect(summary).toContain('第 &amp;P 页　共 &amp;N 页');
    const workbook = text(book.parts.get(book.main)!);
    expect(workbook).toMatch(/<definedName name="_xlnm.Print_Area" localSheetId="0">得分汇总表!\$A\$1:\$\w\$\d+<\/definedName>/);
    expect(workbook).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="4">加减分明细!\$3:\$3<\/definedName>/);
  });

  it('ends a page after each unit, at a scale and not fitted, which programs may heed in the place of our breaks', () => {
    const pages = partOf(book, '单位得分明细');
    expect(pages).toMatch(/<pageSetup paperSize="9" scale="\d+" orientation="portrait"\/>/);
    expect(pages).toMatch(/<rowBreaks count="2" manualBreakCount="2"><brk id="\d+" max="16383" man="1"\/><brk/);
    expect(pages).not.toContain('fitToPage');
  });

  it('draws its charts over cells of the sheet', () => {
    expect(partOf(book, '图表')).toMatch(/<drawing r:id="rId\d+"\/>/);
    const chart = text(book.parts.get('xl/charts/chart1.xml')!);
    expect(chart).toMatch(/<c:cat><c:strRef><c:f>图表!\$A\$\d+:\$A\$\d+<\/c:f>/);
    expect(chart).toMatch(/<c:plus><c:numRef><c:f>图表!\$D\$\d+:\$D\$\d+<\/c:f>/);
  });
});

describe('printouts within a workbook', () => {
  const state = (sheets: readonly (readonly [string, readonly (readonly string[])[]])[]): SavedBook => ({
    active: 's1', parts: { ...emptyParts(), names: [{ name: '总表', formula: "=得分汇总表!$A$1", comment: '', visible: true, scope: null }] }, tableColumns: () => [],
    sheets: sheets.map(([name, lines], at) => ({
      id: `s${at + 1}`, name, visibility: 'Visible', protected: false, gridlines: true, tabColor: '', spills: [], merges: [], rows: new Map(), columns: new Map(), frozen: { rows: 0, columns: 0 },
      extent: { rows: lines.length, columns: 2 }, cells: lines.flatMap((line, row) => line.map((value, column) => (value.startsWith('=') ? { row, column, value: 1, formula: value, look: 0 } : { row, column, value, look: 0 }))),
    })),
  });
  const original = readXlsx(saveXlsx(state([['台账', [['单位', '数值'], ['甲村', '=1+1']]], ['排名表', [['手工排名', '甲村']]]]), null, names), names);
  const into = (book: ReadBook, from: PrintSource, kinds = ['summary', 'ranking'], choices = {}) => {
    const planned = planPrintouts(laidOf(from, kinds), presentSheets(book));
    return { planned, book: readXlsx(bookWithPrintouts(book, bookState(book), planned, { names, language: 'zh', choices }), names) };
  };
  const first = into(original, source, undefined, { office: '某某镇' });

  it('stand behind its own sheets, which stay byte for byte, and beside one of the same name', () => {
    expect(first.book.sheets.map(({ name }) => name)).toEqual(['台账', '排名表', '得分汇总表', '排名表 2']);
    expect(first.book.parts.get(original.sheets[0]!.part)).toEqual(original.parts.get(original.sheets[0]!.part));
    expect(first.book.parts.get(original.sheets[1]!.part)).toEqual(original.parts.get(original.sheets[1]!.part));
  });

  it('keep the choices with the workbook', () => {
    expect(choicesOf(first.book)).toEqual({ office: '某某镇' });
  });

  it('are renewed in their places, with their names for printing once', () => {
    const again = into(first.book, madeUp({ units: ['甲村', '乙村'] }));
    expect(again.planned.map(({ fate, name }) => [fate, name])).toEqual([['renewed', '得分汇总表'], ['foreign', '排名表 3']]);
    expect(again.book.sheets.map(({ name }) => name)).toEqual(['台账', '排名表', '得分汇总表', '排名表 2', '排名表 3']);
    const workbook = text(again.book.parts.get(again.book.main)!);
    expect(workbook.match(/Print_Area" localSheetId="2"/g)).toHaveLength(1);
    expect(again.book.names.map(({ name, formula }) => [name, formula])).toEqual([['总表', '=得分汇总表!$A$1']]);
  });

  it('change no byte where nothing is otherwise', () => {
    const bytes = (book: ReadBook): Uint8Array => bookWithPrintouts(book, bookState(book), planPrintouts(laidOf(source, ['summary']), presentSheets(book)), { names, language: 'zh', choices: choicesOf(book) });
    const again = readXlsx(bytes(first.book), names);
    for (const [path, part] of first.book.parts) expect(again.parts.get(path), path).toEqual(part);
  });

  it('with charts of ours are renewed, and with a picture of somebody else left alone', () => {
    const drawn = into(original, source, ['charts']).book;
    expect(presentSheets(drawn).map(({ name, more }) => [name, more])).toEqual([['台账', false], ['排名表', false], ['图表', false]]);
    const drawing = [...drawn.parts.keys()].find((path) => path.startsWith('xl/drawings/drawing'))!;
    const foreign = { ...drawn, parts: new Map(drawn.parts).set(drawing, new TextEncoder().encode(text(drawn.parts.get(drawing)!).replace('<xdr:graphicFrame', '<xdr:pic/><xdr:graphicFrame'))) };
    expect(presentSheets(foreign).at(-1)).toMatchObject({ name: '图表', more: true });
    expect(into(drawn, madeUp({ units: ['甲村', '乙村'] }), ['charts']).planned[0]).toMatchObject({ fate: 'renewed' });
  });
});
