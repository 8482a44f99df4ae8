import { isLoopback } from './access/open';
import type { Access } from './access/authenticate';
import type { ServiceKey } from './access/keys';
import { fill, type Slots } from '../shared/i18n/language';
import { settingWords, type SettingText } from '../shared/i18n/service/settings';

export interface Settings {
  readonly access: Access;
  /** Origins of the pages that may call from a browser. */
  readonly origins: readonly string[];
  /** Requests of one caller in a minute; 0: not counted. */
  readonly perMinute: number;
  readonly timeBudget: number;
  /** Megabytes for one cohort. */
  readonly memory: number;
  readonly threads: number;
  /** Where the local server listens; Azure decides that for itself. */
  readonly host: string;
  readonly port: number;
}

/** A setting that does not hold, in the words of the catalogue. */
export interface SettingFault {
  readonly text: SettingText;
  readonly slots: Slots;
}

/** For the administrator: a console has no language of its own, so both. */
export const faultText = ({ text, slots }: SettingFault): string =>
  `${fill(settingWords[text], 'zh', slots)} / ${fill(settingWords[text], 'en', slots)}`;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting from the environment; one that is empty is as none. All faults at once; with any of them nothing
 * is served.
 */
export function readSettings(env: Environment): { settings: Settings } | { faults: SettingFault[] } {
  const faults: SettingFault[] = [];
  const fault = (text: SettingText, slots: Slots = {}): void => void faults.push({ text, slots });
  const atDesk = `http://localhost:${env['WEB_PORT'] || '3000'}`;
  const origins = [env['ADDIN_ORIGIN'], env['WEB_ORIGIN'], atDesk].map((text) => list(text ?? '')).find((named) => named.length > 0) ?? [];
  const host = env['API_HOST'] || '127.0.0.1';
  const access = readAccess(env, host, origins, fault);
  const number = (name: string, usual: number, low: number, high: number): number => {
    const written = env[name] || String(usual);
    const value = Number(written);
    if (!Number.isInteger(value) || value < low || value > high) fault('number', { name, value: written, low, high });
    return value;
  };
  const settings = {
    origins,
    host,
    port: number('API_PORT', 7071, 0, 65535),
    perMinute: number('REQUESTS_PER_MINUTE', 240, 0, 1_000_000),
    timeBudget: number('TIME_BUDGET_SECONDS', 30, 1, 200) * 1000,
    memory: number('COHORT_MEMORY_MB', 768, 64, 8192),
    threads: number('COHORT_THREADS', 1, 1, 16),
  };
  for (const origin of origins) {
    if (!isOrigin(origin)) fault('origin', { value: origin });
  }
  return access === null || faults.length > 0 ? { faults } : { settings: { ...settings, access } };
}

type Report = (text: SettingText, slots?: Slots) => void;

function readAccess(env: Environment, host: string, origins: readonly string[], fault: Report): Access | null {
  const mode = env['AUTH_MODE'] || (isElsewhere(env) ? '' : 'open');
  switch (mode) {
    case 'open':
      if (isElsewhere(env) || !isLoopback(host)) return (fault('openElsewhere', { host }), null);
      return { mode, origins };
    case 'key': {
      const keys = list(env['SERVICE_KEYS'] ?? '').map(readKey);
      if (keys.length === 0 || keys.some((key) => key === null)) return (fault('keys'), null);
      return { mode, keys: keys.flatMap((key) => (key ? [key] : [])) };
    }
    case 'entra':
      return readEntra(env, fault);
    default:
      return (fault('mode', { value: mode }), null);
  }
}

/** Not at one's own desk: in Azure, in a container orchestrator, or said to be in production. */
const isElsewhere = (env: Environment): boolean =>
  ['WEBSITE_SITE_NAME', 'WEBSITE_INSTANCE_ID', 'CONTAINER_APP_NAME', 'KUBERNETES_SERVICE_HOST'].some((name) => env[name]) ||
  env['AZURE_FUNCTIONS_ENVIRONMENT'] === 'Production' ||
  env['NODE_ENV'] === 'production';

/** `name=<SHA-256 in hexadecimal>`; the name may be left out. */
function readKey(written: string): ServiceKey | null {
  const [, name, digest] = /^(?:([\w-]+)=)?([0-9a-f]{64})$/i.exec(written) ?? [];
  if (digest === undefined) return null;
  return { name: name ?? digest.slice(0, 8), digest: Buffer.from(digest, 'hex') };
}

/** The sign-in addresses of the two clouds that Microsoft 365 runs in here. */
const authorities: Readonly<Record<string, string>> = {
  global: 'https://login.microsoftonline.com',
  china: 'https://login.partner.microsoftonline.cn',
};

function readEntra(env: Environment, fault: Report): Access | null {
  const cloud = env['ENTRA_CLOUD'] || 'global';
  const authority = authorities[cloud];
  const tenant = env['ENTRA_TENANT_ID'] ?? '';
  const audiences = list(env['ENTRA_AUDIENCE'] ?? '');
  const lacking = [
    ...(authority === undefined ? ['ENTRA_CLOUD'] : []),
    // `common` and `organizations` would let in every tenant there is.
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenant) ? [] : ['ENTRA_TENANT_ID']),
    ...(audiences.length > 0 ? [] : ['ENTRA_AUDIENCE']),
  ];
  if (lacking.length > 0) return (fault('entra', { names: lacking.join(', ') }), null);
  return {
    mode: 'entra',
    issuer: `${authority}/${tenant}/v2.0`,
    keys: `${authority}/${tenant}/discovery/v2.0/keys`,
    audiences,
    scope: env['ENTRA_SCOPE'] || 'Score.Run',
    clients: list(env['ENTRA_CLIENT_IDS'] ?? ''),
  };
}

const list = (text: string): string[] => text.split(',').map((part) => part.trim()).filter((part) => part !== '');

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
