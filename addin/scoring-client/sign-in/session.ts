import type { AuthConfig } from './config';
import { ServiceFailure } from '../failure';

/** The sign-in to the scoring service, as requests and the pane see it. */
export interface Session {
  readonly mode: AuthConfig['mode'];
  /** What each request carries. `fresh` after a 401: what was held is not taken again. */
  headers(fresh?: boolean): Promise<Readonly<Record<string, string>>>;
  /** What is wrong when the service answers 401 all the same. */
  refusal(): ServiceFailure;
  /** By a click of the user only: it may open a window. */
  signIn(): Promise<void>;
  /** Who is signed in, as far as it is known. */
  account(): string | null;
}

/** Where a key is kept on this machine. */
export interface KeyStore {
  get(): string | null;
  set(key: string | null): void;
}

export function openSession(): Session {
  return {
    mode: 'open',
    headers: async () => ({}),
    refusal: () => new ServiceFailure('sign-in-unset'),
    signIn: async () => undefined,
    account: () => null,
  };
}

export interface KeySession extends Session {
  setKey(key: string | null): void;
}

export function keySession(header: string, store: KeyStore): KeySession {
  return {
    mode: 'key',
    async headers() {
      const key = store.get();
      // A header holds visible ASCII alone; anything else was not the key that was handed out.
      if (!key || !/^[\x21-\x7e]+$/.test(key)) throw new ServiceFailure('key-needed');
      return { [header]: key };
    },
    refusal: () => new ServiceFailure('key-needed'),
    signIn: async () => undefined,
    account: () => null,
    setKey: (key) => store.set(key?.trim() || null),
  };
}

/** The part of msal-browser that is used; tests stand in for it. */
export interface TokenClient {
  getActiveAccount(): { username: string } | null;
  getAllAccounts(): { username: string }[];
  setActiveAccount(account: { username: string } | null): void;
  acquireTokenSilent(request: TokenRequest): Promise<TokenAnswer>;
  acquireTokenPopup(request: TokenRequest): Promise<TokenAnswer>;
}
interface TokenRequest {
  scopes: string[];
  account?: { username: string };
  forceRefresh?: boolean;
}
interface TokenAnswer {
  accessToken: string;
  account: { username: string } | null;
}

/**
 * Entra ID by nested app authentication: Office is the broker, and where it cannot be, msal falls back
 * to its own window. A window opens on a click in the pane alone: an open dialog holds up every custom
 * function, and a function that asks for one would wait for itself.
 */
export function entraSession(scope: string, client: () => Promise<TokenClient>): Session {
  let ready: Promise<TokenClient> | null = null;
  let account: string | null = null;
  const connect = (): Promise<TokenClient> => (ready ??= client().catch((error: unknown) => {
    ready = null;
    throw error;
  }));
  const keep = (msal: TokenClient, answer: TokenAnswer): string => {
    if (answer.account) msal.setActiveAccount(answer.account);
    account = answer.account?.username ?? account;
    return answer.accessToken;
  };
  const request = (msal: TokenClient): TokenRequest => {
    const known = msal.getActiveAccount() ?? msal.getAllAccounts()[0];
    return { scopes: [scope], ...(known ? { account: known } : {}) };
  };
  return {
    mode: 'entra',
    async headers(fresh = false) {
      try {
        const msal = await connect();
        const answer = await msal.acquireTokenSilent({ ...request(msal), ...(fresh ? { forceRefresh: true } : {}) });
        return { authorization: `Bearer ${keep(msal, answer)}` };
      } catch {
        throw new ServiceFailure('sign-in');
      }
    },
    refusal: () => new ServiceFailure('sign-in'),
    async signIn() {
      const msal = await connect();
      const answer = await msal.acquireTokenSilent(request(msal)).catch(() => msal.acquireTokenPopup(request(msal)));
      keep(msal, answer);
    },
    account: () => account,
  };
}

/** The session that the configuration asks for. msal is loaded only where it is needed. */
export function sessionOf(auth: AuthConfig, keys: KeyStore): Session {
  if (auth.mode === 'key') return keySession(auth.header, keys);
  if (auth.mode === 'open') return openSession();
  return entraSession(auth.scope, async () => {
    const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
    const client = await createNestablePublicClientApplication({
      auth: { clientId: auth.clientId, authority: auth.authority },
      cache: { cacheLocation: 'localStorage' },
    });
    return client as TokenClient;
  });
}
