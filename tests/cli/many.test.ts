import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { program, villageBook, writeBook } from './books';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-many-'));

beforeAll(() => makeWhenStale(steps.cli));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lines said, and megabytes at the most, while a folder of so many workbooks is scored. */
function scoring(count: number): Promise<{ lines: number; megabytes: number }> {
  const from = join(folder, String(count));
  for (let number = 0; number < count; number++) writeBook(join(from, `${number}.xlsx`), villageBook([`${number}号村`, '青石村', '白水村']));
  const child = spawn(process.execPath, [program, 'score', from, '-o', join(from, 'out'), '--json', '-j', '2']);
  let [lines, megabytes] = [0, 0];
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    // Elsewhere than on Linux the system does not tell.
    if (existsSync(status)) megabytes = Math.max(megabytes, Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024);
  }, 50);
  child.stdout.on('data', (bytes: Buffer) => (lines += bytes.filter((byte) => byte === 10).length));
  return new Promise((done) => child.once('close', () => {
    clearInterval(watch);
    done({ lines, megabytes });
  }));
}

describe('many workbooks', () => {
  it('take little more memory than few', async () => {
    const few = await scoring(20);
    const many = await scoring(200);
    expect([few.lines, many.lines]).toEqual([20, 200]);
    expect(many.megabytes, `${few.megabytes} MB for 20`).toBeLessThan(few.megabytes + 120);
  }, 240_000);
});
