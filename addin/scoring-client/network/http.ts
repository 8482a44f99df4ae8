import type { Language } from '../../../shared/i18n/language';
import { ServiceFailure } from '../failure';
import { bodyOf, type Body, type Sent } from './body';
import { isPage } from './portal-page';
import type { Session } from '../sign-in/session';

export interface HttpOptions {
  readonly service: string;
  readonly session: Session;
  readonly timeoutSeconds: number;
  readonly compress: boolean;
}

export interface Call extends Sent {
  readonly path: string;
  readonly language: Language;
  readonly signal?: AbortSignal;
}

const compressedFrom = 32_768;
/** A larger body takes longer to be answered, as the service allows it. */
const usualBytes = 32 * 1024 * 1024;

/**
 * One call of the service, tried once: whether it is tried again is for the `Gate` to say, which knows of
 * the others. Throws `ServiceFailure` alone.
 */
export async function call(options: HttpOptions, asked: Call): Promise<unknown> {
  const body = await bodyOf(asked);
  if (asked.signal?.aborted) throw new ServiceFailure('cancelled');
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const seconds = options.timeoutSeconds * Math.max(1, Math.ceil((body?.size ?? 0) / usualBytes));
  const timer = setTimeout(stop, seconds * 1000);
  asked.signal?.addEventListener('abort', stop);
  try {
    return await attempt(options, asked, body, limit.signal);
  } catch (error) {
    if (asked.signal?.aborted) throw new ServiceFailure('cancelled');
    if (limit.signal.aborted) throw new ServiceFailure('timeout', { seconds });
    throw error;
  } finally {
    clearTimeout(timer);
    asked.signal?.removeEventListener('abort', stop);
  }
}

async function attempt(options: HttpOptions, { path, language }: Call, body: Body | undefined, limit: AbortSignal): Promise<unknown> {
  const payload = body && (await packed(body, options.compress));
  const spoken = { 'accept-language': language === 'zh' ? 'zh-CN' : 'en' };
  for (let renewed = false; ; renewed = true) {
    const credentials = await options.session.headers(renewed);
    const answer = await send(options, path, payload, { ...spoken, ...credentials }, limit);
    if (answer.ok) return await jsonOf(answer, options, limit);
    if (answer.status !== 401 || renewed || options.session.mode !== 'entra') throw await failureOf(answer, options, body?.size ?? 0);
  }
}

interface Payload {
  readonly data: string | Blob | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

async function packed({ text, blob, size }: Body, compress: boolean): Promise<Payload> {
  const headers = { 'content-type': 'application/json' };
  if (!blob || !compress || size < compressedFrom || typeof CompressionStream === 'undefined') return { data: text ?? blob ?? '', headers };
  const stream = blob.stream().pipeThrough(new CompressionStream('gzip'));
  const data = new Uint8Array(await new Response(stream).arrayBuffer());
  return { data, headers: { ...headers, 'content-encoding': 'gzip' } };
}

async function send(
  { service }: HttpOptions,
  path: string,
  payload: Payload | undefined,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response> {
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
    throw new ServiceFailure(globalThis.navigator?.onLine === false ? 'offline' : 'unreachable', { service });
  }
}

/** The answer, or what came in its place: a page of something in between, half an answer, nothing. */
async function jsonOf(answer: Response, { service }: HttpOptions, limit: AbortSignal): Promise<unknown> {
  let text: string;
  try {
    text = await answer.text();
  } catch (error) {
    if (limit.aborted) throw error;
    throw new ServiceFailure('cut', { service });
  }
  if (text.trim() === '') throw new ServiceFailure('empty', { service });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (isPage(answer, text)) throw new ServiceFailure('portal', { service });
    throw new ServiceFailure(/^\s*[[{]/u.test(text) ? 'cut' : 'garbled', { service });
  }
}

async function failureOf(answer: Response, options: HttpOptions, size: number): Promise<ServiceFailure> {
  const { status } = answer;
  const { service } = options;
  const text = await answer.text().catch(() => '');
  const problem = parsed(text);
  if (status === 401) return options.session.refusal();
  if (status === 413) return tooLarge(size);
  if (status === 429 || status === 503) return new ServiceFailure('busy', {}, retryAfter(answer.headers.get('retry-after')) ?? retryAfterIn(problem));
  if (status === 511 || (status < 500 && isPage(answer, text))) return new ServiceFailure('portal', { service });
  if (status === 403) return new ServiceFailure('forbidden');
  if (status >= 500 || status === 408) return new ServiceFailure('failed', { status });
  const detail = detailOf(problem);
  return detail === null ? new ServiceFailure('garbled', { service }) : new ServiceFailure('refused', { detail });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export const tooLarge = (size: number): ServiceFailure => new ServiceFailure('too-large', { size: (size / 1_048_576).toFixed(1) });

/** What a problem document says, place by place. */
export function detailOf(problem: unknown): string | null {
  if (typeof problem !== 'object' || problem === null) return null;
  const { errors, detail, title } = problem as { errors?: ({ detail?: unknown } | null)[]; detail?: unknown; title?: unknown };
  const details = Array.isArray(errors) ? errors.flatMap((each) => (typeof each?.detail === 'string' ? [each.detail] : [])) : [];
  if (details.length > 0) return details.slice(0, 5).join('；') + (details.length > 5 ? '…' : '');
  return [detail, title].find((text): text is string => typeof text === 'string') ?? null;
}

/** A platform in between may hide the header from pages of another origin; the problem says it again. */
function retryAfterIn(problem: unknown): number | null {
  const seconds = typeof problem === 'object' && problem !== null ? (problem as { retryAfter?: unknown }).retryAfter : null;
  return typeof seconds === 'number' && seconds >= 0 ? seconds * 1000 : null;
}

/** Seconds or an HTTP date, in milliseconds from now. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}
