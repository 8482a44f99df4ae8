import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnName } from '../../workbook/model/area';
import { photograph, type Preview } from '../lib/browser';
import { setOut, type Scenario } from '../lib/scenario';
import { paneOf } from '../lib/pane';
import { fakeBook, fakeFile } from '../lib/fake-xlsx';

/**
 * Workbooks that offices have, from opening to results on their sheets. A file a book: what is clicked in the pane, in
 * order (`label=option` chooses), and every cell of the office's own sheets that is different afterwards.
 */
interface Walk {
  readonly about: string;
  /** Of the recogniser's own fixtures. */
  readonly book: string;
  readonly clicks: readonly string[];
  /** At most so many clicks, the tab included, where fewer than of other books. */
  readonly most?: number;
  /** What the pane must say in the end. */
  readonly says?: readonly string[];
  readonly changes: Readonly<Record<string, unknown>>;
  /** Some cells of sheets that were not there before. */
  readonly made?: Readonly<Record<string, unknown>>;
  /** What the other pages say of the book. */
  readonly tour?: {
    /** A unit, and how it stands in the ranking. */
    readonly unit: string;
    readonly stands: string;
    /** An item of the unit, explained by the row below. */
    readonly item: string;
    /** Of the health check. */
    readonly finding: string;
    /** A question of the parameters. */
    readonly asks: string;
    /** A row of the unit that is left out in a supposition, and what then changes. */
    readonly row: string;
    readonly alters: string;
  };
}

const folder = join(import.meta.dirname, 'books');
/** Counted from the opened book on: the tab, the answers, the binding, scoring, writing. */
const MOST_CLICKS = 9;
/** For a book from opening to results, on a machine at other work. */
const ROOM_MS = 90_000;
/** Beyond the largest of the books. */
const EVERYWHERE = 'A1:BZ80';

let scenario: Scenario;
let preview: Preview;

beforeAll(async () => {
  scenario = await setOut();
  ({ preview } = scenario);
  preview.page.setDefaultTimeout(8_000);
});

afterAll(() => scenario?.end());

async function cells(): Promise<Map<string, unknown>> {
  const all = new Map<string, unknown>();
  for (const sheet of await preview.sheets()) {
    const grid = await preview.values(sheet, EVERYWHERE);
    grid.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== '' && value !== null) all.set(`${sheet}!${columnName(c)}${r + 1}`, value);
      }),
    );
  }
  return all;
}

function differences(before: Map<string, unknown>, after: Map<string, unknown>): Record<string, unknown> {
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  return Object.fromEntries(keys.map((key) => [key, after.get(key) ?? '']));
}

async function click(step: string): Promise<void> {
  const { page } = preview;
  const [label = '', option] = step.split('=');
  if (option !== undefined) await page.getByRole('combobox', { name: label, exact: true }).first().selectOption({ label: option });
  else if (label.startsWith('tab ')) await page.getByRole('tab', { name: label.slice(4), exact: true }).click();
  else await page.getByRole('button', { name: label, exact: true }).first().click();
  await preview.idle();
}

/** Through the other pages, each of which must know this book, and back to the cells that the office had. */
async function tour({ unit, stands, item, finding, asks, row, alters }: NonNullable<Walk['tour']>): Promise<void> {
  const pane = paneOf(preview);
  const written = await cells();
  await pane.open('why');
  await pane.page.getByRole('list', { name: '排名' }).getByRole('button').filter({ hasText: unit }).filter({ hasText: stands }).click();
  await pane.page.getByRole('heading', { name: unit }).waitFor();
  await pane.press(new RegExp(`^${item}`));
  await pane.says(/条款 附/);
  await pane.page.getByRole('button', { name: row, exact: true }).first().waitFor();
  await pane.open('health');
  await pane.says(finding);
  await pane.open('parameters');
  await pane.says(asks);
  await pane.open('whatIf');
  await pane.page.getByRole('combobox', { name: '单位' }).selectOption({ label: unit });
  await pane.press(`不算 ${row}`);
  await pane.says('1 个单位有变化');
  await pane.says(alters);
  await pane.press(/^恢复/);
  expect(differences(written, await cells()), 'the cells that a supposition changed').toEqual({});
  await pane.open('write');
  await pane.press('撤回');
  await pane.says(/已撤回/);
  await preview.idle();
}

describe('a workbook that an office already has', () => {
  for (const file of readdirSync(folder).sort()) {
    const walk = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Walk;
    it(`${walk.book}: ${walk.about}`, async () => {
      await preview.open(fakeFile(fakeBook(walk.book)), `${walk.book}.xlsx`);
      await preview.idle();
      const before = await cells();
      const clicks = ['tab 绑定', ...walk.clicks];
      expect(clicks.length, `clicks from the opened book to its results: ${clicks.join(' › ')}`).toBeLessThanOrEqual(walk.most ?? MOST_CLICKS);
      for (const step of clicks) await click(step);
      await photograph(preview.page, `binding-${walk.book}`);
      const pane = preview.page.getByRole('tabpanel');
      for (const text of walk.says ?? []) await pane.getByText(text).first().waitFor({ timeout: 5_000 });
      const own = new Set(Object.keys(fakeBook(walk.book).sheets));
      const different = Object.entries(differences(before, await cells()));
      const [changed, made] = [true, false].map((isOwn) => Object.fromEntries(different.filter(([at]) => own.has(at.slice(0, at.lastIndexOf('!'))) === isOwn)));
      expect(changed, 'the cells that are different from what the office had').toEqual(walk.changes);
      expect(made, 'the sheet that was made').toMatchObject(walk.made ?? {});
      expect(Object.keys(made ?? {}).length > 0, 'a sheet was made').toBe(walk.made !== undefined);
      if (!walk.tour) return;
      await tour(walk.tour);
      expect(differences(before, await cells()), 'the cells that are still different after all was taken back').toEqual({});
    }, ROOM_MS);
  }

  it('stays bound in a copy that was saved and opened again, and takes corrections by a click in the sheet', async () => {
    await preview.open(fakeFile(fakeBook('three-tiers-of-headers')), 'book.xlsx');
    for (const step of ['tab 绑定', '绑定“汇总表”']) await click(step);
    const copy = await preview.page.evaluate(() => [...window.preview!.save()]);
    await preview.open(new Uint8Array(copy), 'copy.xlsx');
    await click('tab 绑定');
    const card = preview.page.getByRole('region', { name: '汇总表', exact: true });
    await card.getByText('已绑定', { exact: true }).waitFor();

    await click('逐列查看“汇总表”');
    // A click into the grid itself, in column E.
    await preview.page.mouse.click(352, 225);
    const column = preview.page.getByRole('combobox', { name: '“易地扶贫搬迁后续（8分）”的指标' });
    await column.selectOption({ label: '不读这一列' });
    await click('更新“汇总表”的绑定');
    await click('‹ 全部表');
    await card.getByText('4 项指标').waitFor();
  });

  it('leaves no complaint on the page’s console', () => {
    expect(preview.complaints).toEqual([]);
  });
});
