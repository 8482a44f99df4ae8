import { describe, expect, it } from 'vitest';
import { EditRefused, type Change, type Editor, type NewSheet } from '../../../../workbook/model/port/editor';
import { parseArea } from '../../../../workbook/model/area';
import { editsOf } from '../../../../workbook/printouts/editing/edits';
import { stateOf } from '../../../../workbook/printouts/kept/check';
import { writtenOver } from '../../../../workbook/printouts/kept/over';
import { planPrintouts, type PlannedSheet } from '../../../../workbook/printouts/kept/plan';
import { layOut } from '../../../../workbook/printouts/layout/lay-out';
import type { LaidSheet } from '../../../../workbook/printouts/layout/laid-sheet';
import { summary } from '../../../../workbook/printouts/sheets/summary';
import { unitPages } from '../../../../workbook/printouts/sheets/unit-pages';
import { madeUp } from '../../../../workbook/printouts/testing/made-up';
import { openBook } from './testing/open-book';

const units = (count: number): string[] => Array.from({ length: count }, (_, at) => `第${at + 1}村`);
const laid = (count: number): LaidSheet => layOut(summary.make(madeUp({ units: units(count) }), {}));
const NAME = laid(3).sheet.name;

const book = openBook();

async function print(sheet: LaidSheet, over: ReadonlySet<string> = new Set()): Promise<{ planned: readonly PlannedSheet[]; written: Awaited<ReturnType<Editor['write']>> }> {
  const there = await book.present();
  const planned = writtenOver(planPrintouts([sheet], there), there, over);
  const { changes, sheets } = editsOf(planned, there, { language: 'zh', charts: true });
  return { planned, written: await book.editor.write(changes, sheets) };
}

const pageOf = (name = NAME) => book.backend.parts.pages.get(book.backend.id(name));
const styleAt = (address: string, name = NAME) => {
  const { row, column } = parseArea(address)!;
  return book.backend.style(book.backend.id(name), row, column);
};
/** All that undo must bring back. */
const lookOf = (name = NAME) => {
  const id = book.backend.id(name);
  const { rows, columns } = book.backend.used(id, true)!;
  const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => ({ font: '等线', size: 11, vertical: 'Bottom', ...book.backend.style(id, row, column) })));
  return { cells, values: book.backend.read(id, { row: 0, column: 0, rows, columns }).map((line) => line.map(({ value }) => value)), merges: book.backend.merges(id), heights: cells.map((_, row) => book.backend.rowHeight(id, row)), widths: cells[0]!.map((_, column) => Math.round(book.backend.columnWidth(id, column))), page: pageOf() };
};

