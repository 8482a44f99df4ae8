import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cellAt } from '../../workbook/model/grid';

/** Types into a cell of the grid with the keyboard, once its sheet is clicked; what stood there goes. Counts rows and columns from 0. */
export async function typeInto(page: Page, sheet: string, row: number, column: number, text: string): Promise<void> {
  const grid = page.locator('#grid');
  // Two clicks on a tab that follow each other closely are for another name.
  if ((await sheetShown(page)) !== sheet) await grid.getByText(sheet, { exact: true }).last().click();
  await grid.click({ position: { x: 420, y: 420 } });
  // A click that follows another closely opens the cell; nothing of it is to change.
  if (await isEditing(page)) await page.keyboard.press('Escape');
  // As the eye does: an arrow may have jumped over cells that are merged.
  for (let look = 0; look < 8; look++) {
    const at = await selected(page);
    if (at.row === row && at.column === column) break;
    await press(page, at.row > row ? 'ArrowUp' : 'ArrowDown', Math.abs(at.row - row));
    await press(page, at.column > column ? 'ArrowLeft' : 'ArrowRight', Math.abs(at.column - column));
  }
  const reached = await selected(page);
  if (reached.row !== row || reached.column !== column) throw new Error(`the arrows did not lead to row ${row + 1}, column ${column + 1} of ${sheet}`);
  if (text === '') return page.keyboard.press('Delete');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  // On a busy machine the grid takes a while to take over what was typed; what comes meanwhile would end that.
  await expect.poll(() => isEditing(page), { timeout: 10_000 }).toBe(false);
}

/** The workbook answers nothing while a cell is open. */
const isEditing = (page: Page): Promise<boolean> => selected(page).then(() => false, () => true);

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

/** null while a cell is open. */
const sheetShown = (page: Page): Promise<string | null> =>
  page.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  })).catch(() => null);

async function selected(page: Page): Promise<{ row: number; column: number }> {
  const address = await page.evaluate(() => Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  }));
  const at = cellAt(address.slice(address.lastIndexOf('!') + 1).split(':')[0] ?? '');
  if (!at) throw new Error(`no cell is selected: ${address}`);
  return at;
}
