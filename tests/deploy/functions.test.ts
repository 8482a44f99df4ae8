import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtIn, type ScoreAnswer } from '../../shared';
import { ownCases } from '../lib/cases';
import { county } from '../lib/county';
import { deployed, FunctionsApp } from './functions-app';

let folder: string;
let remove: () => void;
let app: FunctionsApp;

beforeAll(async () => {
  ({ folder, remove } = await deployed());
  app = await FunctionsApp.start(folder);
});
afterAll(async () => {
  await app.stop();
  remove();
});

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;

describe('the deploy folder', () => {
  it('is whole: host.json, package.json with its entry, the bundle, no packages to install', () => {
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(['answering.cjs', 'host.json', 'main.cjs', 'package.json', 'rulebooks', 'thread.cjs', 'THIRD-PARTY-NOTICES.txt']));
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(files).not.toContain('node_modules');
    expect(json('package.json')).toMatchObject({ main: 'main.cjs' });
    expect(json('package.json')).not.toHaveProperty('dependencies');
  });

  it('has a host.json for HTTP functions alone, under the prefix of the contract', () => {
    expect(json('host.json')).toMatchObject({ version: '2.0', extensions: { http: { routePrefix: 'api' } } });
    expect(json('host.json')).not.toHaveProperty('extensionBundle');
  });

  it('names no path of the machine that built it', () => {
    for (const file of ['main.cjs', 'answering.cjs', 'thread.cjs']) expect(readFileSync(join(folder, file), 'utf8')).not.toContain(process.cwd());
  });

  it('has the rulebooks beside its code, each as it is in the sources', () => {
    const files = readdirSync(join(folder, 'rulebooks')).sort();
    expect(files).toEqual(builtIn.ids().map((id) => `${id}.json`).sort());
    for (const id of builtIn.ids()) expect(json(`rulebooks/${id}.json`), id).toMatchObject(builtIn.rulebook(id)!);
  });

  it('leaves places in its stack traces that `npm run stack` finds in the sources', () => {
    const at = readFileSync(join(folder, 'answering.cjs'), 'utf8').split('\n').map((line) => line.indexOf('AUTH_MODE'));
    const row = at.findIndex((column) => column >= 0);
    const logged = `fault 1a2b3c4d: TypeError\n  at aB (/srv/site/answering.cjs:${row + 1}:${at[row]! + 1})\n  at node:internal/main:1:1`;
    const told = execFileSync(process.execPath, ['scripts/stack.mjs'], { cwd: join(import.meta.dirname, '../..'), input: logged, encoding: 'utf8' });
    expect(told).toMatch(/^fault 1a2b3c4d: TypeError\n {2}at shared\/i18n\/service\/settings\.ts:\d+:\d+( \(\w+\))?\n {2}at node:internal/);
  });

  it('registers each route by its name, with a method and an auth level of its own', () => {
    expect(app.functions.map(({ name, methods, route, authLevel }) => `${name}: ${methods.join()} ${route} ${authLevel}`)).toEqual([
      'score: POST v1/score anonymous',
      'sample: POST v1/sample anonymous',
      'check: POST v1/rulebooks/check anonymous',
      'rulebooks: GET v1/rulebooks anonymous',
      'rulebook: GET v1/rulebooks/{id} anonymous',
      'health: GET v1/health anonymous',
      'openapi: GET v1/openapi.json anonymous',
    ]);
  });

  it('says which version and build it is', async () => {
    const { version, build } = JSON.parse((await app.call('health')).text) as Record<string, string>;
    expect(version).toBe(json('package.json')['version']);
    expect(build).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([...ownCases()].flatMap(([rulebook, [first]]) => (first ? [{ rulebook, first }] : [])))(
    'scores the first case of $rulebook',
    async ({ first }) => {
      const answer = await app.call('score', JSON.stringify(first.request), { headers: { 'content-type': 'application/json' } });
      expect(answer.status).toBe(200);
      // What a case leaves out is not looked at.
      const totals = (units: Partial<ScoreAnswer>['units']) => units?.map(({ unit, status, total }) => JSON.parse(JSON.stringify({ unit, status, total })) as object);
      expect(totals((JSON.parse(answer.text) as ScoreAnswer).units)).toMatchObject(totals(first.answer.units) ?? []);
    },
  );

  it('shows a rulebook by the parameter of its route', async () => {
    const answer = await app.call('rulebook', undefined, { params: { id: 'beijinggang-2019-village' } });
    expect(JSON.parse(answer.text)).toMatchObject({ id: 'beijinggang-2019-village' });
  });

  it('refuses as the local server does: problem+json with every place', async () => {
    const answer = await app.call('score', '{"rulebook":1}', { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect((JSON.parse(answer.text) as { errors: unknown[] }).errors).toHaveLength(4);
  });

  it('is not put out by headers that the platform reads as a person', async () => {
    const answer = await app.call('health', undefined, { headers: { 'x-ms-client-principal': Buffer.from('{"auth_typ":"aad"}').toString('base64') } });
    expect(answer.status).toBe(200);
  });

  it('scores a county of 500 villages with 20,000 facts in its thread, plain or compressed', async () => {
    const request = JSON.stringify(county(500, 40));
    const plain = await app.call('score', request);
    expect(plain.status).toBe(200);
    const { units, problems } = JSON.parse(plain.text) as ScoreAnswer;
    expect({ units: units.length, problems: problems.length }).toEqual({ units: 500, problems: 0 });
    const zipped = await app.call('score', gzipSync(request), { headers: { 'content-encoding': 'gzip', 'accept-encoding': 'gzip' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(zipped.bytes).toString())).toEqual(JSON.parse(plain.text));
  });
});

describe('the deploy folder in Azure', () => {
  const inAzure = { WEBSITE_SITE_NAME: 'kaohe', WEBSITE_INSTANCE_ID: 'i', AZURE_FUNCTIONS_ENVIRONMENT: 'Production' };

  it.each<Record<string, string>>([{}, { AUTH_MODE: 'open' }])('scores nothing while sign-in is not set (%j), and says why in its log', async (env) => {
    const closed = await FunctionsApp.start(folder, { ...inAzure, ...env });
    try {
      expect((await closed.call('health')).status).toBe(200);
      const refused = await closed.call('score', '{}');
      expect(refused.status).toBe(503);
      expect(refused.text).toContain('urn:kaohe:problem:unavailable');
      expect(closed.output.join('')).toContain('AUTH_MODE');
    } finally {
      await closed.stop();
    }
  });

  it('asks for credentials once sign-in is set', async () => {
    const closed = await FunctionsApp.start(folder, { ...inAzure, AUTH_MODE: 'key', SERVICE_KEYS: 'ab'.repeat(32) });
    try {
      expect((await closed.call('score', '{}')).status).toBe(401);
    } finally {
      await closed.stop();
    }
  });
});
