import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFiles, globalsUsed, importsOf, root, sources, type Source } from './lib/sources';

/**
 * Who may know whom: a folder with all that product code in it may import, folders of ours and
 * packages. Across the three parts types count like values; inside the add-in a type may be known
 * where the thing itself may not.
 */
interface Rule {
  readonly folders: string[];
  readonly packages?: string[];
  readonly typesToo: boolean;
}
const MAY_IMPORT: Record<string, Rule> = {
  shared: { folders: ['shared'], packages: ['zod', 'decimal.js', '@noble/hashes', 'lossless-json'], typesToo: true },
  functions: { folders: ['functions', 'shared'], typesToo: true },
  addin: { folders: ['addin', 'shared'], typesToo: true },
  'workbook/ledger': { folders: ['workbook/ledger', 'shared'], packages: ['decimal.js'], typesToo: false },
  'workbook/binding': { folders: ['workbook/binding', 'workbook/ledger', 'shared'], packages: ['decimal.js', 'zod'], typesToo: false },
  'addin/score-store': { folders: ['addin/score-store', 'workbook/binding', 'workbook/ledger', 'addin/scoring-client', 'shared'], packages: ['@noble/hashes'], typesToo: false },
  'addin/scoring-client': { folders: ['addin/scoring-client', 'shared'], typesToo: false },
  'addin/excel': { folders: ['addin/excel', 'workbook/binding', 'workbook/ledger', 'shared'], packages: [], typesToo: false },
};

/** The folders that stand between Excel and the rest. */
const MAY_TOUCH_EXCEL = ['addin/excel', 'addin/custom-functions', 'web'];
const EXCEL = new Set(['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions']);

const LONGEST_FILE = 350;

const isIn = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const all = sources();
const product = all.filter((source) => !source.isTest);

describe('the architecture', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports nothing but what it may know', (folder, { folders, packages, typesToo }) => {
    const strangers = product
      .filter(({ path }) => isIn(path, folder))
      .flatMap((source) => importsOf(typesToo ? source : withoutTypes(source)).map((imported) => ({ source, ...imported })))
      .filter(({ file, package: name }) => {
        if (file !== undefined) return !folders.some((allowed) => isIn(file, allowed));
        return packages !== undefined && !packages.includes(name!);
      })
      .map(({ source, file, package: name }) => `${source.path} imports ${file ?? name}`);
    expect(strangers).toEqual([]);
  });

  it('lets only the folders between Excel and the rest use its globals', () => {
    const touching = product
      .filter(({ path }) => isIn(path, 'addin') || isIn(path, 'shared') || isIn(path, 'functions'))
      .filter(({ path }) => !MAY_TOUCH_EXCEL.some((folder) => isIn(path, folder)))
      .flatMap((source) => globalsUsed(source, EXCEL).map((name) => `${source.path} uses ${name}`));
    expect(touching).toEqual([]);
  });

  it('keeps Node out of the add-in and Azure’s library out of everything but the functions', () => {
    const wrong = product
      .filter(({ path }) => isIn(path, 'addin') || isIn(path, 'shared'))
      .flatMap((source) => importsOf(source).map(({ package: name }) => ({ path: source.path, name })))
      .filter(({ name }) => name === 'node:' || name?.startsWith('@azure/functions'))
      .map(({ path, name }) => `${path} imports ${name}`);
    expect(wrong).toEqual([]);
  });

  it.each(['addin', 'functions'])('has no folders of %s that import each other in a ring', (part) => {
    expect(rings(product.filter(({ path }) => isIn(path, part)), folderOf)).toEqual([]);
  });

  it.each(['functions', 'shared'])('has no files of %s that import each other in a ring', (part) => {
    expect(rings(product.filter(({ path }) => isIn(path, part)), (path) => path)).toEqual([]);
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

const withoutTypes = (source: Source): Source => ({ ...source, text: source.text.replace(/^(import|export) type [^;]*;/gm, '') });

/** Each ring of folders or files once, joined by arrows. Imports of types alone make no ring. */
function rings(files: Source[], partOf: (path: string) => string): string[] {
  const targets = new Map<string, Set<string>>();
  for (const source of files) {
    const from = partOf(source.path);
    const to = importsOf(withoutTypes(source)).flatMap(({ file }) => file ?? []).map(partOf);
    targets.set(from, new Set([...(targets.get(from) ?? []), ...to.filter((each) => each !== from)]));
  }
  const done = new Set<string>();
  const found = new Set<string>();
  const walk = (name: string, trail: string[]): void => {
    const at = trail.indexOf(name);
    if (at >= 0) {
      found.add([...trail.slice(at), name].join(' → '));
      return;
    }
    if (done.has(name)) return;
    for (const next of targets.get(name) ?? []) walk(next, [...trail, name]);
    done.add(name);
  };
  for (const name of targets.keys()) walk(name, []);
  return [...found];
}

/** `addin/score-store/score-store.ts` belongs to `addin/score-store`; a file beside such folders stands for itself. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? parts.slice(0, 2).join('/') : path;
}
