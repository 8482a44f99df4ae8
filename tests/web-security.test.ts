import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteFiles } from '../scripts/build/site-files.mjs';
import { steps } from '../scripts/build/steps.mjs';
import { headerTable, PANES, securityHeaders } from '../scripts/lib/security-headers.mjs';
import { addinSite } from '../scripts/lib/site.mjs';
import { makeWhenStale } from '../scripts/lib/up-to-date.mjs';
import { root } from './lib/sources';

const folder = join(root, 'dist/addin');
const service = 'https://api.example.org';
const built = (env: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(siteFiles(env).map(([file, text]) => [file, JSON.parse(text) as unknown]));

beforeAll(() => makeWhenStale(steps.addin));

describe('the pages', () => {
  const pages = (): [string, string][] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);

  it('hold no script of their own, no handler in an attribute, no javascript: address', () => {
    expect(pages().length).toBeGreaterThan(3);
    const wrong = pages().flatMap(([file, html]) =>
      (html.match(/<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+\s*=|javascript:/gi) ?? []).map((found) => `${file}: ${found.trim()}`),
    );
    expect(wrong).toEqual([]);
  });

  it('load scripts of their own origin and office.js alone', () => {
    const scripts = pages().flatMap(([file, html]) => [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => `${file} ${src}`));
    const foreign = scripts.filter((each) => !/ \/(?!\/)/.test(each));
    expect(foreign.sort()).toEqual([
      'taskpane.21vianet.html https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
      'taskpane.html https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ]);
  });
});

describe('the security headers', () => {
  it('each say why they are there', () => {
    for (const { name, value, reason } of headerTable({ service, page: '/taskpane.html', lasting: true })) {
      expect(value, name).not.toBe('');
      expect(reason.length, name).toBeGreaterThan(20);
    }
  });

  it('ask for https ever after only where pages are served so for good: not of somebody’s own machine', () => {
    expect(securityHeaders({ service, page: '/taskpane.html' })).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders({ service, page: '/taskpane.html', lasting: true })).toHaveProperty('Strict-Transport-Security');
  });

  it('never allow scripts from strings or from everywhere', () => {
    for (const page of [...PANES, '/', '/preview.html']) {
      const policy = securityHeaders({ service, page })['Content-Security-Policy']!;
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(unsafe-inline|data:|blob:|\*)|connect-src[^;]*\*/);
    }
  });

  it('are the same from our server, in the list for other servers, and in Azure', async () => {
    const files = built({ API_ORIGIN: service });
    const azure = files['staticwebapp.config.json'] as { globalHeaders: object; routes: { route: string; headers?: object }[] };
    const listed = files['headers.json'] as Record<string, object>;
    const site = addinSite({ folder, config: files['config.json'] as { service: string; auth: object }, lasting: true });
    for (const page of [...PANES, '/', '/preview.html']) {
      const sent = Object.fromEntries((await site.request(page)).headers);
      const wanted = Object.fromEntries(Object.entries(listed[page]!).map(([name, value]) => [name.toLowerCase(), value as string]));
      expect(Object.keys(wanted)).toContain('content-security-policy');
      expect(sent, page).toMatchObject(wanted);
      expect(azure.routes.find(({ route }) => route === page)?.headers ?? azure.globalHeaders, page).toEqual(listed[page]);
    }
  });
});

describe('config.json beside the pages', () => {
  const tenant = '11111111-2222-3333-4444-555555555555';
  const client = 'aaaaaaaa-0000-0000-0000-000000000001';
  const entra = { API_ORIGIN: service, AUTH_MODE: 'entra', ENTRA_TENANT_ID: tenant, ENTRA_AUDIENCE: client };

  it('tells the add-in how to sign in, by the names that the service reads', () => {
    expect(built(entra)['config.json']).toEqual({
      service,
      auth: { mode: 'entra', clientId: client, authority: `https://login.microsoftonline.com/${tenant}`, scope: `api://${client}/Score.Run` },
    });
    expect(built({ ...entra, ENTRA_CLOUD: 'china', ENTRA_CLIENT_IDS: 'other', PRIVACY: 'on' })['config.json']).toMatchObject({
      auth: { clientId: 'other', authority: `https://login.partner.microsoftonline.cn/${tenant}` },
      privacy: true,
    });
  });

  it('never holds a key', () => {
    expect(built({ API_ORIGIN: service, AUTH_MODE: 'key', SERVICE_KEYS: 'ab'.repeat(32) })['config.json']).toEqual({ service, auth: { mode: 'key' } });
  });

  it('names no service where scores are worked out in the page, and the headers then allow none', () => {
    const files = built({ SCORING: 'local', API_ORIGIN: service });
    expect(files['config.json']).toEqual({ scoring: 'local' });
    expect(JSON.stringify(files)).not.toContain(service);
    expect(securityHeaders({ service: undefined, page: '/preview.html' })['Content-Security-Policy']).toContain("connect-src 'self';");
  });

  it('is not written while something is missing, and says what', () => {
    expect(() => siteFiles({ SCORING: 'here' })).toThrow('SCORING');
    expect(() => siteFiles({ AUTH_MODE: 'entra', ENTRA_AUDIENCE: client })).toThrow('ENTRA_TENANT_ID');
    expect(() => siteFiles({ ...entra, ENTRA_CLOUD: 'moon' })).toThrow('ENTRA_CLOUD');
  });
});
