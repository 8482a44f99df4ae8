import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem, Refused } from '../../shared/service/problem';
import { asking } from '../testing/asked';
import { identifyByEntra, type EntraSettings } from './entra';

const ISSUER = 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0';
const AUDIENCE = 'aaaaaaaa-0000-0000-0000-000000000001';
const CLIENT = 'cccccccc-0000-0000-0000-000000000001';

let directory: Server;
let settings: EntraSettings;
let ours: CryptoKey;
let theirs: CryptoKey;
let small: CryptoKey;

/** A stand-in for the directory: it publishes one signing key, as Entra ID does. */
beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const stranger = await generateKeyPair('RS256');
  const elliptic = await generateKeyPair('ES256', { extractable: true });
  [ours, theirs, small] = [pair.privateKey, stranger.privateKey, elliptic.privateKey];
  const keys = [
    { ...(await exportJWK(pair.publicKey)), kid: 'now', use: 'sig' },
    { ...(await exportJWK(elliptic.publicKey)), kid: 'small', use: 'sig' },
  ];
  directory = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((ready) => directory.listen(0, '127.0.0.1', ready));
  const { port } = directory.address() as AddressInfo;
  settings = { issuer: ISSUER, keys: `http://127.0.0.1:${port}/keys`, audiences: [AUDIENCE], scope: 'Score.Run', clients: [] };
});
afterAll(() => void directory.close());

const now = (): number => Math.floor(Date.now() / 1000);

/** A sound token, but for what is changed; `undefined` leaves a claim out. */
function token(change: JWTPayload = {}, key = ours, header: { alg?: string; kid?: string } = {}): Promise<string> {
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 's', oid: 'o', azp: CLIENT, scp: 'User.Read Score.Run', iat: now(), nbf: now() - 5, exp: now() + 3600, ...change };
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'now', ...header }).sign(key);
}

async function answer(authorization: string | null, change: Partial<EntraSettings> = {}): Promise<string> {
  const headers: HeadersInit = authorization === null ? {} : { authorization };
  const asked = asking('/api/v1/score', { method: 'POST', headers });
  try {
    return `passes as ${await identifyByEntra({ ...settings, ...change })(asked)}`;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `${problem(error, 'zh').status} ${error.text}`;
  }
}
const bearer = async (made: Promise<string>): Promise<string> => `Bearer ${await made}`;

