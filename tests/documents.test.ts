import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { HASHES, hashFaults, withNewVersions } from '../scripts/generate/hashes.mjs';
import { readmeFiles } from '../scripts/generate/readmes';
import { samples } from '../scripts/samples';
import { builtIn } from '../shared';
import { rulebookIds } from './lib/built-in';
import { documentFolders, leftBehind, missingFiles } from './lib/documents';
import { root } from './lib/sources';
import { references } from './reference';

/** A document is a folder in `shared/rulebooks` and its tests; this says which of them are still to be written. */
describe('every document', () => {
  it.each(documentFolders(root))('%s has all its files (the list names those still to be written)', (id) => {
    expect(missingFiles(root, id)).toEqual([]);
  });

  it.each(documentFolders(root))('%s is what its reference implementation and its sample say they are of', (id) => {
    expect(rulebookIds()).toContain(id);
    expect(references[id]?.id).toBe(id);
    expect(samples.map(({ rulebook }) => rulebook).filter((rulebook) => rulebook === id)).toEqual([id]);
  });

  it('has left nothing behind that is of no document', () => {
    expect(leftBehind(root)).toEqual([]);
    expect(Object.keys(references).sort()).toEqual(documentFolders(root));
  });

  it('stands in the READMEs (else run npm run generate)', () => {
    for (const [file, text] of readmeFiles(root)) expect(readFileSync(join(root, file), 'utf8'), file).toBe(text);
  });

  it('has a position of its own among the samples', () => {
    expect(new Set(samples.map(({ position }) => position)).size).toBe(samples.length);
  });
});

describe('a document that was just added', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-documents-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text = '{}'): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const pathsOf = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/: .*/, ''));

  it('is told file by file what it needs, until it has everything', () => {
    write('shared/rulebooks/town-2020/notes.md');
    expect(pathsOf(missingFiles(folder, 'town-2020'))).toEqual(['shared/rulebooks/town-2020/rulebook.json']);
    write('shared/rulebooks/town-2020/rulebook.json', JSON.stringify({ items: [{ kind: 'tariff' }, { kind: 'lottery' }], outcomes: [{ kind: 'pay' }] }));
    const due = [
      'shared/rulebooks/town-2020/cases/01-….json',
      'tests/reference/town-2020/index.ts',
      'tests/coverage/town-2020.json',
      'scripts/samples/town-2020/book.ts',
      'tests/boundaries/lottery.ts',
    ];
    expect(pathsOf(missingFiles(folder, 'town-2020'))).toEqual(due);
    for (const file of due.slice(0, -1)) write(file);
    expect(pathsOf(missingFiles(folder, 'town-2020'))).toEqual(['tests/boundaries/lottery.ts']);
    expect(leftBehind(folder)).toEqual([]);
  });

  it('leaves something behind when it is renamed', () => {
    for (const file of ['tests/reference/city/index.ts', 'tests/coverage/city.json', 'scripts/samples/city/book.ts', 'scripts/samples/xlsx/model.ts']) write(file);
    expect(leftBehind(folder)).toEqual(['tests/coverage/city.json', 'tests/reference/city', 'scripts/samples/city']);
  });
});

describe('the rules behind id and version', () => {
  const recorded = JSON.parse(readFileSync(join(root, HASHES), 'utf8')) as Record<string, Record<string, string>>;

  it.each(builtIn.summaries())('are for $id, version $version, those that were published', (rulebook) => {
    expect(hashFaults(recorded, [rulebook])).toEqual([]);
  });

  it('may be changed with the version alone', () => {
    const before = { town: { '1': 'aaa' } };
    expect(hashFaults(before, [{ id: 'town', version: '1', hash: 'bbb' }])).toEqual([expect.stringContaining('the rules of town@1 were changed: raise "version" in shared/rulebooks/town/rulebook.json')]);
    expect(hashFaults(before, [{ id: 'town', version: '2', hash: 'bbb' }])).toEqual(['town@2 is not in shared/rulebooks/hashes.json: run npm run generate']);
    expect(hashFaults(before, [{ id: 'town', version: '1', hash: 'aaa' }])).toEqual([]);
  });

  it('are recorded for new versions, and never again for one that is known', () => {
    const before = { town: { '1': 'aaa' } };
    const now = [{ id: 'town', version: '1', hash: 'bbb' }, { id: 'town', version: '2', hash: 'ccc' }, { id: 'city', version: '1', hash: 'ddd' }];
    expect(withNewVersions(before, now)).toEqual({ city: { '1': 'ddd' }, town: { '1': 'aaa', '2': 'ccc' } });
    expect(before).toEqual({ town: { '1': 'aaa' } });
  });
});
