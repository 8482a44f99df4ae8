import * as z from 'zod';
import { ServiceFailure } from './failure';
import { isPage } from './http';

const Auth = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('open') }),
  /** A key that each user enters in the pane. It never stands in the configuration, which anybody can read. */
  z.object({ mode: z.literal('key'), header: z.string().default('x-functions-key') }),
  z.object({
    mode: z.literal('entra'),
    clientId: z.string().min(1),
    authority: z.url(),
    /** `api://…/Score.Run` */
    scope: z.string().min(1),
  }),
]);

/** `config.json` beside the add-in's page: where the scoring service is, and how it is entered. */
const Config = z.object({
  service: z.url(),
  auth: Auth.default({ mode: 'open' }),
  /** Codes leave the workbook in place of names, unless the user says otherwise. */
  privacy: z.boolean().default(false),
  /** Large requests are compressed. Only for services that unpack them. */
  compress: z.boolean().default(false),
  timeoutSeconds: z.number().positive().default(60),
});
export type Config = z.infer<typeof Config>;
export type AuthConfig = z.infer<typeof Auth>;

/** After which the server of the page is taken for silent. */
const SECONDS = 15;

/** Reads the configuration. Throws `ServiceFailure`, which names what is really wrong. */
export async function loadConfig(url: string, signal?: AbortSignal): Promise<Config> {
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

async function attempt(url: string, signal: AbortSignal): Promise<Config> {
  const address = fullAddress(url);
  const answer = await fetch(url, { cache: 'no-cache', signal }).catch(() => null);
  if (!answer) throw new ServiceFailure(globalThis.navigator?.onLine === false ? 'offline' : 'settings-unreachable', { address });
  const text = await answer.text().catch(() => '');
  if (isPage(answer, text) && (answer.ok || answer.status === 511)) throw new ServiceFailure('settings-page', { address });
  if (!answer.ok) throw new ServiceFailure('settings-failed', { address, status: answer.status });
  const config = Config.safeParse(parsed(text, address));
  if (!config.success) {
    const fields = config.error.issues.map(({ path }) => path.join('.'));
    throw new ServiceFailure('unconfigured', { address, detail: [...new Set(fields)].filter(Boolean).join(', ') || '{}' });
  }
  return { ...config.data, service: config.data.service.replace(/\/+$/u, '') };
}

function parsed(text: string, address: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ServiceFailure('settings-cut', { address });
  }
}

/** With the server's name, which whoever is to mend it must know. */
function fullAddress(url: string): string {
  try {
    return new URL(url, globalThis.location?.href).href;
  } catch {
    return url;
  }
}
