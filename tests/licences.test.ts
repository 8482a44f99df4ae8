import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { steps } from '../scripts/build/steps.mjs';
import { makeWhenStale } from '../scripts/lib/up-to-date.mjs';
import { root } from './lib/sources';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const dependencies = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whoever uses, changes and passes these on owes no more than to keep their notices. */
const PERMISSIVE = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0']);

/** All others, by name, each with the reason why it may stay. None may go into what is delivered. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '@microsoft/office-js': 'Microsoft’s own licence: tests compare the stand-in with it; never delivered, the pages load it from Microsoft',
  'axe-core': 'MPL-2.0: tests look for barriers with it',
  lightningcss: 'MPL-2.0: the bundler shrinks style sheets with it; its code goes into no bundle',
  'caniuse-lite': 'CC-BY-4.0: a table of browsers that the linter’s compiler reads',
};

/** Without a word in package.json; what their own licence file says. */
const UNSAID: Readonly<Record<string, RegExp>> = { '@univerjs/telemetry': /Apache License\s+Version 2\.0/ };

/** A choice of licences is permissive where one of them is. */
const isPermissive = (licence: string): boolean => licence.replace(/[()]/g, '').split(' OR ').some((each) => PERMISSIVE.has(each));

function excused(name: string): boolean {
  return name in OTHERWISE || (name.startsWith('lightningcss-') && 'lightningcss' in OTHERWISE);
}

function licenceOf(path: string, { license }: Locked): string {
  if (license !== undefined) return license;
  const wanted = UNSAID[nameOf(path)];
  const files = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].map((file) => join(root, path, file)).filter((file) => existsSync(file));
  return wanted && files.some((file) => wanted.test(readFileSync(file, 'utf8'))) ? 'Apache-2.0' : 'unsaid';
}

describe('the licences of what the project stands on', () => {
  it('are permissive in all that is delivered', () => {
    const wrong = dependencies
      .filter(([, { dev }]) => !dev)
      .filter(([path, locked]) => !isPermissive(licenceOf(path, locked)))
      .map(([path, locked]) => `${nameOf(path)}: ${licenceOf(path, locked)}`);
    expect(wrong).toEqual([]);
  });

  it('are permissive in all that builds and tests it, but for a short list with reasons', () => {
    const wrong = dependencies
      .filter(([path, locked]) => !isPermissive(licenceOf(path, locked)) && !excused(nameOf(path)))
      .map(([path, locked]) => `${nameOf(path)}: ${licenceOf(path, locked)}`);
    expect(wrong).toEqual([]);
  });

  it('leave nothing on that list that is not needed any more, and nothing that is delivered', () => {
    for (const name of Object.keys(OTHERWISE)) {
      const [, locked] = dependencies.find(([path]) => nameOf(path) === name) ?? [];
      expect(locked, name).toBeDefined();
      expect(isPermissive(locked!.license!), name).toBe(false);
      expect(locked!.dev, name).toBe(true);
    }
  });

  it('go along with the pages, and with the page in one file', async () => {
    await makeWhenStale(steps.addin);
    await makeWhenStale(steps.singleFile);
    for (const file of ['dist/addin/THIRD-PARTY-NOTICES.txt', 'dist/kaohe-THIRD-PARTY-NOTICES.txt']) {
      const notices = readFileSync(join(root, file), 'utf8');
      for (const name of ['react', 'zod', 'decimal.js']) expect(notices, file).toMatch(new RegExp(`^${name.replace('.', '\\.')} [\\d.]+ \\(MIT\\)$`, 'm'));
      expect(notices, file).toMatch(/^@univerjs\/core [\d.]+ \(Apache-2\.0\)$/m);
    }
  }, 200_000);

  it('go along with the bundles, name by name', () => {
    for (const file of ['dist/functions/THIRD-PARTY-NOTICES.txt', 'dist/server/THIRD-PARTY-NOTICES.txt']) {
      const notices = readFileSync(join(root, file), 'utf8');
      for (const name of ['zod', 'decimal.js', 'jose']) expect(notices, file).toMatch(new RegExp(`^${name.replace('.', '\\.')} [\\d.]+ \\(MIT\\)$`, 'm'));
    }
  });
});

describe('the bill of materials', () => {
  it('is made by npm sbom from the lockfile, without a network, and holds every delivered package', () => {
    // Without `--omit dev`: npm then leaves out react and zod too, since some tool asks for them as well.
    const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    const { bomFormat, components } = JSON.parse(text) as { bomFormat: string; components: { name: string; version: string }[] };
    expect(bomFormat).toBe('CycloneDX');
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const delivered = dependencies.filter(([, { dev, optional }]) => !dev && !optional).map(([path, { version }]) => `${nameOf(path)}@${version}`);
    expect(delivered.filter((each) => !listed.has(each))).toEqual([]);
  });
});

describe('installing', () => {
  it('runs no script of any package', () => {
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
    expect(readFileSync(join(root, 'scripts/lib/prepare.mjs'), 'utf8')).toContain("'--ignore-scripts'");
  });

  it('needs none of those that there are: each of these was looked at', () => {
    const withScripts = dependencies.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    expect(withScripts.sort()).toEqual([
      'core-js-pure', // prints a word of its author
      'esbuild', // fetches its program where npm did not; the program comes as a package of its own
      'protobufjs', // compares version numbers of packages that need it
      'tree-sitter-bicep', // compiles for Node; the test loads its WebAssembly
    ]);
  });
});
