import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph, type Cells, type Preview } from '../lib/browser';
import { paneOf } from '../lib/pane';
import { setOut, type Scenario } from '../lib/scenario';

/** The whole path: a workbook opens, its cells ask, the service answers, cells change with the ledger. */

const SUMMARY = '汇总';
const SCORES = '计分表';
const LEDGER = '台账';
/** The villages of which something is open. */
const OPEN = 'full of 白鹭村、长坪村';

let scenario: Scenario;
let preview: Preview;

beforeAll(async () => {
  scenario = await setOut('beijinggang-2019-village.xlsx');
  ({ preview } = scenario);
});

afterAll(() => scenario?.end());

/** Every cell of the sheets that show scores. */
async function shown(): Promise<Map<string, unknown>> {
  const cells = new Map<string, unknown>();
  for (const [sheet, address] of [[SUMMARY, 'A1:K18'], [SCORES, 'A1:U38'], ['明细', 'A1:G40']] as const) {
    const grid = await preview.values(sheet, address);
    grid.forEach((row, r) => row.forEach((value, c) => cells.set(`${sheet}!${String.fromCharCode(65 + c)}${r + 1}`, value)));
  }
  return cells;
}

const changes = (before: Map<string, unknown>, after: Map<string, unknown>): string[] =>
  [...after].filter(([at, value]) => before.get(at) !== value).map(([at]) => at);

/** The row of the ledger, from 1, that holds these words. */
async function ledgerRow(...words: string[]): Promise<number> {
  const grid: Cells = await preview.values(LEDGER, 'A1:M400');
  const row = grid.findIndex((cells) => words.every((word) => cells.some((cell) => String(cell).includes(word))));
  expect(row, `a row with ${words.join(', ')}`).toBeGreaterThan(0);
  return row + 1;
}

async function ledgerColumn(header: string): Promise<string> {
  const [headers] = await preview.values(LEDGER, 'A3:M3');
  return String.fromCharCode(65 + headers!.indexOf(header));
}

