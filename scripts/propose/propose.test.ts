import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { at } from '../lib/root.mjs';
import { proposeCells } from './propose';

const folder = mkdtempSync(join(tmpdir(), 'propose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): ReturnType<typeof spawnSync> => spawnSync(process.execPath, [at('scripts/propose.mjs'), ...args], { cwd: at(), encoding: 'utf8' });

describe('propose', () => {
  it('reads each cell, whatever else stands beside it', () => {
    const [one, other] = proposeCells(JSON.stringify([{ id: 'a', text: '序号', weight: null, column: '序号', reads: [] }, { id: 'b', text: '合计', column: '分值' }]));
    expect([one?.id, other?.id]).toEqual(['a', 'b']);
    expect(one).toEqual({ id: 'a', reads: [], open: [], open_at: [], not_understood: [] });
  });

  it('says which cell is none', () => {
    expect(() => proposeCells('[{ "id": "a" }]')).toThrow(/\/0\/text/);
    expect(() => proposeCells('{')).toThrow(/no JSON/);
  });

  it('writes the answer alone on standard output', () => {
    const file = join(folder, 'cells.json');
    writeFileSync(file, JSON.stringify([{ id: 'a', text: '每次扣1分，扣完为止', weight: 5, column: '计分细则' }]));
    const { stdout, status } = run(file);
    expect(status).toBe(0);
    expect(JSON.parse(String(stdout))).toMatchObject([{ id: 'a' }]);
  }, 60_000);

  it('names a file that is not there on the other output', () => {
    const { stdout, stderr, status } = run(join(folder, 'nothing.json'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('nothing.json');
  }, 60_000);
});
