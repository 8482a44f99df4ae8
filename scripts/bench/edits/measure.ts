import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { largeBook, EDITED, figureOf, shownOf } from './book';
import { profiled, type Shares } from './profile';
import { Sources } from './sources';

export { profileReport } from './profile';

export interface Edit {
  /** Milliseconds from the edit to the last cell that changed. */
  readonly toLastCell: number;
  /** The longest time for which the page answered nothing, in milliseconds. */
  readonly blocked: number;
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** Milliseconds from the edit until the request went out and its answer had come; null where an answer was kept. */
  readonly stages: { readonly sent: number; readonly answered: number } | null;
  /** What the cells show in the end. */
  readonly shown: string;
}

/**
 * Milliseconds without a change after which it is the last one. Three seconds after an edit the page looks once more whether it
 * was told of all that changed: that belongs to the edit before, not to the next.
 */
const QUIET = 4_000;
const PATIENCE = 120_000;
/** Milliseconds between two looks at the cells; seldom where the looks themselves would be seen. */
const [OFTEN, SELDOM] = [8, 2_000];

interface Size {
  readonly villages: number;
  readonly rows: number;
  readonly edits: number;
}

/** Opens a ledger in the preview at this address, changes one figure so many times and times each. */
export function measureEdits(address: string, size: Size): Promise<readonly Edit[]> {
  return withLedger(address, size, async (page) => {
    const made: Edit[] = [];
    // The first is for the page to get warm.
    for (let edit = 0; edit <= size.edits; edit++) made.push(await editOnce(page, figureOf(edit), size.villages));
    return made.slice(1);
  });
}

/** What the page is busy with during such edits. */
export function profileEdits(address: string, size: Size, maps: string): Promise<readonly Shares[]> {
  const sources = new Sources(maps);
  return withLedger(address, size, async (page) => {
    const shares: Shares[] = [];
    for (let edit = 0; edit <= size.edits; edit++) shares.push(await profiled(page, () => editOnce(page, figureOf(edit), size.villages, SELDOM), sources));
    return shares.slice(1);
  });
}

async function withLedger<Found>(address: string, { villages, rows }: Size, use: (page: Page) => Promise<Found>): Promise<Found> {
  const profile = mkdtempSync(join(tmpdir(), 'kaohe-edits-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
    locale: 'zh-CN',
    viewport: { width: 1600, height: 900 },
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${address}/preview.html`);
    await page.waitForFunction(() => window.preview !== undefined);
    await page.evaluate(() => window.preview!.idle());
    const book = [...largeBook(villages, rows)];
    await page.evaluate(([bytes]) => window.preview!.open(new Uint8Array(bytes).buffer, 'large.xlsx'), [book] as const);
    await page.evaluate(() => window.preview!.idle());
    return await use(page);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function editOnce(page: Page, value: number, villages: number, every = OFTEN): Promise<Edit> {
  const plan = { edited: { ...EDITED, value }, shown: shownOf(villages), every, quiet: QUIET, patience: PATIENCE };
  return page.evaluate(async ({ edited, shown, every, quiet, patience }) => {
    const preview = window.preview!;
    const look = (): string => JSON.stringify(preview.values(shown.sheet, shown.address));
    const before = preview.requests().length;
    const [first, begun] = [look(), performance.now()];
    let seen = first;
    let [last, blocked, tick] = [begun, 0, begun];
    void preview.write(edited.sheet, edited.address, [[edited.value]]);
    for (;;) {
      await new Promise((done) => setTimeout(done, every));
      const now = performance.now();
      blocked = Math.max(blocked, now - tick - every);
      const cells = look();
      tick = performance.now();
      if (cells !== seen) [seen, last] = [cells, now];
      const over = now - last > quiet && seen !== first && !/#BUSY|#GETTING/.test(seen);
      if (over) break;
      if (now - begun > patience) throw new Error(`nothing came of the edit: ${seen.slice(0, 200)}`);
    }
    const sent = preview.requests().slice(before);
    const sum = (of: 'bytesOut' | 'bytesIn'): number => sent.reduce((all, each) => all + each[of], 0);
    const [request] = sent;
    const stages = request ? { sent: Math.round(request.at - begun), answered: Math.round(request.at + request.ms - begun) } : null;
    return { stages, toLastCell: Math.round(last - begun), blocked: Math.round(blocked), requests: sent.length, bytesOut: sum('bytesOut'), bytesIn: sum('bytesIn'), shown: seen };
  }, plan);
}

/** The figures of two versions side by side, and what the later one is of the earlier. Throws where they do not show the same. */
export function report(versions: readonly { readonly name: string; readonly edits: readonly Edit[] }[], { villages, rows }: { villages: number; rows: number }): string {
  const shown = versions.map(({ edits }) => edits.map((edit) => edit.shown).join('\n'));
  if (new Set(shown).size > 1) throw new Error('The versions do not show the same scores.');
  const median = (list: readonly number[]): number => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;
  const lines: readonly [string, (edit: Edit) => number][] = [
    ['to the last changed cell, ms', (edit) => edit.toLastCell],
    ['until the request goes out, ms', (edit) => edit.stages?.sent ?? 0],
    ['until its answer is there, ms', (edit) => edit.stages?.answered ?? 0],
    ['longest block of the page, ms', (edit) => edit.blocked],
    ['requests', (edit) => edit.requests],
    ['bytes out', (edit) => edit.bytesOut],
    ['bytes in', (edit) => edit.bytesIn],
  ];
  const cells = lines.map(([name, of]) => {
    const figures = versions.map(({ edits }) => [median(edits.map(of)), Math.min(...edits.map(of))] as const);
    const [before, now] = figures;
    const ratio = before && now && before[0] > 0 ? (now[0] / before[0]).toFixed(2) : '';
    return `| ${name} | ${figures.map(([middle, least]) => `${middle} (${least})`).join(' | ')} | ${ratio} |`;
  });
  return [`One edit of a ledger of ${villages} units with ${rows} rows each, in the preview: median (least) of ${versions[0]?.edits.length ?? 0}.`, '', `| | ${versions.map(({ name }) => name).join(' | ')} | ratio |`, '|---|---|---|---|', ...cells].join('\n');
}
