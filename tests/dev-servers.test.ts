import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDevServers, startInVain, type DevServers } from './lib/dev-servers';
import { root } from './lib/sources';

const portsOf = ({ api, web }: DevServers): { API_PORT: string; WEB_PORT: string } => ({ API_PORT: new URL(api).port, WEB_PORT: new URL(web).port });

describe('npm start', () => {
  let servers: DevServers;
  beforeAll(async () => {
    servers = await startDevServers();
  });
  afterAll(() => servers.stop());

  it('serves the scoring function', async () => {
    const answer = await fetch(`${servers.api}/api/v1/health`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'ok' });
  });

  it('serves the add-in, its preview, and where the service is', async () => {
    for (const page of ['/', '/taskpane.html', '/preview.html', '/functions.json', '/functions.zh-cn.json', '/samples/index.json', '/icons/icon-32.png']) {
      expect((await fetch(servers.web + page)).status, page).toBe(200);
    }
    expect(await (await fetch(`${servers.web}/config.json`)).json()).toEqual({ service: servers.api, auth: { mode: 'open' } });
    expect((await fetch(`${servers.web}/nothing.html`)).status).toBe(404);
    expect(await (await fetch(servers.web)).text()).toContain('<title>考核计分 网页版</title>');
  });

  it('lets pages run scripts of their own and office.js, and send facts to the service alone', async () => {
    const pane = (await fetch(`${servers.web}/taskpane.html`)).headers;
    const policy = pane.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    expect(policy).toContain(`connect-src 'self' ${servers.api}`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(pane.get('x-content-type-options')).toBe('nosniff');
    const preview = (await fetch(`${servers.web}/preview.html`)).headers.get('content-security-policy')!;
    expect(preview).toContain("script-src 'self';");
    expect(preview).toContain(`connect-src 'self' ${servers.api};`);
  });

  it('does not give away files from beside the site', async () => {
    for (const path of ['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/....//package.json']) {
      expect((await fetch(servers.web + path)).status, path).toBe(404);
    }
  });

  it('says in plain words that a port is taken, and which setting changes it', async () => {
    const { code, output } = await startInVain(portsOf(servers));
    expect(code).toBe(1);
    expect(output).toContain(`端口 ${portsOf(servers).API_PORT} 已被占用`);
    expect(output).toContain('API_PORT');
    expect(output).not.toContain('    at ');
  });

  it('refuses a port that is none', async () => {
    const { code, output } = await startInVain({ API_PORT: 'seven', WEB_PORT: '3000' });
    expect(code).toBe(1);
    expect(output).toContain('API_PORT is "seven"');
  });

  it('ends both with Ctrl+C, and leaves nothing listening', async () => {
    expect(await servers.stop()).toBe(0);
    await expect(fetch(`${servers.api}/api/v1/health`)).rejects.toThrow();
    await expect(fetch(`${servers.web}/preview.html`)).rejects.toThrow();
  });
});

describe('npm run dev:https', () => {
  let servers: DevServers;
  beforeAll(async () => {
    servers = await startDevServers({ secure: true });
  });
  afterAll(() => servers.stop());

  it('serves pages and service from one https origin, as Excel wants it', async () => {
    expect(JSON.parse(await secureText('/config.json'))).toEqual({ service: servers.web, auth: { mode: 'open' } });
    expect(JSON.parse(await secureText('/api/v1/health'))).toMatchObject({ status: 'ok' });
    expect(await secureText('/taskpane.html')).toContain('office.js');
  });

  it('writes the manifest to sideload for that origin', () => {
    const manifest = readFileSync(join(root, 'dist/manifests/manifest.development.xml'), 'utf8');
    expect(manifest).toContain(`<SourceLocation DefaultValue="${servers.web}/taskpane.html"/>`);
  });

  function secureText(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      get(servers.web + path, { rejectUnauthorized: false }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += String(chunk)));
        answer.on('end', () => resolve(text));
      }).on('error', reject);
    });
  }
});
