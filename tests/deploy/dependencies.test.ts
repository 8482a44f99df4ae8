import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/sources';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const [, delivered = '', forBuilding = ''] = read('docs/dependencies.md').split(/^## (?:Delivered|For building and testing)$/m);
const rowsIn = (part: string): string[][] =>
  part.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const nameIn = ([name = '']: string[]): string => name.replaceAll('`', '');

/** As the package itself says it; Microsoft's office.js names a file. */
const licenceOf = (name: string): string => {
  const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license?: string };
  return license === 'LICENSE' ? 'Microsoft’s own' : (license ?? 'unsaid');
};

describe('docs/dependencies.md', () => {
  it('has a line for each package that is delivered, and for no other', () => {
    expect(rowsIn(delivered).map(nameIn)).toEqual(Object.keys(dependencies));
  });

  it('has a line for each package that builds and tests, and for no other', () => {
    expect(rowsIn(forBuilding).map(nameIn)).toEqual(Object.keys(devDependencies));
  });

  it('says the licence that the package says, and a reason', () => {
    const rows = [...rowsIn(delivered), ...rowsIn(forBuilding)];
    expect(rows.filter((row) => row[1]?.replace("'", '’') !== licenceOf(nameIn(row))).map(nameIn)).toEqual([]);
    expect(rows.filter((row) => (row.at(-1) ?? '').length < 12).map(nameIn)).toEqual([]);
  });

  it('says of each delivered package whether the service holds it, as its notices do', () => {
    const notices = 'dist/functions/THIRD-PARTY-NOTICES.txt';
    expect(existsSync(join(root, notices)), 'npm test builds it').toBe(true);
    const held = read(notices);
    const inService = (row: string[]): boolean => (row[2] ?? '').split(', ').includes('service');
    const inNotices = (row: string[]): boolean => held.split('\n').some((line) => line.startsWith(`${nameIn(row)} `) || line.startsWith(`${nameIn(row)}@`));
    expect(rowsIn(delivered).filter((row) => inService(row) !== inNotices(row)).map(nameIn)).toEqual([]);
    expect(Object.keys(JSON.parse(read('dist/functions/package.json')) as object)).not.toContain('dependencies');
  });
});
