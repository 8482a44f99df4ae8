import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../../scripts/samples/file';
import { createRegistry, score, ScoreRequest } from '../../shared';
import type { Cell, Grid } from '../../workbook/model/grid';
import { readRuleSheets, writeRuleSheets } from '../../workbook/rule-sheet';
import { columnName } from '../../workbook/model/area';
import { readRulebook } from '../../shared/rules/check';
import type { Preview } from '../lib/browser';
import { documentDifferences } from '../lib/general-cases';
import { paneOf, type Pane } from '../lib/pane';
import { pasteTable } from '../lib/rules-page';
import { setOut, type Scenario } from '../lib/scenario';
import { answered, answersOf, casesOf, proposalOf, type Answers } from '../printed/documents';

/** Printed tables from outside, brought in by the pane alone: pasted, answered, written, and read from the sheet. */
const folder = resolve(process.env.KAOHE_EXAMPLES ?? '../shared/spec/examples', '..', 'documents');
const documents = existsSync(folder) ? readdirSync(folder).filter((id) => existsSync(join(folder, id, 'printed.html')) && existsSync(join(import.meta.dirname, '../printed/answers', `${id}.json`))) : [];
const registry = createRegistry({});
const ROOM_MS = 240_000;

let scenario: Scenario;
let preview: Preview;
let pane: Pane;

beforeAll(async () => {
  if (documents.length === 0) return;
  scenario = await setOut();
  ({ preview } = scenario);
  pane = paneOf(preview);
});
afterAll(() => scenario?.end());

/** Every question with these words, answered by a click. */
async function choose(question: string, answer: string): Promise<void> {
  const asked = pane.page.getByRole('group').filter({ hasText: question }).getByRole('button', { name: answer, exact: true });
  await asked.first().waitFor({ timeout: 5_000 });
  for (const each of await asked.all()) if ((await each.getAttribute('aria-pressed')) === 'false') await each.click();
}

async function bringIn(id: string, { answers }: Answers): Promise<void> {
  await preview.open(fileOf({ title: '', sheets: [{ name: '目录', widths: [], rows: [{ cells: [{ value: id }] }] }] }), `${id}.xlsx`);
  await preview.idle();
  await pane.open('rules');
  await pane.press('从印好的评分表生成');
  await pasteTable(pane, readFileSync(join(folder, id, 'printed.html'), 'utf8'));
  await pane.says(/还剩 \d+ 项待定/);
  for (const each of answers) if ('choose' in each) await choose(each.question, each.choose);
  const certain = pane.page.getByRole('button', { name: /^确定的全部确认/ });
  if (await certain.isEnabled()) await certain.click();
  const rest = pane.page.getByRole('button', { name: /^其余先留空/ });
  if (await rest.isVisible()) await rest.click();
  await pane.says('全部看过了');
  await pane.press('写成规则表');
  await pane.says(/没有发现问题|要改和请看的地方/);
  await preview.idle();
}

/** What no click says, an official writes into the sheet: here all of it, as he would leave it in the end. */
async function complete(id: string, answers: Answers): Promise<void> {
  const { read } = readRulebook(answered(proposalOf(id, 'html'), answers).rulebook);
  expect(read).toBeTruthy();
  const written = writeRuleSheets(read!);
  if (!('plans' in written)) throw new Error(written.refused.map(({ text }) => text.zh).join('；'));
  for (const { name, cells } of written.plans) {
    await preview.page.evaluate(`Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const known = worksheets.getItemOrNullObject('${name}').load('name');
      await context.sync();
      const sheet = known.isNullObject ? worksheets.add('${name}') : known;
      const range = sheet.getRange('A1:Z60');
      range.clear('Contents');
      range.numberFormat = '@';
      await context.sync();
    })`);
    await preview.write(name, `A1:${columnName(Math.max(...cells.map(({ length }) => length)) - 1)}${cells.length}`, cells.map((line) => [...line]));
  }
  await preview.idle();
  // What is only to be looked at may stay: the document is so.
  await expect.poll(() => pane.text(), { timeout: 20_000 }).not.toMatch(/要改 \S/u);
}

async function grids(): Promise<Grid[]> {
  const names = (await preview.sheets()).filter((name) => name.startsWith('规则'));
  return Promise.all(names.map(async (sheet): Promise<Grid> => ({ sheet, row: 0, column: 0, merges: [], cells: (await preview.values(sheet, 'A1:Z60')).map((line) => line.map((cell) => (cell ?? '') as Cell)) })));
}

describe.skipIf(documents.length === 0 && !process.env.CI).each(documents)('%s', (id) => {
  it('is brought in by the pane, and scores as its cases say', async () => {
    const answers = answersOf(id);
    await bringIn(id, answers);
    if (answers.answers.some((each) => !('choose' in each))) await complete(id, answers);
    const [reading] = readRuleSheets(await grids());
    expect(reading?.faults.filter(({ severity }) => severity === 'error').map(({ address, text }) => `${address} ${text.zh}`)).toEqual([]);
    const rulebook = reading?.rulebook;
    expect(rulebook).toBeTruthy();
    const types = rulebook!.unitTypes.map(({ code }) => code);
    const differences = casesOf(id, rulebook, answers).flatMap((each) => {
      const units = each.request.units.map((unit) => ({ ...unit, type: types.includes(unit.type) ? unit.type : (types[0] ?? unit.type) }));
      const answer = score(registry, ScoreRequest.parse({ ...each.request, units }));
      return documentDifferences(each, answer);
    });
    expect(differences).toEqual([]);
  }, ROOM_MS);
});
