import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byPart } from './associate';
import { functionName, parts } from '../../workbook/results/functions/names';

const root = join(import.meta.dirname, '../..');

interface Metadata {
  functions: { id: string; name: string; description: string; parameters: { name: string; description: string }[] }[];
}

describe('the metadata of the functions', () => {
  it('is what the source says: run "npm run generate" where it is not', async () => {
    const { metadataFiles } = (await import('../../scripts/build/metadata.mjs')) as { metadataFiles: () => Promise<[string, string][]> };
    for (const [file, text] of await metadataFiles()) expect(readFileSync(join(root, file), 'utf8'), file).toBe(text);
  });

  it('names each function that Excel is given, and no other', () => {
    const known = Object.keys(byPart).map((part) => functionName(part as (typeof parts)[number]));
    expect(read('functions.json').functions.map(({ id }) => id).sort()).toEqual([...known].sort());
    expect(known).toHaveLength(parts.length);
  });

  it.each(['README.md', 'README.zh-CN.md'])('has a row in the table of functions of %s for each', (file) => {
    const rows = readFileSync(join(root, file), 'utf8').split('\n').filter((line) => line.startsWith('| `=SCORE'));
    const inTable = (part: string): boolean => rows.some((row) => (part === '' ? row.includes('=SCORE(') : new RegExp(`\\.${part}[(\`]`).test(row)));
    expect(parts.filter((part) => !inTable(part))).toEqual([]);
  });

  it('describes the same functions in both languages, each in its own', () => {
    const [english, chinese] = [read('functions.json'), read('functions.zh-cn.json')];
    expect(chinese.functions.map(({ id, name }) => [id, name])).toEqual(english.functions.map(({ id, name }) => [id, name]));
    const texts = ({ functions }: Metadata): string[] =>
      functions.flatMap(({ description, parameters }) => [description, ...parameters.flatMap((each) => [each.name, each.description])]);
    for (const text of texts(chinese)) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of texts(english)) expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});

function read(file: string): Metadata {
  return JSON.parse(readFileSync(join(root, 'addin/public', file), 'utf8')) as Metadata;
}
