/** Takes workbooks through the page in a browser: opened, one cell entered, saved. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { PreviewApi } from '../../web/page/window-api';
import { serveAddin } from '../lib/web-server.mjs';
import { ENTERED, type Change } from './change';

/** A page that shows hundreds of workbooks one after another would grow. */
const BOOKS_PER_PAGE = 40;
const PATIENCE_MS = 60_000;

type WithPreview = Window & { preview?: PreviewApi };

export class PageRun {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kaohe-kept-'));
  #server: Server | null = null;
  #browser: BrowserContext | null = null;
  #page: Page | null = null;
  #books = 0;

  async start(executable: string): Promise<void> {
    this.#server = (await serveAddin({ port: 0, host: '127.0.0.1', config: { scoring: 'local' } })) as Server;
    this.#browser = await chromium.launchPersistentContext(this.#folder, { executablePath: executable, headless: true, args: ['--no-sandbox', '--disable-gpu'], locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  }

  async #fresh(): Promise<Page> {
    await this.#page?.close({ runBeforeUnload: false }).catch(() => {});
    const page = await this.#browser!.newPage();
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    const address = this.#server!.address() as { port: number };
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page.waitForFunction(() => (window as WithPreview).preview !== undefined, undefined, { timeout: PATIENCE_MS });
    this.#page = page;
    this.#books = 0;
    return page;
  }

  /** The workbook as the page saves it. Throws with the page's own words where it does not open it. */
  async through(bytes: Uint8Array, name: string, change: Change | null): Promise<Uint8Array> {
    const page = this.#page && this.#books < BOOKS_PER_PAGE ? this.#page : await this.#fresh();
    this.#books += 1;
    try {
      const saved = await withinTime(page.evaluate(async ([content, file, entry, entered]) => {
        const { preview } = window as WithPreview;
        const binary = atob(content);
        await preview!.open(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer, file);
        if (entry) await preview!.write(entry.sheet, entry.cell, [[entered]]);
        await preview!.idle();
        const made = preview!.save();
        let text = '';
        for (let at = 0; at < made.length; at += 32_768) text += String.fromCharCode(...made.subarray(at, at + 32_768));
        return btoa(text);
      }, [Buffer.from(bytes).toString('base64'), name, change, ENTERED] as const));
      return new Uint8Array(Buffer.from(saved, 'base64'));
    } catch (fault) {
      this.#books = BOOKS_PER_PAGE; // whatever state it is in, the next workbook gets another
      throw fault;
    }
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function withinTime<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([call, new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    })]);
  } finally {
    clearTimeout(timer);
  }
}
