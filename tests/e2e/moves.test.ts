import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Move } from '../../workbook/model/moves/move';
import { parseArea } from '../../workbook/model/area';
import { compareBooks } from '../../workbook/xlsx/compare/compare';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { movedBook } from '../../workbook/xlsx/moves/book';
import { readXlsx } from '../../workbook/xlsx/read';
import { anchored } from '../../workbook/xlsx/testing/anchored';
import { pack } from '../../workbook/xlsx/zip';
import { photograph, type Preview } from '../lib/browser';
import { setOutEdition, type Scenario } from '../lib/scenario';

/** Rows, columns and cells that people move in the grid, and the file that is saved then. */

const room = { timeout: 90_000 };
const names = new FunctionNames([]);
const book = readXlsx(anchored, names);
const SHEET = '分值 表';

let scenario: Scenario;
let edition: Preview;
let page: Page;

beforeAll(async () => {
  scenario = await setOutEdition();
  edition = scenario.preview;
  ({ page } = edition);
  await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined }));
});
afterAll(async () => {
  await scenario?.end();
});

async function open(): Promise<void> {
  await edition.open(anchored, '移动.xlsx');
  await edition.idle();
}

/** The file that the page saves, and what it asked before. */
async function saved(): Promise<{ bytes: Uint8Array; asked: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const dialog = page.getByRole('dialog');
  let asked = '';
  if (await Promise.race([download.then(() => false), dialog.waitFor().then(() => true, () => false)])) {
    asked = await dialog.innerText();
    await photograph(page, 'moves-left-behind');
    await page.getByRole('button', { name: '知道了，保存' }).click();
  }
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  return { bytes: new Uint8Array(Buffer.concat(chunks)), asked };
}

/** What differs between a saved file and the one that was opened, after its lines and cells moved. */
function differences(bytes: Uint8Array, moves: readonly Move[]): string[] {
  const expected = pack(movedBook(book, moves, names).book.parts);
  const { added, lost, changed } = compareBooks(expected, bytes);
  return [
    ...added.map((part) => `+ ${part}`), ...lost.map((part) => `- ${part}`),
    ...changed.flatMap(({ part, cells, elements }) => [...cells.changed, ...cells.lost, ...cells.added.map((cell) => `+${cell}`), ...elements.changed, ...elements.added, ...elements.lost].map((what) => `${part} ${what}`)),
  ];
}

/** Without cells: what formulas come to changes with what they refer to. */
const besideCells = (found: string[]): string[] => found.filter((what) => !/ \+?[A-Z]+\d+$/.test(what));

const inGrid = (address: string, act: 'insert' | 'delete', shift: string): Promise<void> => page.evaluate(([sheet, at, what, way]) => Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem(sheet!).getRange(at);
  if (what === 'insert') range.insert(way as Excel.InsertShiftDirection);
  else range.delete(way as Excel.DeleteShiftDirection);
  await context.sync();
}), [SHEET, address, act, shift] as const);

const select = (address: string): Promise<void> => page.evaluate(([sheet, at]) => Excel.run(async (context) => {
  context.workbook.worksheets.getItem(sheet!).getRange(at).select();
  await context.sync();
}), [SHEET, address] as const);

const line = (axis: 'row' | 'column', at: number, count: number): Move => ({ kind: 'lines', sheet: book.sheets[0]!.id, axis, at, count });

describe('a file is saved with all that stands at an address where its cells are now', () => {
  it('when rows came in', room, async () => {
    await open();
    await inGrid('3:4', 'insert', 'Down');
    expect(differences((await saved()).bytes, [line('row', 2, 2)])).toEqual([]);
  });

  it('when columns came in and rows went, with what the formulas come to now', room, async () => {
    await open();
    await inGrid('B:B', 'insert', 'Right');
    await inGrid('4:4', 'delete', 'Up');
    await edition.idle();
    const { bytes, asked } = await saved();
    expect(asked).toBe('');
    expect(differences(bytes, [line('column', 1, 1), line('row', 3, -1)])).toEqual(['C5', 'E5'].map((cell) => `xl/worksheets/sheet1.xml ${cell}`).concat(['B2', 'B3'].map((cell) => `xl/worksheets/sheet2.xml ${cell}`)));
  });

  it('byte for byte as it was where that was taken back, the rules of a row that went included', room, async () => {
    await open();
    await inGrid('3:4', 'delete', 'Up');
    await edition.idle();
    await page.locator('#grid').click({ position: { x: 420, y: 420 } });
    await page.keyboard.press('Control+z');
    await edition.idle();
    const { bytes, asked } = await saved();
    expect(asked).toBe('');
    expect(differences(bytes, [])).toEqual([]);
    await page.locator('#grid').click({ position: { x: 420, y: 420 } });
    await page.keyboard.press('Control+y');
    await edition.idle();
    const again = await saved();
    expect(again.asked).toContain('1 条批注');
    // The grid writes an area of one cell as a cell.
    expect(besideCells(differences(again.bytes, [line('row', 2, -2)]))).toEqual(['xl/workbook.xml definedNames']);
  });

  it('when a person inserts rows by the menu of the grid', room, async () => {
    await open();
    await page.locator('#grid').click({ position: { x: 20, y: 160 } });
    await page.locator('#grid').click({ position: { x: 20, y: 160 }, button: 'right' });
    const above = page.getByText('在上方插入');
    await above.waitFor();
    await photograph(page, 'moves-menu');
    await above.locator('xpath=ancestor::*[self::li or self::button or @role="menuitem"][1]').click({ position: { x: 12, y: 12 } });
    await expect.poll(() => edition.values(SHEET, 'B3:B5')).toEqual([[''], [3], [4]]);
    expect(differences((await saved()).bytes, [line('row', 2, 1)])).toEqual([]);
  });

  it('when cells are pushed down, and a rule of which a part moves is parted', room, async () => {
    await open();
    await page.locator('#grid').click({ position: { x: 420, y: 420 } });
    await select('B3');
    await page.mouse.click(225, 200, { button: 'right' });
    await page.getByText('插入', { exact: true }).last().hover();
    await photograph(page, 'moves-push');
    await page.getByText('下移', { exact: true }).click();
    await expect.poll(() => edition.values(SHEET, 'B3:B5')).toEqual([[''], [3], [4]]);
    await edition.idle();
    const pushed: Move = { ...line('row', 2, 1), band: { at: 1, count: 1 } } as Move;
    const { bytes, asked } = await saved();
    expect(asked).toContain('A1:D4');
    expect(besideCells(differences(bytes, [pushed]))).toEqual([]);
  });

  it('when cells are cut out and put elsewhere', room, async () => {
    await open();
    await page.locator('#grid').click({ position: { x: 420, y: 420 } });
    await select('B3:B4');
    await page.mouse.move(225, 190);
    await page.mouse.down();
    await page.mouse.move(400, 200, { steps: 8 });
    await page.mouse.move(540, 200, { steps: 8 });
    await page.mouse.up();
    await photograph(page, 'moves-cut');
    await expect.poll(() => edition.values(SHEET, 'F3:F4')).toEqual([[3], [4]]);
    await edition.idle();
    const cut: Move = { kind: 'cut', from: { sheet: book.sheets[0]!.id, area: parseArea('B3:B4')! }, to: { sheet: book.sheets[0]!.id, area: parseArea('F3:F4')! } };
    expect(besideCells(differences((await saved()).bytes, [cut]))).toEqual(['xl/worksheets/sheet1.xml dimension']);
  });
});
