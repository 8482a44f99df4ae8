import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { steps } from '../../scripts/build/steps.mjs';
import { findLibreOffice, keptIn } from '../../scripts/kept/main';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { anchored } from '../../workbook/xlsx/testing/anchored';
import { books } from '../../workbook/xlsx/testing/books';
import { full } from '../../workbook/xlsx/testing/full';
import { zip64 } from '../../workbook/xlsx/testing/zip64';
import { root } from '../lib/sources';

/** Workbooks with all that is easily lost, taken through the page and the command line; LibreOffice works each result out anew. */

const libreOffice = findLibreOffice();
let folder: string;

beforeAll(async () => {
  await makeWhenStale(steps.cli);
  await makeWhenStale(steps.addin);
  folder = mkdtempSync(join(tmpdir(), 'kaohe-kept-books-'));
  for (const [name, bytes] of Object.entries({ ...books, full, anchored, zip64: zip64(anchored) })) writeFileSync(join(folder, `${name}.${/macros|full/.test(name) ? 'xlsm' : 'xlsx'}`), bytes);
  mkdirSync(join(folder, 'samples'));
  for (const name of ['beijinggang-2019-village', 'village-cadre', 'sample-investment']) cpSync(join(root, `addin/public/samples/${name}.xlsx`), join(folder, `samples/${name}.xlsx`));
}, 200_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`leaves everything in workbooks as it was but the cell that changed${libreOffice ? '' : ' (LibreOffice is not installed: it did not work them out anew)'}`, { timeout: 300_000 }, async () => {
  const outcomes = await keptIn(folder, { chromium: findChromium(), commandLine: join(root, 'dist/cli/kaohe.cjs'), libreOffice });
  expect(outcomes.map(({ book, page, commandLine, office }) => ({ book, page: page ?? [], commandLine: commandLine ?? [], office: office ?? [] })))
    .toEqual(outcomes.map(({ book }) => ({ book, page: [], commandLine: [], office: [] })));
  expect(outcomes.filter(({ unreadable, page }) => unreadable !== null || page === null)).toEqual([]);
  // Those that have no ledger of their own are given one; LibreOffice opens them all.
  expect(outcomes.filter(({ commandLine }) => commandLine !== null).length).toBeGreaterThanOrEqual(Object.keys(books).length);
  if (libreOffice) expect(outcomes.filter(({ office }) => office === null).map(({ book }) => book)).toEqual([]);
});
