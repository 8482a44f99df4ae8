import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { PreviewApi } from '../../web/page/window-api';
import { root } from './sources';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A call into the page that never settles must not hold up the run for ever. */
const PATIENCE_MS = 30_000;

export type Cells = unknown[][];

/** The preview in a real browser, with what its page tells a test. */
export interface Preview {
  readonly page: Page;
  /** What the page complained of: exceptions and errors on its console. */
  readonly complaints: string[];
  /** How much of an answer the page asked for, request by request: `totals`, `items`, `full`, or the units of which `full`. */
  readonly asked: string[];
  values(sheet: string, address: string): Promise<Cells>;
  formulas(sheet: string, address: string): Promise<Cells>;
  write(sheet: string, address: string, values: Cells): Promise<void>;
  message(sheet: string, address: string): Promise<string | null>;
  sheets(): Promise<string[]>;
  requests(): Promise<ReturnType<PreviewApi['requests']>>;
  idle(): Promise<void>;
  open(bytes: Uint8Array, name: string): Promise<void>;
  close(): Promise<void>;
}

export async function launchBrowser(locale = 'zh-CN'): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'kaohe-browser-')), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: QUIET,
    locale,
    viewport: { width: 1600, height: 900 },
  });
}

/** Opens the preview and waits until everything is calculated. */
export async function openPreview(browser: BrowserContext, address: string): Promise<Preview> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const asked = askedBy(page);
  await page.goto(address);
  await page.waitForFunction(() => window.preview !== undefined, undefined, { timeout: PATIENCE_MS });
  const preview: Preview = {
    page,
    complaints,
    asked,
    values: (sheet, at) => patiently(page.evaluate(([s, a]) => window.preview!.values(s!, a!), [sheet, at])),
    formulas: (sheet, at) => patiently(page.evaluate(([s, a]) => window.preview!.formulas(s!, a!), [sheet, at])),
    write: (sheet, at, cells) => patiently(page.evaluate(([s, a, v]) => window.preview!.write(s as string, a as string, v as unknown[][]), [sheet, at, cells] as const)),
    message: (sheet, at) => patiently(page.evaluate(([s, a]) => window.preview!.message(s!, a!), [sheet, at])),
    sheets: () => patiently(page.evaluate(() => window.preview!.sheets())),
    requests: () => patiently(page.evaluate(() => window.preview!.requests())),
    idle: () => patiently(page.evaluate(() => window.preview!.idle())),
    open: (bytes, name) =>
      patiently(page.evaluate(([b, n]) => window.preview!.open(new Uint8Array(b as number[]).buffer, n as string), [[...bytes], name] as const)),
    close: () => page.close(),
  };
  await preview.idle();
  return preview;
}

/** Fills with how much of an answer the page asks for. */
export function askedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/\/score$/.test(request.url()) || request.method() !== 'POST') return;
    const { detail = 'full', only } = request.postDataJSON() as { detail?: string; only?: string[] };
    asked.push(only ? `full of ${only.join('、')}` : detail);
  });
  return asked;
}

/** A picture for people to look at after the run. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function patiently<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page did not answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
