import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFiles, globalsUsed, importsOf, root, sources } from './lib/sources';

/** What stands between Office.js and the rest; the functions name its types, since their metadata are made of them. */
const MAY_TOUCH_OFFICE = ['addin/hosts/office-js/', 'addin/custom-functions/functions.ts', 'web/'];
const OFFICE = new Set(['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions']);

const LONGEST_FILE = 350;

const isIn = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const all = sources();
const product = all.filter((source) => !source.isTest);

describe('the architecture', () => {
  it('lets only the host that is Excel, and the page, use the globals of Office.js', () => {
    const touching = product
      .filter(({ path }) => !isIn(path, 'scripts') && !isIn(path, 'manifests'))
      .filter(({ path }) => !MAY_TOUCH_OFFICE.some((place) => path.startsWith(place)))
      .flatMap((source) => globalsUsed(source, OFFICE).map((name) => `${source.path} uses ${name}`));
    expect(touching).toEqual([]);
  });

  it(`has no source file over ${LONGEST_FILE} lines`, () => {
    const long = all.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('marks every test that drives a browser by its name', () => {
    const unmarked = all
      .filter(({ path }) => path.endsWith('.test.ts') || path.endsWith('.test.tsx'))
      .filter((source) => importsOf(source).some(({ package: name }) => name === 'playwright-core'))
      .filter(({ path }) => !isIn(path, 'tests/e2e') && !/\.browser\.test\.tsx?$/.test(path))
      .map(({ path }) => path);
    expect(unmarked).toEqual([]);
  });
});

describe('the repository', () => {
  it('keeps registry hosts out of the lockfile', () => {
    const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(lockfile.match(/"resolved": "http[^"]*"/g) ?? []).toEqual([]);
  });

  it('names no folder of a particular machine', () => {
    // Put together from parts, so that this file does not name them either.
    const places = [['work', 'shared'], ['work', 'main'], ['home', ''], ['Users', ''], ['root', '']].map((parts) => `/${parts.join('/')}`);
    const naming = codeFiles()
      .concat(['package.json', 'README.md', 'README.zh-CN.md', 'CONTEXT.md', '.ci/run'])
      .filter((path) => /\.(ts|tsx|mjs|js|json|md|html|css|xml|yaml|bicep)$|\.ci\/run/.test(path))
      .flatMap((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return places.filter((place) => text.includes(place)).map((place) => `${path} names ${place}`);
      });
    expect(naming).toEqual([]);
  });
});
