import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { importsOf, root, sources } from '../lib/sources';

/** What serves the pages alone (the grid, React, the sign-in of the browser) has no place beside the scoring function. */
interface Locked {
  readonly dependencies?: Record<string, string>;
}

const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };
const { dependencies } = json('package.json') as { dependencies: Record<string, string> };

/** The packages that these need, with all that those need in turn. */
function reachedFrom(names: Iterable<string>): Set<string> {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}).forEach(reach);
  };
  for (const name of names) reach(name);
  return reached;
}

const imported = (isOurs: (path: string) => boolean): string[] =>
  sources()
    .filter(({ path, isTest }) => !isTest && isOurs(path))
    .flatMap((source) => importsOf(source).flatMap((each) => each.package ?? []))
    .filter((name) => name in dependencies);

const forService = reachedFrom(imported((path) => /^(functions|shared|scripts\/production)\//.test(path)));
const forPagesAlone = [...reachedFrom(imported((path) => /^(addin|web|workbook)\//.test(path)))].filter((name) => !forService.has(name));

beforeAll(() => makeWhenStale(steps.functions));

describe.each(['functions', 'server'])('dist/%s', (folder) => {
  // Written from what the bundler put into the bundles.
  const delivered = (): string[] =>
    [...readFileSync(join(root, `dist/${folder}/THIRD-PARTY-NOTICES.txt`), 'utf8').matchAll(/^(\S+) \d\S* \([^)]+\)$/gm)].map(([, name]) => name ?? '');

  it('holds packages that the service needs, and no others', () => {
    expect(delivered()).toEqual(expect.arrayContaining(['decimal.js', 'jose', 'zod']));
    expect(delivered().filter((name) => !forService.has(name))).toEqual([]);
  });
});

it('the packages of the pages alone are known, or nothing would be looked for', () => {
  expect(forPagesAlone).toEqual(expect.arrayContaining(['@azure/msal-browser', '@fluentui/react-components', '@univerjs/core', 'numfmt', 'react', 'react-dom', 'saxes']));
});
