import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowCells } from '../../addin/rules/row-cells';
import { valueAt } from '../../addin/rules/pointer';
import { fileOf } from '../../scripts/samples/file';
import { createRegistry, score, ScoreRequest } from '../../shared';
import { readRulebook } from '../../shared/rules/check';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import type { Cell, Grid } from '../../workbook/model/grid';
import { readRuleSheets } from '../../workbook/rule-sheet';
import type { Preview } from '../lib/browser';
import { documentDifferences } from '../lib/general-cases';
import { paneOf, type Pane } from '../lib/pane';
import { typeInto } from '../lib/grid-keyboard';
import { pasteTable } from '../lib/rules-page';
import { setOut, type Scenario } from '../lib/scenario';
import { answered, answersOf, casesOf, expectedOf, placeIn, proposalOf, wantedOf, type Answers } from '../printed/documents';
import { stillToType } from '../printed/still-to-type';

/** Printed tables from outside, brought in as a person would: pasted, confirmed, answered, written, and completed cell by cell. */
const folder = resolve(process.env.KAOHE_EXAMPLES ?? '../shared/spec/examples', '..', 'documents');
const documents = existsSync(folder) ? readdirSync(folder).filter((id) => existsSync(join(folder, id, 'printed.html')) && existsSync(join(import.meta.dirname, '../printed/answers', `${id}.json`))) : [];
const registry = createRegistry({});
const ROOM_MS = 300_000;
const STEP_MS = 30_000;
/** How long a person is taken to need: for a click, for a cell that is typed, for a row that is read. */
const SECONDS = { click: 3, cell: 8, row: 15 };

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

interface Tally {
  clicks: number;
  typed: number;
  rows: number;
  questions: number;
}

const clicked = async (tally: Tally, name: string | RegExp): Promise<void> => {
  await pane.press(name);
  tally.clicks++;
};

/** Every question with these words, answered by a click. */
async function choose(tally: Tally, question: string, answer: string): Promise<void> {
  const asked = pane.page.getByRole('group', { name: question }).getByRole('button', { name: answer, exact: true });
  await asked.first().waitFor({ timeout: STEP_MS });
  for (const each of await asked.all()) {
    if ((await each.getAttribute('aria-pressed')) === 'true') continue;
    await each.click();
    tally.clicks++;
  }
}

/** What no click says of a rule that is proposed, typed into its row beside the printed words. */
async function change(tally: Tally, at: string, now: unknown, wanted: unknown): Promise<void> {
  const [cells, goal] = [now, wanted].map((rulebook) => rowCells(rulebook, at, 'zh') ?? []);
  const differing = (goal ?? []).filter(({ key, value }) => cells?.find((cell) => cell.key === key)?.value !== value);
  await clicked(tally, `改：${String((valueAt(now, at) as { name?: unknown }).name)}`);
  for (const { heading, value } of differing) {
    const field = pane.page.locator('form').getByLabel(heading, { exact: true });
    if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
    tally.typed++;
  }
  await clicked(tally, '就这样');
}

async function bringIn(id: string, tally: Tally, { answers, ...rest }: Answers, wanted: unknown): Promise<void> {
  await preview.open(fileOf({ title: '', sheets: [{ name: '目录', widths: [], rows: [{ cells: [{ value: id }] }] }] }), `${id}.xlsx`);
  await preview.idle();
  await pane.open('rules');
  await clicked(tally, '从印好的评分表生成');
  await pasteTable(pane, readFileSync(join(folder, id, 'printed.html'), 'utf8'));
  // The page is opened, and Ctrl+V is as much as a click.
  tally.clicks += 2;
  await pane.page.getByText(/还剩 \d+ 项待定/).waitFor({ timeout: STEP_MS });
  const cards = pane.page.getByRole('list', { name: '逐行看' }).locator(':scope > li');
  tally.rows = await cards.count();
  await confirmCertain(tally);
  for (const each of answers) if ('choose' in each) await choose(tally, each.question, each.choose);
  const proposal = proposalOf(id, 'html');
  const chosen = answered(proposal, { ...rest, answers: answers.filter((each) => 'choose' in each) }).rulebook;
  const changed = new Set(answers.flatMap((each) => ('at' in each ? (/^\/items\/\d+/u.exec(placeIn(proposal, each.at)) ?? []) : [])));
  for (const at of changed) await change(tally, at, chosen, wanted);
  // Whatever else is asked of a rule is as it is proposed.
  const stands = pane.page.getByRole('button', { name: '就按上面拟定的', exact: true, pressed: false });
  while ((await stands.count()) > 0) {
    await stands.first().click();
    tally.clicks++;
  }
  await confirmCertain(tally);
  const confirm = pane.page.getByRole('button', { name: /^确认：/ });
  while ((await confirm.count()) > 0 && (await confirm.first().isEnabled())) {
    await confirm.first().click();
    tally.clicks++;
  }
  const others = pane.page.getByRole('button', { name: /^其余先留空/ });
  if (await others.isVisible()) await clicked(tally, /^其余先留空/);
  await pane.says('全部看过了');
  await clicked(tally, '写成规则表');
  await pane.whole.getByText(/没有发现问题|要改和请看的地方/).first().waitFor({ timeout: STEP_MS });
  await preview.idle();
}

