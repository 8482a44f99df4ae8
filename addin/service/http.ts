import type { Language } from '../../shared/words/language';
import { ServiceFailure } from './failure';
import type { Session } from './session';

export interface HttpOptions {
  readonly service: string;
  readonly session: Session;
  readonly timeoutSeconds: number;
  readonly compress: boolean;
  /** From 0 to 1, to spread tries that failed together. Tests fix it. */
  readonly random?: () => number;
}

export interface Call {
  readonly path: string;
  readonly body?: unknown;
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/** Tries of one call, the first included. */
const tries = 4;
/** Waits between tries double from the first to the last of these, in milliseconds. */
const waits = { first: 500, last: 8_000, retryAfter: 30_000 };
const compressedFrom = 32_768;

/**
 * One call of the service. Scoring changes nothing there, so it may be tried again: on 429, on 5xx and
 * where the network failed, after what `Retry-After` asks or a wait that doubles and is spread by chance.
 * Throws `ServiceFailure` alone.
 */
export async function call(options: HttpOptions, asked: Call): Promise<unknown> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, options.timeoutSeconds * 1000);
  asked.signal?.addEventListener('abort', stop);
  if (asked.signal?.aborted) stop();
  try {
    return await attempts(options, asked, limit.signal);
  } catch (error) {
    if (asked.signal?.aborted) throw new ServiceFailure('cancelled');
    if (limit.signal.aborted) throw new ServiceFailure('timeout', { seconds: options.timeoutSeconds });
    throw error;
  } finally {
    clearTimeout(timer);
    asked.signal?.removeEventListener('abort', stop);
  }
}

async function attempts(options: HttpOptions, { path, body, language }: Call, limit: AbortSignal): Promise<unknown> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const payload = text === undefined ? undefined : await packed(text, options.compress);
  const spoken = { 'accept-language': language === 'zh' ? 'zh-CN' : 'en' };
  let renewed = false;
  for (let attempt = 1; ; attempt++) {
    const credentials = await options.session.headers(renewed);
    const answer = await send(options, path, payload, { ...spoken, ...credentials }, limit);
    if (answer?.ok) return await readJson(answer, options);
    if (answer?.status === 401 && !renewed && options.session.mode === 'entra') {
      renewed = true;
      continue;
    }
    const again = answer === null || answer.status === 429 || answer.status >= 500;
    if (!again || attempt >= tries) throw await failureOf(answer, options, text?.length ?? 0, attempt);
    await sleep(await waitBefore(answer, attempt, options.random ?? Math.random), limit);
  }
}

interface Payload {
  readonly data: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

async function packed(text: string, compress: boolean): Promise<Payload> {
  const headers = { 'content-type': 'application/json' };
  if (!compress || text.length < compressedFrom || typeof CompressionStream === 'undefined') return { data: text, headers };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const data = new Uint8Array(await new Response(stream).arrayBuffer());
  return { data, headers: { ...headers, 'content-encoding': 'gzip' } };
}

/** null where nothing came back. */
async function send(
  { service }: HttpOptions,
  path: string,
  payload: Payload | undefined,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response | null> {
  try {
    return await fetch(service + path, {
      method: payload ? 'POST' : 'GET',
      headers: { accept: 'application/json', ...payload?.headers, ...headers },
      ...(payload ? { body: payload.data } : {}),
      // Results hang on the request's body alone and are nobody else's to keep.
      cache: 'no-store',
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}

async function readJson(answer: Response, { service }: HttpOptions): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    throw new ServiceFailure('garbled', { service });
  }
}

async function failureOf(answer: Response | null, options: HttpOptions, size: number, attempt: number): Promise<ServiceFailure> {
  if (answer === null) return new ServiceFailure('unreachable', { service: options.service });
  const { status } = answer;
  if (status === 401) return options.session.refusal();
  if (status === 403) return new ServiceFailure('forbidden');
  if (status === 413) return new ServiceFailure('too-large', { size: (size / 1_048_576).toFixed(1) });
  if (status === 429 || status === 503) return new ServiceFailure('busy', { tries: attempt });
  if (status >= 500) return new ServiceFailure('failed', { status });
  const detail = detailOf(await answer.json().catch(() => null));
  return detail === null
    ? new ServiceFailure('garbled', { service: options.service })
    : new ServiceFailure('refused', { detail });
}

/** What a problem document says, place by place. */
function detailOf(problem: unknown): string | null {
  if (typeof problem !== 'object' || problem === null) return null;
  const { errors, detail, title } = problem as { errors?: { detail?: unknown }[]; detail?: unknown; title?: unknown };
  const details = Array.isArray(errors) ? errors.flatMap((each) => (typeof each.detail === 'string' ? [each.detail] : [])) : [];
  if (details.length > 0) return details.slice(0, 5).join('；') + (details.length > 5 ? '…' : '');
  return [detail, title].find((text): text is string => typeof text === 'string') ?? null;
}

async function waitBefore(answer: Response | null, attempt: number, random: () => number): Promise<number> {
  const asked = answer === null ? null : (retryAfter(answer.headers.get('retry-after')) ?? (await retryAfterIn(answer)));
  // What the service asks for is kept in full; chance only adds, or all come back at one moment.
  if (asked !== null) return Math.min(asked, waits.retryAfter) + random() * waits.first;
  return Math.min(waits.last, waits.first * 2 ** (attempt - 1)) * (0.5 + random() / 2);
}

/** A platform in between may hide the header from pages of another origin; the problem says it again. */
async function retryAfterIn(answer: Response): Promise<number | null> {
  const problem: unknown = await answer.json().catch(() => null);
  const seconds = typeof problem === 'object' && problem !== null ? (problem as { retryAfter?: unknown }).retryAfter : null;
  return typeof seconds === 'number' && seconds >= 0 ? seconds * 1000 : null;
}

/** Seconds or an HTTP date, in milliseconds from now. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

/** Rejects when it is interrupted. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new ServiceFailure('cancelled'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
