import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';

/**
 * Microsoft's own runtime of custom functions, outside Excel: the script that a host without a page
 * loads, with this file in the host's place. Calls go in as the host hands them over, results come out
 * as the host would get them.
 */
const script = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/custom-functions-runtime.debug.js');

/** What a cell would show: a value, a block, or an error with its text. */
export type Shown = unknown;

export interface CallOptions {
  readonly stream: boolean;
  readonly addresses?: readonly string[];
}

export interface CellCall {
  /** Everything that came for this cell, in order. */
  readonly shown: Shown[];
  cancel(): void;
}

interface HostMessage {
  readonly id: number;
  readonly message: { readonly body: string | RequestBody };
}
interface RequestBody {
  readonly Actions: readonly { readonly Name: string; readonly ArgumentInfo?: { readonly Arguments: readonly unknown[] } }[];
}
/** [invocation, succeeded, value or text, error code] */
type Result = readonly [number, boolean, unknown, number | undefined];

/** Codes of errors on the wire. */
const codes: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };
/** Flags of a call. */
const flags = { stream: 2, allowErrors: 4 };

export class MicrosoftRuntime {
  /** The page that the add-in sees. */
  readonly page: Record<string, unknown>;
  private readonly calls = new Map<number, Shown[]>();
  private readonly bridge = {
    onMessageFromHost: (_: string): void => undefined,
    sendMessageToHost: (text: string): void => this.receive(JSON.parse(text) as HostMessage),
  };
  private next = 1;

  constructor(fetch: (url: string, init?: RequestInit) => Promise<Response>) {
    this.page = pageWith({ _richApiNativeBridge: this.bridge, fetch });
    createContext(this.page);
    runInContext(readFileSync(script, 'utf8'), this.page, { filename: 'custom-functions-runtime.js' });
  }

  /** Runs a script of the add-in in the page. */
  run(code: string): void {
    runInContext(code, this.page, { filename: 'add-in.js' });
  }

  call(id: string, args: readonly unknown[], { stream, addresses }: CallOptions): CellCall {
    const invocation = this.next++;
    const shown: Shown[] = [];
    this.calls.set(invocation, shown);
    const message = [invocation, id, args, `得分!A${invocation}`, flags.allowErrors + (stream ? flags.stream : 0), ...(addresses ? [addresses] : [])];
    this.send([1, 1000, '', JSON.stringify(message), invocation]);
    return { shown, cancel: () => this.send([1, 1001, '', JSON.stringify({ invocationId: invocation }), invocation]) };
  }

  private send(entry: readonly unknown[]): void {
    this.bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [entry] } }));
  }

  private receive({ id, message }: HostMessage): void {
    const body = (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as RequestBody;
    for (const { Name, ArgumentInfo } of body.Actions) {
      if (!Name.startsWith('SetInvocation')) continue;
      for (const [invocation, succeeded, value, code] of (ArgumentInfo?.Arguments[0] ?? []) as readonly Result[]) {
        this.calls.get(invocation)?.push(succeeded ? plain(value) : { error: codes[code ?? 0] ?? `code ${code}`, text: value });
      }
    }
    const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Results: [{ ActionId: 1, Value: null }], processedResults: [], Error: null }) };
    setTimeout(() => this.bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: answer })), 1);
  }
}

/** An error in a cell of its own comes as a data type: its code and its text. */
function plain(value: unknown): Shown {
  const { valueType, code, message } = (value ?? {}) as { valueType?: unknown; code?: unknown; message?: unknown };
  return valueType === 'CustomFunctionError' ? { error: code, text: message } : value;
}

/** For 50 seconds the runtime waits for a script that a page would load, and then complains to nobody: a page goes on. */
function unlessWaitedOut(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!String(error).startsWith('MicrosoftAjax.js')) throw error;
  }
}

/** As much of a page as the runtime looks at, and what the add-in needs of a browser. */
function pageWith(globals: Record<string, unknown>): Record<string, unknown> {
  const nothing = (): void => undefined;
  const element = { setAttribute: nothing, addEventListener: nothing, style: {} };
  const place = { appendChild: nothing };
  const own = { src: 'https://localhost/custom-functions-runtime.js', getAttribute: () => null, setAttribute: nothing };
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const url = 'https://localhost/';
  const page: Record<string, unknown> = {
    console: { ...console, log: nothing, info: nothing, warn: nothing },
    clearTimeout, setInterval, clearInterval, queueMicrotask,
    setTimeout: (work: () => void, milliseconds: number) => setTimeout(() => unlessWaitedOut(work), milliseconds),
    // Of the same realm as the encoder below, whose bytes would else be strangers to the page.
    Uint8Array, ArrayBuffer,
    AbortController, AbortSignal, Response, Request, Headers, Blob, TextEncoder, TextDecoder, URL, URLSearchParams, DOMException, Event, EventTarget, structuredClone, crypto,
    navigator: { userAgent: 'Mozilla/5.0 Chrome/120', language: 'zh-CN', appName: '' },
    location: { href: url, search: '', hash: '', hostname: 'localhost', protocol: 'https:', host: 'localhost' },
    document: {
      readyState: 'complete', cookie: '', URL: url, documentElement: {}, head: place, body: place,
      getElementsByTagName: (tag: string) => (tag === 'script' ? [own] : [place]),
      getElementById: () => null,
      createElement: () => element,
      addEventListener: nothing,
    },
    addEventListener: nothing, removeEventListener: nothing,
    sessionStorage: storage, localStorage: storage, name: '', history: {}, XMLHttpRequest: class {},
    ...globals,
  };
  for (const name of ['window', 'self', 'parent', 'top', 'globalThis']) page[name] = page;
  return page;
}