describe('a token of the directory', () => {
  it('lets its bearer score', async () => {
    expect(await answer(await bearer(token()))).toBe('passes as o');
  });

  it('is read whatever the spelling of Bearer, and however many blanks stand before it', async () => {
    const made = await token();
    for (const head of ['Bearer  ', 'bearer ', 'BEARER    ']) expect(await answer(head + made)).toBe('passes as o');
    for (const head of ['Bearer', 'Bearer x ', 'xBearer ']) expect(await answer(head + made)).toBe('401 tokenMissing');
  });

  it('is asked for where there is none', async () => {
    expect(await answer(null)).toBe('401 tokenMissing');
    expect(await answer('Basic dXNlcjpwYXNz')).toBe('401 tokenMissing');
    expect(await answer('Bearer')).toBe('401 tokenMissing');
  });

  it.each<[string, JWTPayload, string]>([
    ['made for another service', { aud: 'api://other' }, '401 tokenClaim'],
    ['of another tenant', { iss: ISSUER.replace('1111', '9999') }, '401 tokenClaim'],
    ['of the older kind', { iss: 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/' }, '401 tokenClaim'],
    ['that has expired', { exp: now() - 120 }, '401 tokenExpired'],
    ['that never expires', { exp: undefined }, '401 tokenClaim'],
    ['that is not valid yet', { nbf: now() + 600 }, '401 tokenEarly'],
    ['without the permission', { scp: 'User.Read' }, '403 scopeMissing'],
    ['whose permission only begins like ours', { scp: 'Score.RunAll' }, '403 scopeMissing'],
    ['without any permission', { scp: undefined }, '403 scopeMissing'],
    ['whose permissions are no text', { scp: ['Score.Run'] }, '403 scopeMissing'],
  ])('%s is refused', async (_what, change, expected) => {
    expect(await answer(await bearer(token(change)))).toBe(expected);
  });

  it('signed by anyone else is refused, under our key’s name or their own', async () => {
    expect(await answer(await bearer(token({}, theirs)))).toBe('401 tokenBad');
    expect(await answer(await bearer(token({}, theirs, { kid: 'theirs' })))).toBe('401 tokenBad');
  });

  it('signed by another method than the directory’s is refused, even with a published key', async () => {
    expect(await answer(await bearer(token({}, small, { alg: 'ES256', kid: 'small' })))).toBe('401 tokenBad');
  });

  it.each(['RS384', 'RS512', 'PS256', 'PS384', 'PS512'])('signed with the directory’s own key, but by %s, is refused: it signs by RS256 alone', async (alg) => {
    const hash = `SHA-${alg.slice(2)}`;
    const name = alg.startsWith('PS') ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5';
    const key = await crypto.subtle.importKey('jwk', { ...(await exportJWK(ours)), alg }, { name, hash }, false, ['sign']);
    expect(await answer(await bearer(token({}, key, { alg })))).toBe('401 tokenBad');
  });

  it('has up to 16,000 characters', async () => {
    const sized = async (characters: number): Promise<string> => {
      const [bare, kid] = [(await token({ padding: '' })).length, 'now'];
      const made = await token({ padding: 'x'.repeat(Math.floor(((characters - bare) * 3) / 4)) }, ours, { kid });
      expect(Math.abs(made.length - characters)).toBeLessThan(3);
      return made;
    };
    expect(await answer(`Bearer ${await sized(15_997)}`)).toBe('passes as o');
    expect(await answer(`Bearer ${await sized(16_004)}`)).toBe('401 tokenBad');
  });

  it('that expired, or begins, within a minute is taken: clocks differ', async () => {
    expect(await answer(await bearer(token({ exp: now() - 50 })))).toBe('passes as o');
    expect(await answer(await bearer(token({ exp: now() - 70 })))).toBe('401 tokenExpired');
    expect(await answer(await bearer(token({ nbf: now() + 50 })))).toBe('passes as o');
    expect(await answer(await bearer(token({ nbf: now() + 80 })))).toBe('401 tokenEarly');
  });

  it('without a signature is refused', async () => {
    const unsigned = new UnsecuredJWT({ sub: 's', oid: 'o', scp: 'Score.Run' }).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('1h').encode();
    expect(await answer(`Bearer ${unsigned}`)).toBe('401 tokenBad');
    const [head, claims] = (await token()).split('.');
    expect(await answer(`Bearer ${head}.${claims}.`)).toBe('401 tokenBad');
  });

  it('signed with a shared secret, the public key say, is refused', async () => {
    const secret = new TextEncoder().encode('the public key in any spelling, as a secret');
    const forged = await new SignJWT({ scp: 'Score.Run', sub: 's' }).setProtectedHeader({ alg: 'HS256', kid: 'now' }).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('1h').sign(secret);
    expect(await answer(`Bearer ${forged}`)).toBe('401 tokenBad');
  });

  it('whose claims were changed after signing is refused', async () => {
    const [head, , signature] = (await token({ scp: 'User.Read' })).split('.');
    const [, claims] = (await token()).split('.');
    expect(await answer(`Bearer ${head}.${claims}.${signature}`)).toBe('401 tokenBad');
  });

  it('that is oversized, or no token, is refused unread', async () => {
    expect(await answer(await bearer(token({ padding: 'x'.repeat(20_000) })))).toBe('401 tokenBad');
    expect(await answer('Bearer nonsense')).toBe('401 tokenBad');
    expect(await answer('Bearer a.b.c')).toBe('401 tokenBad');
  });

  it('of a client that is not on the office’s list is refused', async () => {
    expect(await answer(await bearer(token()), { clients: [CLIENT] })).toBe('passes as o');
    expect(await answer(await bearer(token({ azp: 'other' })), { clients: [CLIENT] })).toBe('403 clientUnknown');
    expect(await answer(await bearer(token({ azp: undefined })), { clients: [CLIENT] })).toBe('403 clientUnknown');
  });

  it('is neither accepted nor blamed while the directory’s keys cannot be had', async () => {
    expect(await answer(await bearer(token()), { keys: 'http://127.0.0.1:9/keys' })).toBe('503 signInDown');
  });

  it('tells a client by the header what to bring', async () => {
    const refusal = await identifyByEntra(settings)(asking('/', { headers: { authorization: await bearer(token({ scp: '' })) } })).catch((error: unknown) => error);
    expect(problem(refusal as Refused, 'en').headers['www-authenticate']).toBe('Bearer realm="kaohe", error="insufficient_scope", scope="Score.Run"');
  });

  it('is not replaced by a principal that anybody can write into a header', async () => {
    const principal = Buffer.from(JSON.stringify({ auth_typ: 'aad', claims: [{ typ: 'scp', val: 'Score.Run' }] })).toString('base64');
    const headers = { 'x-ms-client-principal': principal, 'x-ms-client-principal-id': 'o', 'x-ms-client-principal-name': 'n', 'x-ms-client-principal-idp': 'aad' };
    await expect(identifyByEntra(settings)(asking('/', { headers }))).rejects.toMatchObject({ text: 'tokenMissing' });
  });
});
