import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { printoutKinds } from '../../workbook/printouts/model/print-sheet';
import { pagesOf, prints } from '../lib/paper';
import { root } from '../lib/sources';
import { kaohe } from './books';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-pages-'));
/** The quarter of a sample in which one is open: it has every kind of sheet. */
const open = join(root, 'addin/public/samples/village-cadre.xlsx');

beforeAll(() => makeWhenStale(steps.cli));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(prints)('what is not final, on paper', () => {
  it.each([['zh', /暂定尚有1个未定/], ['en', /Provisional,1open/]])('says so on every page of every kind of sheet and of the notice (%s)', async (language, mark) => {
    const file = join(folder, `${language}.xlsx`);
    const { out } = await kaohe(['print', open, '--against', open, '--docx', '--json', '--lang', language, '-o', file]);
    expect((JSON.parse(out) as { sheets: { kind: string }[] }).sheets.map(({ kind }) => kind)).toEqual(printoutKinds);
    for (const [each, least] of [[file, printoutKinds.length], [file.replace('.xlsx', '.docx'), 1]] as const) {
      const pages = pagesOf(each, folder);
      expect(pages.length).toBeGreaterThanOrEqual(least);
      expect(pages.filter((page) => !mark.test(page))).toEqual([]);
    }
  }, 300_000);
});
