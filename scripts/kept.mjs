import { prepare, stop } from './lib/prepare.mjs';

// `npm run --silent kept -- FOLDER [--json] [--no-page] [--no-office]`: takes every .xlsx and .xlsm below a folder through the page and the
// command line, with one cell entered in the page, and tells what else of it changed; LibreOffice, where it is, opens and recalculates each result.
prepare();

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
if (!folder) stop('Name a folder with workbooks: npm run --silent kept -- FOLDER / 请给出放工作簿的文件夹。');

const { resolve } = await import('node:path');
const { at } = await import('./lib/root.mjs');
const { findChromium } = await import('./lib/chromium.mjs');
const { makeWhenStale } = await import('./lib/up-to-date.mjs');
const { steps } = await import('./build/steps.mjs');
const { runTs } = await import('./lib/run-ts.mjs');
await makeWhenStale(steps.cli);
await makeWhenStale(steps.addin);
const { keptIn, isLost, tableOf, findLibreOffice } = await runTs('scripts/kept/main.ts');

const chromium = args.includes('--no-page') ? null : findChromium();
const libreOffice = args.includes('--no-office') ? null : findLibreOffice();
const outcomes = await keptIn(resolve(process.env.INIT_CWD ?? process.cwd(), folder), {
  chromium, libreOffice, commandLine: at('dist/cli/kaohe.cjs'),
  tell: (done, count) => { if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${count}`); },
});
process.stdout.write(args.includes('--json') ? outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join('') : tableOf(outcomes, { chromium, libreOffice }));
process.exitCode = outcomes.some(isLost) ? 1 : 0;
