import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { program, villageBook, writeBook } from './books';

/** Gives a program a terminal, and writes down what it shows there. */
const SCRIPT = '/usr/bin/script';
const folder = mkdtempSync(join(tmpdir(), 'kaohe-terminal-'));

beforeAll(() => makeWhenStale(steps.cli));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** What it shows; `⌫` where it empties its line. */
const onTerminal = (args: readonly string[]): string =>
  spawnSync(SCRIPT, ['-qec', [process.execPath, program, ...args].map(quoted).join(' '), '/dev/null'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).stdout.replaceAll('\r\u001b[K', '⌫');

it.skipIf(!existsSync(SCRIPT))('shows on a terminal how far it is, over and over in one line that goes at the end', () => {
  for (let number = 1; number <= 12; number++) writeBook(join(folder, `${number}.xlsx`), villageBook([`${number}号村`]));
  const shown = onTerminal(['score', folder]);
  const bars = [...shown.matchAll(/⌫\[(#*) *\] (\d+)\/12 /g)].map(([, full, done]) => [full!.length, Number(done)] as const);
  expect(bars.at(-1)).toEqual([30, 12]);
  expect(bars.map(([, done]) => done)).toEqual([...bars.map(([, done]) => done)].sort((one, other) => one - other));
  // Nothing of the bar is left: what is told stands on a line that was emptied first.
  expect(shown.slice(shown.lastIndexOf('12/12'))).toMatch(/^12\/12[^⌫]*⌫/);
  expect(shown.replace(/⌫\[#* *\] \d+\/12 [^⌫]*(?=⌫)/g, '')).not.toMatch(/\[#/);
});

it.skipIf(!existsSync(SCRIPT))('shows none where there is one workbook', () => {
  expect(onTerminal(['score', join(folder, '1.xlsx')])).not.toContain('⌫[');
});