async function confirmCertain(tally: Tally): Promise<void> {
  const certain = pane.page.getByRole('button', { name: /^确定的全部确认/ });
  if ((await certain.count()) === 0 || !(await certain.isEnabled())) return;
  await certain.click();
  tally.clicks++;
}

/** What no row of the pane has, an official types into the sheet: only the cells that it still lacks. */
async function complete(tally: Tally, wanted: Rulebook): Promise<void> {
  const typed = stillToType(await grids(), wanted);
  for (const { sheet, row, column, value } of typed) await typeInto(preview.page, sheet, row, column, String(value));
  tally.typed += typed.length;
  await preview.idle();
  await pane.open('rules');
  // What is only to be looked at may stay: the document is so.
  await expect.poll(() => pane.text(), { timeout: STEP_MS }).not.toMatch(/要改 \S/u);
}

async function grids(): Promise<Grid[]> {
  const names = (await preview.sheets()).filter((name) => name.startsWith('规则'));
  return Promise.all(names.map(async (sheet): Promise<Grid> => ({ sheet, row: 0, column: 0, merges: [], cells: (await preview.values(sheet, 'A1:Z60')).map((line) => line.map((cell) => (cell ?? '') as Cell)) })));
}

/** Rules of which nothing was open and which are other ones in the end. */
function wrongOf(id: string, wanted: unknown): number {
  const { rows, rulebook } = proposalOf(id, 'html');
  const certain = [...new Set(rows.filter((row) => row.certain).map(({ at }) => at))];
  return certain.filter((at) => !isDeepStrictEqual(valueAt(rulebook, at), valueAt(wanted, at))).length;
}

describe.skipIf(documents.length === 0 && !process.env.CI).each(documents)('%s', (id) => {
  it('is brought in by the pane, and scores as its cases say', async () => {
    const answers = answersOf(id);
    const { rulebook: wanted } = answered(proposalOf(id, 'html'), answers);
    const { read } = readRulebook(wanted);
    expect(read).toBeTruthy();
    const tally: Tally = { clicks: 0, typed: 0, rows: 0, questions: proposalOf(id, 'html').questions.length };
    const begun = Date.now();
    await bringIn(id, tally, answers, wanted);
    await complete(tally, read!);
    const [reading] = readRuleSheets(await grids());
    expect(reading?.faults.filter(({ severity }) => severity === 'error').map(({ address, text }) => `${address} ${text.zh}`)).toEqual([]);
    const rulebook = reading?.rulebook;
    expect(rulebook).toBeTruthy();
    report(id, tally, (Date.now() - begun) / 1000, wanted);
    const types = rulebook!.unitTypes.map(({ code }) => code);
    const differences = casesOf(id, rulebook, answers).flatMap((each) => {
      const units = each.request.units.map((unit) => ({ ...unit, type: types.includes(unit.type) ? unit.type : (types[0] ?? unit.type) }));
      const answer = score(registry, ScoreRequest.parse({ ...each.request, units }));
      return documentDifferences(each, answer);
    });
    expect(differences).toEqual([]);
  }, ROOM_MS);
});

function report(id: string, { clicks, typed, rows, questions }: Tally, seconds: number, wanted: unknown): void {
  const { all, open } = wantedOf(proposalOf(id, 'html'), expectedOf(id));
  const wrong = wrongOf(id, wanted);
  const minutes = (clicks * SECONDS.click + typed * SECONDS.cell + (rows + questions) * SECONDS.row) / 60;
  console.info(
    `${id}: ${clicks} clicks, ${typed} cells typed; of ${all} rules ${all - open - wrong} right, ${wrong} wrong, ${open} left open; ${rows} rows, ${questions} questions; ` +
      `${seconds.toFixed(0)} s by script, about ${minutes.toFixed(1)} min for a person (${SECONDS.click} s a click, ${SECONDS.cell} s a typed cell, ${SECONDS.row} s to read a row or a question)`,
  );
}
