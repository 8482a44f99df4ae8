import { join } from 'node:path';
import { build } from 'esbuild';
import type { BookSpec, MemoryBackend } from '../../web/office-emulator';
import { rulebookViews, score } from '../lib/built-in';
import { ScoreRefusal } from '../../shared';
import { ScoreRequest } from '../../shared/contract/request';
import { MicrosoftRuntime, type CellCall, type Shown } from './microsoft-runtime';

/** The add-in in Microsoft's runtime, with a workbook and a service that is the real engine. */
export interface FunctionHarness {
  readonly requests: { readonly url: string; readonly body: ScoreRequest }[];
  readonly backend: () => MemoryBackend;
  /** Enters a formula: `=SCORE("青石村", 2019)` is `enter('SCORE', '青石村', 2019)`. */
  enter(id: string, ...args: unknown[]): CellCall;
  enterWithAddresses(addresses: readonly string[], id: string, ...args: unknown[]): CellCall;
  /** How the service answers from now on; null as it should. */
  answerWith(answer: (() => Promise<Response>) | null): void;
  /** Milliseconds that the service takes from now on. */
  takes(milliseconds: number): void;
}

let code: Promise<string> | null = null;

export async function functionHarness(book: BookSpec, language = 'zh-CN'): Promise<FunctionHarness> {
  code ??= bundle();
  const requests: FunctionHarness['requests'] = [];
  let takes = 0;
  let instead: (() => Promise<Response>) | null = null;
  const runtime = new MicrosoftRuntime(async (url, init) => {
    if (url === '/config.json') return Response.json({ service: 'http://localhost:7071', auth: { mode: 'open' }, timeoutSeconds: 5 });
    if (url.startsWith('/samples')) return new Response('', { status: 404 });
    const sent: unknown = JSON.parse(String(init?.body));
    const body = url.endsWith('/score') ? ScoreRequest.parse(sent) : (sent as ScoreRequest);
    requests.push({ url, body });
    if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
    return instead ? instead() : answer(url, body, language);
  });
  (runtime.page.navigator as { language: string }).language = language;
  runtime.page.book = book;
  runtime.run(await code);
  return {
    requests,
    backend: () => runtime.page.backend as MemoryBackend,
    enter: (id, ...args) => runtime.call(id, args, { stream: true }),
    enterWithAddresses: (addresses, id, ...args) => runtime.call(id, args, { stream: true, addresses }),
    takes: (milliseconds) => (takes = milliseconds),
    answerWith: (next) => (instead = next),
  };
}

/** The last thing that came for the cell, as soon as something has. */
export async function lastOf({ shown }: CellCall, times = 1): Promise<Shown> {
  for (let wait = 0; wait < 400 && shown.length < times; wait++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (shown.length < times) throw new Error(`the cell stayed #BUSY!: ${shown.length} of ${times} results came`);
  return shown.at(-1);
}

/** Waits until the cell shows just this, and gives everything that it has shown. */
export async function until({ shown }: CellCall, last: Shown): Promise<readonly Shown[]> {
  for (let wait = 0; wait < 400 && shown.at(-1) !== last; wait++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (shown.at(-1) !== last) throw new Error(`the cell never showed ${String(last)}: ${JSON.stringify(shown)}`);
  return shown;
}

function answer(url: string, body: ScoreRequest, language: string): Response {
  if (url.endsWith('/sample')) {
    const { items } = body as unknown as { items: string[] };
    return Response.json({ drawn: items.slice(0, 2), size: 2, seed: 7, method: '' });
  }
  try {
    return Response.json(score(body, { language: language === 'zh-CN' ? 'zh' : 'en' }));
  } catch (error) {
    if (!(error instanceof ScoreRefusal)) throw error;
    return Response.json({ type: '', title: '', status: 400, errors: error.in(language === 'zh-CN' ? 'zh' : 'en') }, { status: 400 });
  }
}

async function bundle(): Promise<string> {
  rulebookViews();
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'add-in.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
