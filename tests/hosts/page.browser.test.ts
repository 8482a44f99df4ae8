import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTrial, type TrialPage } from '../office-emulator/trial/page';
import { contractBook } from './book';
import { hostContract } from './contract';
import { PageHosts } from './page-host';

/** The grid of the page, in Chromium: the adapter of Office.js on the page's own Office, over Univer. */
let trial: TrialPage;
let hosts: PageHosts;
beforeAll(async () => {
  trial = await openTrial({}, fileURLToPath(new URL('./page-main.ts', import.meta.url)));
  hosts = await PageHosts.in(trial);
  await trial.goto();
});
afterAll(async () => {
  await trial?.close();
});

const show = (bytes: Uint8Array): Promise<void> => trial.page.evaluate((content) => window.preview!.open(new Uint8Array(content).buffer, '考核.xlsx'), [...bytes]);
const settled = (): Promise<void> => trial.page.evaluate(() => window.preview!.idle());

hostContract('the grid of the page', async (book) => {
  await show(book);
  await settled();
  return {
    host: await hosts.host(),
    type: (sheet, address, value) => trial.page.evaluate(([s, a, v]) => window.preview!.write(s as string, a as string, [[v]]), [sheet, address, value] as const),
    openedSheets: () => trial.page.evaluate(() => window.preview!.sheets()),
    save: async () => Uint8Array.from(await trial.page.evaluate(() => [...window.preview!.save()])),
    async ask(given) {
      await trial.page.evaluate((unit) => window.preview!.write('得分', 'F10', [[`=SCORE("${unit}",2019)`]]), given);
      await settled();
      return trial.page.evaluate(() => ({ value: window.preview!.values('得分', 'F10')[0]![0], message: window.preview!.message('得分', 'F10') }));
    },
    end: async () => undefined,
  };
}, {
  can: { watch: true, select: true, calculate: true, spills: true, openBook: true, pages: true, charts: true, oneUndo: true },
  functions: true,
  storage: true,
});

it('the grid of the page works out what is written, and what is taken back', async () => {
  await show(contractBook);
  const { editor } = await hosts.host();
  const cell = { sheet: '得分', row: 3, column: 1 };
  const value = async (row: number): Promise<unknown> => (await editor.states([{ sheet: '得分', row, column: 1, rows: 1, columns: 1 }]))[0]!.values[0]![0];
  await editor.write([{ ...cell, put: { formula: '=B3+1' } }]);
  await settled();
  expect(await value(3)).toBe(71);
  const written = await editor.write([{ ...cell, row: 1, put: 9 }]);
  await editor.revert(written);
  await settled();
  expect(await value(1)).toBe(1.5);
  await editor.write([{ sheet: '台账', row: 5, column: 3, put: 4 }]);
  await settled();
  expect(await value(1)).toBe(4);
});
