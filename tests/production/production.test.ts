import { spawnSync } from 'node:child_process';
import { Agent, request } from 'node:https';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScoreAnswer } from '../../shared';
import { ownCases } from '../lib/cases';
import { root } from '../lib/sources';
import { install, installInVain, KEY, withKey, type Installed } from './behind-proxy';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** The certificate is one that nobody trusts. */
const agent = new Agent({ rejectUnauthorized: false });

function ask(url: string, { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
    });
    call.once('error', reject);
    call.end(body);
  });
}

describe('a server of one’s own, behind a reverse proxy with TLS', () => {
  let here: Installed;
  beforeAll(async () => {
    here = await install();
  });
  afterAll(() => here?.stop());

  it('serves pages and service at one address, and tells the add-in of it', async () => {
    expect(JSON.parse((await ask(`${here.origin}/config.json`)).text)).toEqual({ service: here.origin, auth: { mode: 'key' } });
    for (const page of ['/', '/taskpane.html', '/taskpane.21vianet.html', '/preview.html', '/functions.json', '/icons/icon-32.png']) {
      expect((await ask(here.origin + page)).status, page).toBe(200);
    }
    expect(JSON.parse((await ask(`${here.origin}/api/v1/health`)).text)).toMatchObject({ status: 'ok' });
  });

  it('scores for whoever has the key, and for nobody else', async () => {
    const [, [{ request: asked, answer }]] = [...ownCases()][0]! as unknown as [string, [{ request: object; answer: ScoreAnswer }]];
    const score = (headers: Record<string, string>): Promise<Answer> =>
      ask(`${here.origin}/api/v1/score`, { body: JSON.stringify(asked), headers: { 'content-type': 'application/json', ...headers } });
    expect((await score({})).status).toBe(401);
    expect((await score({ 'x-functions-key': 'guessed' })).status).toBe(401);
    const scored = await score({ 'x-functions-key': KEY });
    expect(scored.status).toBe(200);
    expect((JSON.parse(scored.text) as ScoreAnswer).units.map(({ total }) => total)).toEqual(answer.units.map(({ total }) => total));
  });

  it('sends its security headers with every page, and asks for https from then on', async () => {
    const { headers } = await ask(`${here.origin}/taskpane.html`);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ${here.origin}`);
    expect((await ask(`${here.origin}/nothing.html`)).headers['x-content-type-options']).toBe('nosniff');
  });

  it('gives away no file from beside the pages', async () => {
    for (const path of ['/../server/pages-and-service.cjs', '/%2e%2e/server/pages-and-service.cjs', '/..%2fserver%2fpages-and-service.cjs', '/server/pages-and-service.cjs']) {
      expect((await ask(here.origin + path)).status, path).toBe(404);
    }
  });

  it('writes down route, status, time and sizes of a call, and ends at once when told to', async () => {
    expect(await here.stop()).toBe(0);
    expect(here.output()).toMatch(/score 200 \d+ms in=\d+ out=\d+/);
    expect(here.output()).not.toContain(KEY);
  });
});

describe('a server of one’s own', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['without an address for people', withKey, /ADDIN_ORIGIN "".*https/],
    ['at an address without TLS', { ...withKey, ADDIN_ORIGIN: 'http://kaohe.example.org' }, /ADDIN_ORIGIN .*https/],
    ['without sign-in', { ADDIN_ORIGIN: 'https://kaohe.example.org' }, /AUTH_MODE/],
    ['open to everybody', { ADDIN_ORIGIN: 'https://kaohe.example.org', AUTH_MODE: 'open' }, /AUTH_MODE=open/],
    ['with sign-in half set up', { ADDIN_ORIGIN: 'https://kaohe.example.org', AUTH_MODE: 'entra', ENTRA_AUDIENCE: 'a' }, /ENTRA_TENANT_ID/],
    ['at a port that is none', { ...withKey, ADDIN_ORIGIN: 'https://kaohe.example.org', WEB_PORT: 'many' }, /WEB_PORT "many"/],
  ])('refuses to start %s, in a plain sentence', async (_what, env, sentence) => {
    const { code, output } = await installInVain(env);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toContain('    at ');
  });

  it('serves the pages alone where the scoring function runs elsewhere', async () => {
    const pages = await install({ ...withKey, API_ORIGIN: 'https://api.example.org' });
    try {
      expect(JSON.parse((await ask(`${pages.origin}/config.json`)).text)).toMatchObject({ service: 'https://api.example.org' });
      expect((await ask(`${pages.origin}/api/v1/health`)).status).toBe(404);
    } finally {
      await pages.stop();
    }
  });

  it('says by npm start that a build comes first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaohe-bare-'));
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], { cwd: folder, env: { PATH: process.env.PATH, NODE_ENV: 'production' }, encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect(status).toBe(1);
    expect(stderr).toContain('npm run build');
  });
});
