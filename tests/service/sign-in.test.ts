import { builtIn } from '../../shared';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServiceFailure } from '../../addin/scoring-client/failure';
import { scoringService, type ScoringService } from '../../addin/scoring-client/scoring-client';
import { entraSession, keySession, type Session, type TokenClient } from '../../addin/scoring-client/sign-in/session';
import { localApp } from '../../functions/local-app';
import { partsOf } from '../../functions/assemble';
import { readSettings, type Environment } from '../../functions/settings';
import type { Access } from '../../functions/access/authenticate';
import { listeningLog } from '../../functions/testing/asked';

/** The add-in's own client against the real retrier, over real requests; the directory alone is a stand-in. */
const TENANT = '11111111-2222-3333-4444-555555555555';
const AUDIENCE = 'aaaaaaaa-0000-0000-0000-000000000001';
const SERVICE = 'https://scoring.example';
const village = { rulebook: 'beijinggang-2019-village', year: 2019, units: [{ id: '青石村', type: 'village' }], facts: [] };

let directory: Server;
let signing: CryptoKey;
beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  signing = privateKey;
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'now', use: 'sig' }];
  directory = createServer((_request, response) => void response.end(JSON.stringify({ keys })));
  await new Promise<void>((ready) => directory.listen(0, '127.0.0.1', ready));
});
afterAll(() => void directory.close());

const sent: (string | null)[] = [];
const log = listeningLog();
const fetchOutside = globalThis.fetch;
beforeEach(() => (sent.length = log.lines.length = 0));
afterEach(() => void vi.unstubAllGlobals());

/** Puts the service behind its address. */
function serve(env: Environment): void {
  const read = readSettings(env);
  if ('faults' in read) throw new Error('the settings do not hold');
  const settings = { ...read.settings, access: atHand(read.settings.access) };
  const app = localApp(partsOf(settings), settings, log);
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (!String(url).startsWith(SERVICE)) return fetchOutside(url, init);
    const headers = new Headers(init.headers);
    sent.push(headers.get('authorization') ?? headers.get('x-functions-key'));
    return Promise.resolve(app.request(url, init));
  });
}
const atHand = (access: Access): Access =>
  access.mode === 'entra' ? { ...access, keys: `http://127.0.0.1:${(directory.address() as AddressInfo).port}/keys` } : access;

function token(scp: string, seconds: number): Promise<string> {
  const issuer = `https://login.microsoftonline.com/${TENANT}/v2.0`;
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: AUDIENCE, sub: 's', oid: 'o', scp, exp: now + seconds };
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'now' }).sign(signing);
}

/** msal with these tokens, one after the other; without any it asks for a person. */
function signedIn(...tokens: Promise<string>[]) {
  const asked: boolean[] = [];
  const client: TokenClient = {
    getActiveAccount: () => null,
    getAllAccounts: () => [],
    setActiveAccount: () => undefined,
    async acquireTokenSilent({ forceRefresh = false }) {
      asked.push(forceRefresh);
      const next = tokens.length > 1 ? tokens.shift() : tokens[0];
      if (next === undefined) throw new Error('interaction_required');
      return { accessToken: await next, account: { username: 'user' } };
    },
    acquireTokenPopup: () => Promise.reject(new Error('a window was opened')),
  };
  return { asked, session: entraSession(`api://${AUDIENCE}/Score.Run`, () => Promise.resolve(client)) };
}

const client = (session: Session): ScoringService =>
  scoringService({ registry: builtIn, service: SERVICE, session, timeoutSeconds: 30, compress: false, privacy: () => false });

/** The village's state, or what a cell would show instead. */
async function outcome(session: Session): Promise<string> {
  try {
    const { units } = await client(session).score(village, { language: 'zh' });
    return `${units[0]?.unit} ${units[0]?.status}`;
  } catch (error) {
    return error instanceof ServiceFailure ? error.tell('zh') : String(error);
  }
}

const scored = '青石村 provisional';
const signIn = '还没有登录，或登录已过期：请在任务窗格点“登录”。';

describe('a workbook whose service asks for the directory’s sign-in', () => {
  beforeEach(() => serve({ AUTH_MODE: 'entra', ENTRA_TENANT_ID: TENANT, ENTRA_AUDIENCE: AUDIENCE }));

  it('is scored with the token of the pane', async () => {
    expect(await outcome(signedIn(token('Score.Run', 600)).session)).toBe(scored);
  });

  it('renews a token that has expired, once, and without a window', async () => {
    const { session, asked } = signedIn(token('Score.Run', -600), token('Score.Run', 600));
    expect(await outcome(session)).toBe(scored);
    expect(asked).toEqual([false, true]);
  });

  it('says to sign in where the new token is refused too, and does not ask on and on', async () => {
    expect(await outcome(signedIn(token('Score.Run', -600)).session)).toBe(signIn);
    expect(sent).toHaveLength(2);
  });

  it('says to sign in where nobody is, and sends no row anywhere', async () => {
    expect(await outcome(signedIn().session)).toBe(signIn);
    expect(sent).toEqual([]);
  });

  it('says who can help where the account has no permission, and does not try again', async () => {
    expect(await outcome(signedIn(token('User.Read', 600)).session)).toBe('这个账号没有使用计分服务的权限：请管理员授权。');
    expect(sent).toHaveLength(1);
  });

  it('leaves no token in the log, accepted or refused', async () => {
    for (const made of [token('Score.Run', 600), token('User.Read', 600), token('Score.Run', -600)]) await outcome(signedIn(made).session);
    const tokens = sent.map((header) => header?.slice('Bearer '.length) ?? '');
    expect(tokens.length).toBeGreaterThanOrEqual(3);
    for (const part of tokens.flatMap((each) => each.split('.'))) expect(log.lines.join('\n')).not.toContain(part);
  });
});

describe('a workbook whose service asks for a key', () => {
  const digest = createHash('sha256').update('this-year').digest('hex');
  beforeEach(() => serve({ AUTH_MODE: 'key', SERVICE_KEYS: `office=${digest}` }));
  const withKey = (key: string | null): Session => keySession('x-functions-key', { get: () => key, set: () => undefined });

  it('is scored with it', async () => {
    expect(await outcome(withKey('this-year'))).toBe(scored);
  });

  it.each([null, 'last-year', '密钥'])('says to enter it where it is missing or wrong (%s)', async (key) => {
    expect(await outcome(withKey(key))).toBe('计分服务要访问密钥，没有填或不对：请在任务窗格填写管理员给的密钥。');
    expect(log.lines.join('\n')).not.toContain('last-year');
  });
});
