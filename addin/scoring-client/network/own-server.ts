import { ServiceFailure } from '../failure';
import { isPage } from './portal-page';

/** After which the server of the page is taken for silent. */
const SECONDS = 15;

/** JSON that stands beside the page, on its own server. Throws `ServiceFailure` alone, which names what is really wrong. */
export async function readBeside(url: string, signal?: AbortSignal): Promise<unknown> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, SECONDS * 1000);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    return await attempt(url, limit.signal);
  } catch (error) {
    if (signal?.aborted) throw new ServiceFailure('cancelled');
    if (limit.signal.aborted) throw new ServiceFailure('settings-slow', { address: fullAddress(url), seconds: SECONDS });
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function attempt(url: string, signal: AbortSignal): Promise<unknown> {
  const address = fullAddress(url);
  const answer = await fetch(url, { cache: 'no-cache', signal }).catch(() => null);
  if (!answer) throw new ServiceFailure(globalThis.navigator?.onLine === false ? 'offline' : 'settings-unreachable', { address });
  const text = await answer.text().catch(() => '');
  if (isPage(answer, text) && (answer.ok || answer.status === 511)) throw new ServiceFailure('settings-page', { address });
  if (!answer.ok) throw new ServiceFailure('settings-failed', { address, status: answer.status });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ServiceFailure('settings-cut', { address });
  }
}

/** With the server's name, which whoever is to mend it must know. */
export function fullAddress(url: string): string {
  try {
    return new URL(url, globalThis.location?.href).href;
  } catch {
    return url;
  }
}
