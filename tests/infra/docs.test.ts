import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, type Environment } from '../../functions/settings';
import { addinConfig } from '../../scripts/lib/addin-config.mjs';
import { readPlace } from '../../scripts/production/place';
import { LIMITS } from '../../shared/contract/limits';
import { root } from '../lib/sources';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`);
/** Whoever changes the code reads English. */
const forDevelopers = ['docs/reliability.md', 'docs/rulebook-format.md', 'docs/architecture.md', 'docs/dependencies.md', 'docs/hosts.md', 'docs/performance.md'];
const english = pages.filter((file) => !file.endsWith('.zh-CN.md') && !forDevelopers.includes(file));
const decisions = readdirSync(join(root, 'docs/decisions')).map((file) => `docs/decisions/${file}`);
const besides = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CONTEXT.md', 'CHANGELOG.md', ...decisions];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What stands outside blocks of code: a `#` in those is no heading. */
const prose = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');
const headings = (text: string): string[] => [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);
/** As the places that show Markdown make them. */
const anchor = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
const shape = (text: string): object => ({
  headings: [...prose(text).matchAll(/^(#+) /gm)].map(([, level]) => level),
  rowsOfTables: prose(text).match(/^\|/gm)?.length ?? 0,
  items: prose(text).match(/^(-|\d+\.) /gm)?.length ?? 0,
  blocks: text.match(/^```\w*$/gm)?.length ?? 0,
});
const named = (text: string, pattern: RegExp): Set<string> => new Set([...text.matchAll(pattern)].map(([, name]) => name!));

describe('the pages for administrators', () => {
  it.each(english)('%s says the same in Chinese, part by part', (file) => {
    const chinese = file.replace('.md', '.zh-CN.md');
    expect(pages).toContain(chinese);
    expect(shape(read(chinese))).toEqual(shape(read(file)));
  });

  it.each([...pages, ...besides])('%s links to places that there are', (file) => {
    const links = [...prose(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^https?:/.test(target));
    const dead = links.filter((target) => {
      const [path = '', hash] = target.split('#');
      const place = path === '' ? file : posix.join(posix.dirname(file), path);
      if (!existsSync(join(root, place))) return true;
      return hash !== undefined && !headings(read(place)).map(anchor).includes(decodeURIComponent(hash));
    });
    expect(dead).toEqual([]);
  });

  it.each([...pages, ...besides])('%s names scripts and files that there are', (file) => {
    const text = read(file);
    const lost = [...named(text, /npm run ([\w:]+)/g)].filter((name) => !(name in scripts));
    const files = [...named(text, /`((?:scripts|tests|infra|functions|manifests|addin|web|workbook|shared|docs)\/[\w./-]*)`/g)].filter((path) => !/^addin\/public\/office/.test(path));
    expect([...lost, ...files.filter((path) => !existsSync(join(root, path)))]).toEqual([]);
  });

  it('hold no address of a real office, no name of a person', () => {
    const strangers = pages.flatMap((file) => [...named(read(file), /https:\/\/([\w.-]+)/g)].map((host) => `${file} ${host}`));
    const known = /(^|\.)(example\.org|portal\.azure\.com|admin\.microsoft\.com)$/;
    expect(strangers.filter((each) => !known.test(each.split(' ')[1]!))).toEqual([]);
  });
});

describe('docs/self-hosting.md', () => {
  const text = read('docs/self-hosting.md');

  it('lists every setting that the server reads, and none that it does not', () => {
    const entra = { AUTH_MODE: 'entra', ENTRA_TENANT_ID: 't', ENTRA_AUDIENCE: 'a', ADDIN_ORIGIN: 'https://kaohe.example.org' };
    const names = new Set<string>();
    const watched = (env: Environment): Environment => new Proxy(env, { get: (from, name) => (names.add(String(name)), from[String(name)]) });
    for (const env of [entra, { AUTH_MODE: 'key' }]) readSettings(watched(env));
    readPlace(watched(entra));
    addinConfig(watched(entra));
    // Of a harness alone, set by the place where it runs, or by the server itself.
    const notSet = ['API_HOST', 'API_PORT', 'WEB_ORIGIN', 'PORT', 'NODE_ENV', 'WEBSITE_SITE_NAME', 'WEBSITE_INSTANCE_ID', 'CONTAINER_APP_NAME', 'KUBERNETES_SERVICE_HOST', 'AZURE_FUNCTIONS_ENVIRONMENT'];
    const table = text.split('## 3. Settings')[1]!.split('## 4.')[0]!;
    const rows = table.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1]!);
    expect([...named(rows.join('\n'), /`([A-Z_]+)`/g)].sort()).toEqual([...names].filter((name) => !notSet.includes(name)).sort());
  });

  it('lets the reverse proxy pass the largest request that the service takes', () => {
    const megabytes = Number(/client_max_body_size (\d+)m;/.exec(text)![1]);
    expect(megabytes * 1024 * 1024).toBeGreaterThan(LIMITS.bodyBytes);
  });
});

describe('docs/deploy.md', () => {
  it('sets nothing for azd that infra/main.parameters.json does not hand on', () => {
    const given = named(read('infra/main.parameters.json'), /\$\{(\w+)/g);
    const set = named(read('docs/deploy.md'), /azd env set (\w+)/g);
    expect(set.size).toBeGreaterThan(4);
    expect([...set].filter((name) => !given.has(name))).toEqual([]);
  });

  it('names parameters that infra/main.bicep has', () => {
    const bicep = read('infra/main.bicep');
    for (const name of ['alwaysReady', 'maximumInstances', 'platformSignIn', 'hosting', 'logDailyCapGb']) {
      expect(read('docs/deploy.md'), name).toContain(name);
      expect(bicep).toContain(`param ${name} `);
    }
  });
});

describe('docs/architecture.md', () => {
  const table = read('docs/architecture.md').split('## The allowed arrows')[1]?.split('## One request')[0] ?? '';

  it('has a row for every room of the check of arrows', async () => {
    const { default: config } = (await import('../../.dependency-cruiser.mjs')) as { default: { forbidden: { name: string }[] } };
    const rooms = config.forbidden.flatMap(({ name }) => /^(\S+) knows too much$/.exec(name)?.[1] ?? []);
    expect(rooms.length).toBeGreaterThan(20);
    expect(rooms.filter((room) => !new RegExp(`^\\|[^|]*\`${room}/?\``, 'm').test(table))).toEqual([]);
  });
});

describe('docs/decisions', () => {
  it('are all listed, and each says situation, decision, what follows and what else was looked at', () => {
    const pagesOfDecisions = decisions.filter((file) => !file.endsWith('README.md'));
    expect(pagesOfDecisions.filter((file) => !read('docs/decisions/README.md').includes(`(${posix.basename(file)})`))).toEqual([]);
    const parts = ['**Situation.**', '**Decision.**', '**What follows.**', '**Looked at.**'];
    expect(pagesOfDecisions.filter((file) => !parts.every((part) => read(file).includes(part)))).toEqual([]);
  });
});
