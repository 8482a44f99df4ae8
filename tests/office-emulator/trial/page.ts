/** Builds the preview with the little add-in in it, serves it under the page's own security rules and opens it in Chromium. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { findChromium } from '../../../scripts/lib/chromium.mjs';
import { securityHeaders } from '../../../scripts/lib/security-headers.mjs';
import { FLAGS } from './flags';
import type { PreviewApi } from '../../../web/page/window-api';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png',
};

/** Puts another add-in where the page asks for ours. */
const otherAddin = (path: string): Plugin => ({
  name: 'trial-addin',
  enforce: 'pre',
  resolveId: (source, importer) => (source === '../addin/main' && importer?.replaceAll('\\', '/').endsWith('/web/main.ts') ? path : null),
});

export interface TrialPage {
  page: Page;
  origin: string;
  /** Addresses asked for that are not the page's own, and errors on the page. */
  troubles: string[];
  /** Files to serve, by path. */
  files: Map<string, Uint8Array | string>;
  goto(path?: string): Promise<void>;
  close(): Promise<void>;
}

/** `addin`: the module in the place of ours; the little add-in beside this file where it is left out. */
export async function openTrial(files: Record<string, Uint8Array | string> = {}, addin = at('./main.ts')): Promise<TrialPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'preview-trial-'));
  await build({
    configFile: at('../../../vite.config.ts'),
    plugins: [otherAddin(addin)],
    build: { outDir, emptyOutDir: true, minify: false, rolldownOptions: { input: { preview: at('../../../web/preview.html') } } },
  });
  const served = new Map<string, Uint8Array | string>(Object.entries({
    '/functions.json': readFileSync(at('./functions.json')), '/functions.zh-cn.json': readFileSync(at('./functions.json')),
    '/samples/index.json': '[]', '/config.json': '{}', ...files,
  }));
  const server = await serve(outDir, served);
  const origin = `http://localhost:${(server.address() as { port: number }).port}`;
  const profile = mkdtempSync(join(tmpdir(), 'preview-chromium-'));
  const context = await launch(profile);
  const page = context.pages()[0] ?? await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') troubles.push(`console: ${message.text()}`); });
  page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) troubles.push(`outside: ${request.url()}`); });
  return {
    page, origin, troubles, files: served,
    async goto(path = '/preview.html?lang=zh-CN') {
      await page.goto(origin + path);
      await page.waitForFunction(() => (window as { preview?: PreviewApi }).preview !== undefined, null, { timeout: 30_000 });
    },
    async close() {
      await context.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const folder of [outDir, profile]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serve(folder: string, files: Map<string, Uint8Array | string>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const headers = { ...securityHeaders({ service: 'http://localhost', page: path }), 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' };
    try {
      const content = files.get(path) ?? readFileSync(join(folder, path));
      response.writeHead(200, headers).end(content);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

function launch(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium was found; set CHROMIUM');
  return chromium.launchPersistentContext(profile, {
    executablePath, headless: true, args: FLAGS, viewport: { width: 1360, height: 820 }, locale: 'zh-CN',
  });
}
