import * as system from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HeldOpen, writeWhole, type Disk } from './write';

let folder = '';
let file = '';
beforeEach(() => {
  folder = system.mkdtempSync(join(tmpdir(), 'kaohe-write-'));
  file = join(folder, '台账.xlsx');
});
afterEach(() => system.rmSync(folder, { recursive: true, force: true }));

const fails = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};
const text = (): string => system.readFileSync(file, 'utf8');
const bytes = new TextEncoder().encode('new');

describe('a file that is written', () => {
  it('is the new one, and nothing lies beside it', () => {
    system.writeFileSync(file, 'old');
    writeWhole(file, bytes);
    expect([text(), system.readdirSync(folder)]).toEqual(['new', ['台账.xlsx']]);
  });

  it.each([
    ['the disk is full', { writeSync: fails('ENOSPC') }],
    ['the disk is full at the end', { fsyncSync: fails('EIO') }],
    ['another program has it open', { renameSync: fails('EBUSY') }],
    ['the folder is read-only', { openSync: fails('EACCES') }],
  ] as const)('is the old one, whole, where %s', (_, broken) => {
    system.writeFileSync(file, 'old');
    expect(() => writeWhole(file, bytes, { ...system, ...(broken as Partial<Disk>) })).toThrow();
    expect([text(), system.readdirSync(folder)]).toEqual(['old', ['台账.xlsx']]);
  });

  it('is not there at all where there was none', () => {
    expect(() => writeWhole(file, bytes, { ...system, writeSync: fails('ENOSPC') as never })).toThrow();
    expect(system.readdirSync(folder)).toEqual([]);
  });

  it('is left alone while somebody has it open', () => {
    system.writeFileSync(file, 'old');
    system.writeFileSync(join(folder, '~$台账.xlsx'), '');
    expect(() => writeWhole(file, bytes)).toThrow(HeldOpen);
    expect(text()).toBe('old');
  });
});
