import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { readXlsx, type ReadBook } from '../../workbook/xlsx/read';
import { text } from '../../workbook/xlsx/zip';
import type { Preview } from './browser';
import type { Pane } from './pane';

/** The page 出表, as a person uses it, and what it leaves in the workbook. */
export interface Printing {
  choose(...kinds: string[]): Promise<void>;
  look(): Promise<void>;
  /** Looks, then writes so many sheets. */
  make(count: number): Promise<void>;
  saved(): Promise<ReadBook>;
  /** The texts of a sheet of the workbook as it is saved now, line by line. */
  lines(sheet: string): Promise<string[][]>;
}

export function printingIn(preview: Preview, pane: Pane): Printing {
  const look = (): Promise<void> => pane.press('预览');
  const saved = async (): Promise<ReadBook> => readXlsx(new Uint8Array(await preview.page.evaluate(() => [...window.preview!.save()])), scoringNames);
  return {
    look,
    saved,
    async choose(...kinds) {
      await pane.open('printouts');
      for (const kind of kinds) await checked(pane.page.getByRole('checkbox', { name: kind, exact: true }));
    },
    async make(count) {
      await look();
      await pane.press(`写入工作簿（${count} 张表）`);
      await pane.says(/^做好了：/);
      await preview.idle();
    },
    lines: async (sheet) => linesOf(await saved(), sheet),
  };
}

/** While the page still shows the workbook of before it is made anew under a click, which is then lost. */
async function checked(box: Locator): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await box.check();
    } catch (fault) {
      if (tries === 3) throw fault;
    }
  }
}

export function linesOf(book: ReadBook, name: string): string[][] {
  const sheet = book.sheets.find((each) => each.name === name);
  expect(sheet, `a sheet ${name} among ${book.sheets.map((each) => each.name).join(' ')}`).toBeDefined();
  const lines: string[][] = [];
  for (const { row, value } of sheet!.cells) (lines[row] ??= []).push(String(value));
  return lines.map((line) => (line ?? []).filter((each) => each !== ''));
}

/** The part of a sheet in the file, as it is written. */
export const sheetXml = (book: ReadBook, name: string): string => text(book.parts.get(book.sheets.find((sheet) => sheet.name === name)!.part)!);
