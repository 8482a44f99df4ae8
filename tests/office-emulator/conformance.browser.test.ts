import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOfficeEmulator, memoryBackend } from '../../web/office-emulator';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../lib/sources';
import { FLAGS } from './trial/flags';
import { scenarios } from './trial/scenarios';

/** Microsoft's library as its package has it; it is used here, and stands in no page of ours. */
const LIBRARY = join(root, 'node_modules/@microsoft/office-js/dist');
const PAGE = '<!doctype html><meta charset="utf-8"><title>office.js</title><script src="/office.js"></script><script src="/wire.js"></script>';

let server: Server;
let context: BrowserContext;
let page: Page;
const profile = mkdtempSync(join(tmpdir(), 'conformance-'));

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const content = path === '/' ? PAGE : readFileSync(path === '/wire.js' ? join(import.meta.dirname, 'trial/wire.js') : join(LIBRARY, path));
      response.writeHead(200, { 'Content-Type': path === '/' ? 'text/html' : 'text/javascript' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  context = await chromium.launchPersistentContext(profile, { executablePath: findChromium()!, headless: true, args: FLAGS });
  page = context.pages()[0] ?? await context.newPage();
  const { port } = server.address() as { port: number };
  // So office.js takes the page for one in Excel on Windows.
  await page.goto(`http://localhost:${port}/?_host_Info=Excel$Win32$16.01$zh-CN`);
  await page.waitForFunction(() => typeof Excel === 'object' && typeof Excel.run === 'function', null, { timeout: 20_000 });
});
afterAll(async () => {
  await context?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The code of the error that something throws or rejects with. */
const CODE = `async (work) => { try { await work(); return 'no error'; } catch (fault) { return fault.code ?? String(fault); } }`;

async function withOfficeJs(name: string): Promise<unknown> {
  const limit = new Promise((_, reject) => setTimeout(() => reject(new Error('office.js did not answer within 10 s')), 10_000));
  const work = page.evaluate(`(async () => { globalThis.startWire(); return JSON.stringify(await (${scenarios[name]!.toString()})(Excel, ${CODE})); })()`);
  return JSON.parse(String(await Promise.race([work, limit])));
}

async function withStandIn(name: string): Promise<unknown> {
  const standIn = createOfficeEmulator(memoryBackend({ sheets: [{ name: 'S', cells: [['代码', '分'], ['688001', 71]] }] }));
  const code = async (work: () => unknown): Promise<string> => {
    try {
      await work();
      return 'no error';
    } catch (fault) {
      return (fault as { code?: string }).code ?? String(fault);
    }
  };
  return JSON.parse(JSON.stringify(await scenarios[name]!(standIn.Excel as typeof Excel, code)));
}

describe('the stand-in does as Microsoft’s office.js does', () => {
  it.each(Object.keys(scenarios))('with %s', async (name) => {
    const real = await withOfficeJs(name);
    expect(await withStandIn(name)).toEqual(real);
  });
});
