import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph, type Preview } from '../lib/browser';
import { paneOf, type Pane } from '../lib/pane';
import { pagesOf, prints } from '../lib/paper';
import { linesOf, printingIn, sheetXml, type Printing } from '../lib/printing';
import { setOut, type Scenario } from '../lib/scenario';

/** A frozen year prints as it was frozen, whatever the ledger says since, and says so on each page. */

const SUMMARY = '得分汇总表';
const PAGES = '单位得分明细';
const ROOM_MS = 150_000;

let scenario: Scenario;
let preview: Preview;
let pane: Pane;
let printing: Printing;
let folder: string;
let time = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frozen-'));
  scenario = await setOut('beijinggang-2019-village.xlsx');
  ({ preview } = scenario);
  pane = paneOf(preview);
  printing = printingIn(preview, pane);
  await preview.idle();
  await pane.open('write');
  await pane.press('换成数值');
  await pane.whole.getByText(/已把 \d+ 个公式换成数值，记在“定稿”。/).first().waitFor({ timeout: 60_000 });
  await preview.idle();
  const [first] = (await preview.values('台账', 'C4:G60')).map((row, index) => ({ row, index })).filter(({ row }) => row[0] === '青石村' && row[1] === 'V2');
  await preview.write('台账', `G${first!.index + 4}`, [[Number(first!.row[4]) - 10]]);
  await preview.idle();
  await printing.choose(SUMMARY, PAGES);
  time = /这一年已定稿（(.+?)）/.exec(await pane.text())![1]!;
});
afterAll(async () => {
  await scenario?.end();
  rmSync(folder, { recursive: true, force: true });
});

const totalOf = async (unit: string): Promise<string[]> => (await printing.lines(SUMMARY)).find((line) => line.includes(unit))!;

async function savedAlone(): Promise<string> {
  const coming = preview.page.waitForEvent('download');
  await pane.press('另存为新工作簿');
  const file = join(folder, 'frozen.xlsx');
  await (await coming).saveAs(file);
  return file;
}

describe('a year that was frozen', () => {
  it('prints the figures of that day, with the time on each page', async () => {
    await printing.make(2);
    expect(await totalOf('青石村')).toContain('97.7');
    const book = await printing.saved();
    expect(linesOf(book, PAGES).filter((line) => line.includes(`定稿时间：${time}`))).toHaveLength(14);
    expect(linesOf(book, SUMMARY).flat()).toContain(`定稿时间：${time}`);
    for (const sheet of [SUMMARY, PAGES]) expect(sheetXml(book, sheet)).toContain(`定稿时间：${time}</oddHeader>`);
    await photograph(preview.page, 'printouts-frozen');
    if (!prints) return;
    const pages = pagesOf(await savedAlone(), folder);
    expect(pages.length).toBeGreaterThan(14);
    expect(pages.filter((page) => !page.includes(`定稿时间：${time.replace(' ', '')}`))).toEqual([]);
  }, ROOM_MS);

  it('prints as of today once that is chosen, and nothing of it says frozen', async () => {
    await pane.page.getByRole('radio', { name: '按现在的台账出表' }).check();
    await printing.make(2);
    expect(await totalOf('青石村')).toContain('94.7');
    const book = await printing.saved();
    for (const sheet of [SUMMARY, PAGES]) {
      expect(linesOf(book, sheet).flat().join('\n')).not.toContain('定稿时间');
      expect(sheetXml(book, sheet)).not.toContain('定稿时间');
    }
  }, ROOM_MS);

  it('compares today with what was frozen, by the item that moved', async () => {
    await pane.page.getByRole('checkbox', { name: SUMMARY, exact: true }).uncheck();
    await pane.page.getByRole('checkbox', { name: PAGES, exact: true }).uncheck();
    await pane.page.getByRole('combobox', { name: '与谁比较', exact: true }).selectOption({ label: `2019年度（${time} 定稿）` });
    await pane.says(`与“2019年度（${time} 定稿）”比较。`);
    await printing.choose('与上次比较');
    await printing.make(1);
    const lines = await printing.lines('与上次比较');
    expect(lines.flat()).toContain(`说明：与“2019年度（${time} 定稿）”比较。`);
    expect(lines.find((line) => line.includes('青石村'))!.join(' ')).toMatch(/97\.7 94\.7 -3 .*年终实地考核27\.9→24\.9（−3）/);
    expect(preview.complaints).toEqual([]);
  }, ROOM_MS);
});
