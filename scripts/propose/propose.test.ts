import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { at } from '../lib/root.mjs';
import { makeXlsx } from '../../workbook/xlsx/testing/make';
import { proposeCells } from './propose';
import { printedIn } from './table';

const folder = mkdtempSync(join(tmpdir(), 'propose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): ReturnType<typeof spawnSync> => spawnSync(process.execPath, [at('scripts/propose.mjs'), ...args], { cwd: at(), encoding: 'utf8' });

describe('a workbook with a printed table', () => {
  const text = (address: string, words: string, look = 0): string => `<c r="${address}" t="inlineStr" s="${look}"><is><t>${words}</t></is></c>`;
  const rows = `<row r="1">${text('A1', '考核项目')}${text('B1', '分值')}${text('C1', '旧分值')}${text('D1', '计分细则')}</row><row r="2">${text('A2', '学习')}<c r="B2"><v>5</v></c><c r="C2"><v>50</v></c>${text('D2', '缺课一次扣1分，扣完为止')}</row>`;

  it('is told what of it is hidden: columns, and whole sheets', () => {
    const file = makeXlsx({ sheets: [{ name: '考核表', before: '<cols><col min="3" max="3" width="9" hidden="1"/></cols>', rows }, { name: '旧表', state: 'hidden', rows }] });
    const { blocks, unseen } = printedIn('printed.xlsx', file);
    expect(unseen).toEqual({ columns: 1, cells: 0, sheets: 1 });
    expect(JSON.stringify(blocks)).not.toContain('旧分值');
  });
});

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