describe('the villages’ workbook in the preview', () => {
  it('shows in its cells what its remarks announce', async () => {
    const rows = await preview.values(SUMMARY, 'B5:I18');
    const found = Object.fromEntries(
      rows.map(([unit, total, low, high]) => [unit, typeof total === 'number' ? String(total) : total === '#VALUE!' ? '有误' : `${String(low)}–${String(high)}`]),
    );
    expect(found).toEqual(Object.fromEntries(rows.map(([unit, , , , , , , announced]) => [unit, String(announced)])));
    expect(found['云岭村']).toBe('70');
    expect(Object.keys(found)).toHaveLength(14);
    await photograph(preview.page, 'villages');
  });

  it('scores every cell of three sheets with one request, and asks for the rows of the two villages that the pane has to tell of', async () => {
    expect(preview.asked).toEqual(['items', OPEN]);
    for (const request of await preview.requests()) expect(request).toMatchObject({ status: 200 });
  });

  it('says in an open cell why it is open, and in a wrong one what to mend', async () => {
    expect(await preview.values(SUMMARY, 'C7')).toEqual([['#N/A']]);
    expect(await preview.message(SUMMARY, 'C7')).toContain('85.25');
    expect(await preview.values(SUMMARY, 'C15')).toEqual([['#VALUE!']]);
    expect(await preview.message(SUMMARY, 'C15')).toMatch(/5\.5/);
  });

  it('asks for the items for a changed row, and changes the cells that hang on it and no others', async () => {
    const before = await shown();
    const asked = preview.asked.length;
    // 石桥村 loses another half point; nobody stands between it and its neighbours.
    const cell = `${await ledgerColumn('数值')}${await ledgerRow('石桥村', '通报12号')}`;
    expect(await preview.values(LEDGER, cell)).toEqual([[0.5]]);
    const sending = preview.page.waitForRequest(/\/score$/);
    await preview.write(LEDGER, cell, [[0.75]]);
    const { units, facts } = (await sending).postDataJSON() as { units: unknown[]; facts: { rows: unknown[] } };
    expect([units.length, facts.rows.length]).toEqual([14, 361]);
    await preview.idle();

    expect(preview.asked.slice(asked)).toEqual(['items', OPEN]);
    const after = await shown();
    expect(after.get(`${SUMMARY}!C8`)).toBe(87.25);
    expect(changes(before, after).sort()).toEqual(
      [`${SCORES}!K35`, `${SCORES}!K6`, `${SUMMARY}!C8`, `${SUMMARY}!D8`, `${SUMMARY}!E8`, `${SUMMARY}!K8`].sort(),
    );
  });

  it('changes the ranks of two villages when one falls behind the other', async () => {
    const before = await shown();
    const cell = `${await ledgerColumn('数值')}${await ledgerRow('石桥村', '通报12号')}`;
    await preview.write(LEDGER, cell, [[1.5]]);
    await preview.idle();
    const after = await shown();
    // 石桥村 from 6 to 7, 双溪村 from 7 to 6.
    expect([after.get(`${SUMMARY}!F8`), after.get(`${SUMMARY}!F9`)]).toEqual([7, 6]);
    const rows = new Set(changes(before, after).filter((at) => at.startsWith(SUMMARY)).map((at) => Number(/\d+$/.exec(at)![0])));
    expect([...rows].sort()).toEqual([8, 9]);
  });

  it('settles a total once the missing figure is entered', async () => {
    const asked = preview.asked.length;
    const cell = `${await ledgerColumn('数值')}${await ledgerRow('长坪村', 'V9')}`;
    await preview.write(LEDGER, cell, [['1.6分']]);
    await preview.idle();
    expect(await preview.values(SUMMARY, 'C11:E11')).toEqual([[85.3, 85.3, 85.3]]);
    expect(preview.asked.slice(asked)).toEqual(['items', 'full of 白鹭村']);
  });

  it('asks for nothing when a cell is written that no score hangs on', async () => {
    const asked = (await preview.requests()).length;
    await preview.write(SUMMARY, 'M30', [['记一笔']]);
    await preview.idle();
    expect((await preview.requests()).length).toBe(asked);
  });

  it('answers a new formula from what it has', async () => {
    const asked = (await preview.requests()).length;
    await preview.write(SUMMARY, 'N5:N6', [['=SCORE(B5,$B$3,"V16")'], ['=SCORE.CAP(B5,$B$3,16)']]);
    await preview.idle();
    expect(await preview.values(SUMMARY, 'N5')).toEqual([[3]]);
    expect(String((await preview.values(SUMMARY, 'N6'))[0]![0])).toContain('0.5');
    expect((await preview.requests()).length).toBe(asked);
  });

  it('calculates at once, where the grid by itself would wait a tenth of a second, as often as something is entered', async () => {
    await preview.write(SUMMARY, 'N8:N9', [[1], ['=N8*2']]);
    await preview.idle();
    const waits = await preview.page.evaluate(async ({ sheet }) => {
      const taken: number[] = [];
      for (let figure = 2; figure < 10; figure++) {
        const begun = performance.now();
        void window.preview!.write(sheet, 'N8', [[figure]]);
        while (window.preview!.values(sheet, 'N9')[0]![0] !== figure * 2) await new Promise((next) => setTimeout(next, 1));
        taken.push(performance.now() - begun);
      }
      return taken;
    }, { sheet: SUMMARY });
    expect(Math.min(...waits), `milliseconds: ${waits.map(Math.round).join(', ')}`).toBeLessThan(100);
  });

  it('works out once what is entered cell after cell', async () => {
    await preview.page.evaluate(async ({ sheet }) => {
      for (let row = 40; row < 60; row++) void window.preview!.write(sheet, `N${row}:O${row}`, [[row, `=N${row}+N8`]]);
      await window.preview!.write(sheet, 'N8', [[100]]);
    }, { sheet: SUMMARY });
    await preview.idle();
    expect((await preview.values(SUMMARY, 'O40:O59')).flat()).toEqual(Array.from({ length: 20 }, (_, at) => 140 + at));
  });

  it('asks for all of the village that is opened in the pane, and for all of all only where a page is about all', async () => {
    const pane = paneOf(preview);
    await pane.open('why');
    const asked = preview.asked.length;
    await pane.page.getByText('石桥村').first().click();
    expect((await pane.text()).replace(/\s+/g, ' ')).toMatch(/石桥村 .*逐项得分.*V1 平时工作/);
    expect(preview.asked.slice(asked)).toEqual(['full of 石桥村']);
    await pane.press('下一个');
    expect(await pane.text()).toContain('逐项得分');
    await pane.press('上一个');
    expect(await pane.text()).toContain('石桥村');
    expect(preview.asked.slice(asked + 1)).toEqual([expect.stringMatching(/^full of [^、]+$/)]);
    await pane.open('overview');
    await pane.open('health');
    await pane.text();
    expect(preview.asked.slice(asked + 2)).toEqual(['full']);
    // The whole answer serves every page until something is changed.
    for (const tab of ['why', 'printouts', 'overview'] as const) await pane.open(tab);
    expect(preview.asked.slice(asked + 3)).toEqual([]);
  });

  it('has no complaint on the page’s console', () => {
    expect(preview.complaints).toEqual([]);
  });
});