describe('a printed sheet in the workbook that is open', () => {
  it('has what the sheet says, and says of itself that nobody touched it', async () => {
    const { written } = await print(laid(3));
    expect(written).toMatchObject({ sheets: [NAME], differing: [] });
    expect(stateOf((await book.present())[1]!.cells)).toBe('untouched');
  });

  it('looks as an office prints it: fonts, lines, merged title, heights, paper, area, page numbers', async () => {
    const sheet = laid(3);
    await print(sheet);
    const id = book.backend.id(NAME);
    expect(book.backend.sheets().find((each) => each.id === id)?.gridlines).toBe(false);
    expect(styleAt('A1')).toMatchObject({ font: '方正小标宋简体', size: 18, horizontal: 'Center', wrap: true });
    const head = sheet.rows.findIndex(({ cells }) => cells.some((cell) => cell?.role === 'heading'));
    expect(styleAt(`A${head + 1}`)).toMatchObject({ font: '黑体', borders: { top: '#000000', bottom: '#000000', left: '#000000', right: '#000000' } });
    expect(book.backend.merges(id)).toEqual(expect.arrayContaining([...sheet.merges]));
    expect(sheet.rows.map(({ height }, row) => [row, book.backend.rowHeight(id, row), height]).filter(([, is, wanted]) => is !== wanted), 'rows of another height').toEqual([]);
    expect(pageOf()).toMatchObject({ page: { landscape: sheet.sheet.landscape, fit: 'page', centred: true, footer: { centre: '&10第 &P 页　共 &N 页' } }, printed: { rows: sheet.rows.length, columns: sheet.columns.length } });
  });

  it('repeats the headings of a long table, and ends pages of units where they end', async () => {
    await print(laid(120));
    expect(pageOf()).toMatchObject({ titles: laid(120).titles, page: { fit: 'width', breaks: laid(120).breaks } });
    const pages = layOut(unitPages.make(madeUp({ units: units(4) }), {}));
    await print(pages);
    expect(pageOf(pages.sheet.name)?.page).toMatchObject({ fit: pages.fit.to === 'scale' ? pages.fit.percent : 0, breaks: pages.breaks });
  });

  it('is renewed in place, nothing of the longer one before left, and taken back as it was', async () => {
    await print(laid(5));
    const before = lookOf();
    const { planned, written } = await print(laid(3));
    expect(planned.map(({ fate }) => fate)).toEqual(['renewed']);
    expect(written.differing).toEqual([]);
    const [, now] = await book.present();
    expect(stateOf(now!.cells)).toBe('untouched');
    expect(now!.cells.flat().filter((cell) => String(cell).includes('第5村'))).toEqual([]);
    expect(await book.editor.revert(written)).toMatchObject({ left: [] });
    expect(lookOf()).toEqual(before);
  });

  it('is left alone where somebody changed it by hand: the new one goes beside it', async () => {
    await print(laid(3));
    book.backend.type(NAME, 'A2', [['改过']]);
    const { planned, written } = await print(laid(3));
    expect([planned[0]?.fate, written.sheets]).toEqual(['edited', [`${NAME} 2`]]);
    expect((await book.present())[1]!.cells.flat()).toContain('改过');
  });

  it('is written over by hand only where that was asked for, and comes back', async () => {
    await print(laid(3));
    book.backend.type(NAME, 'A2', [['改过']]);
    const { planned, written } = await print(laid(3), new Set([NAME]));
    expect(planned[0]).toMatchObject({ fate: 'edited', name: NAME });
    expect((await book.present())[1]!.cells.flat()).not.toContain('改过');
    await book.editor.revert(written);
    expect((await book.present())[1]!.cells.flat()).toContain('改过');
  });

  it('is not taken back where somebody changed it since: all of it stays', async () => {
    await print(laid(5));
    const { written } = await print(laid(3));
    book.backend.type(NAME, 'A2', [['改过']]);
    const after = lookOf();
    expect((await book.editor.revert(written)).left).toEqual([{ sheet: NAME, row: 1, column: 0 }]);
    expect(lookOf()).toEqual(after);
  });

  const refusalOf = async (changes: readonly Change[], sheets: readonly NewSheet[]): Promise<unknown> => book.editor.write(changes, sheets).then(() => null, (error: unknown) => error instanceof EditRefused && [error.kind, error.message]);

  it('refuses to write where a cell was filled, or a sheet of its name was made, since it was looked at', async () => {
    await print(laid(3));
    const there = await book.present();
    const again = editsOf(planPrintouts([laid(5)], there), there, { language: 'zh', charts: true });
    book.backend.type(NAME, 'C9', [['刚填的']]);
    expect(await refusalOf(again.changes, again.sheets)).toEqual(['moved', `${NAME}!C9`]);
    const pages = layOut(unitPages.make(madeUp({ units: units(2) }), {}));
    const fresh = editsOf(planPrintouts([pages], there), there, { language: 'zh', charts: true });
    book.backend.addSheet(pages.sheet.name);
    expect(await refusalOf(fresh.changes, fresh.sheets)).toEqual(['moved', pages.sheet.name]);
  });
});
