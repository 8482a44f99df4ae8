import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'kaohe-killed-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIZE = 200_000;
const [OLD, NEXT] = ['o', 'n'].map((letter) => letter.repeat(SIZE)) as [string, string];

describe('a file that is written', () => {
  it('is whole whenever the program is killed', async () => {
    const program = join(folder, 'over-and-over.cjs');
    // The very code, over and over, in a process that is ended somewhere among its steps.
    await build({
      stdin: {
        contents: `import { writeWhole } from './write'; const next = new TextEncoder().encode('n'.repeat(${SIZE})); console.log('begun'); for (;;) writeWhole(process.argv[2], next);`,
        resolveDir: 'cli/files',
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: program,
      logLevel: 'silent',
    });
    for (let round = 0; round < 5; round++) {
      const file = join(folder, `${round}.xlsx`);
      writeFileSync(file, OLD);
      const child = spawn(process.execPath, [program, file]);
      const ended = new Promise((done) => child.once('close', done));
      await new Promise((done) => child.stdout.once('data', done));
      await new Promise((done) => setTimeout(done, 7 * round));
      child.kill('SIGKILL');
      await ended;
      expect([OLD, NEXT]).toContain(readFileSync(file, 'utf8'));
    }
    // What is left of a write that was cut short is never taken for a workbook.
    expect(readdirSync(folder).filter((name) => !/^\d\.xlsx$|^over-and-over\.cjs$|^\..*\.kaohe-tmp$/.test(name))).toEqual([]);
  }, 60_000);
});
