import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { Refused } from '../../shared/service/problem';
import type { Slots } from '../../shared/i18n/language';
import type { ServerText } from '../../shared/i18n/service/server';
import type { Identify } from './gate';

/** What a token must say. All of it comes from the directory (Microsoft Entra ID) of the office. */
export interface EntraSettings {
  /** `https://login.microsoftonline.com/<tenant>/v2.0`, or that of the office's own cloud. */
  readonly issuer: string;
  /** Where the directory publishes its signing keys. */
  readonly keys: string;
  /** Client ids of the service's own registration; tokens for anything else are not for us. */
  readonly audiences: readonly string[];
  readonly scope: string;
  /** Client ids of the add-ins that may ask; empty: any that the directory allowed. */
  readonly clients: readonly string[];
}

/** Longer than any access token; more is not worth a look. */
const MOST_CHARACTERS = 16_000;
/** Seconds that two clocks may differ. */
const CLOCK_TOLERANCE = 60;

/** Access tokens of Microsoft Entra ID: signature, issuer, audience, times, scope. */
export function identifyByEntra(settings: EntraSettings): Identify {
  const keys = createRemoteJWKSet(new URL(settings.keys), { timeoutDuration: 5000 });
  return async (asked) => {
    const token = bearerToken(asked.headers.get('authorization'));
    const { issuer, audiences } = settings;
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, keys, {
        issuer,
        audience: [...audiences],
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_TOLERANCE,
      }));
    } catch (error) {
      throw refusalFor(error);
    }
    mayScore(payload, settings);
    const who = payload['oid'] ?? payload.sub;
    return typeof who === 'string' ? who : null;
  };
}

function bearerToken(header: string | null): string {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw unauthorised('tokenMissing');
  if (token.length > MOST_CHARACTERS) throw unauthorised('tokenBad');
  return token;
}

function mayScore(payload: JWTPayload, { scope, clients }: EntraSettings): void {
  const scopes = typeof payload['scp'] === 'string' ? payload['scp'].split(' ') : [];
  if (!scopes.includes(scope)) throw new Refused('not-allowed', 'scopeMissing', { scope }, challenge('insufficient_scope', scope));
  const client = payload['azp'];
  if (clients.length > 0 && !(typeof client === 'string' && clients.includes(client))) {
    throw new Refused('not-allowed', 'clientUnknown', {}, challenge('insufficient_scope', scope));
  }
}

/** A token that does not hold is the caller's matter; keys that cannot be fetched are ours. */
function refusalFor(error: unknown): Refused {
  if (error instanceof errors.JWTExpired) return unauthorised('tokenExpired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'nbf' ? unauthorised('tokenEarly') : unauthorised('tokenClaim', { claim: error.claim });
  }
  if (error instanceof errors.JOSEError && callersFault.has(error.code)) return unauthorised('tokenBad');
  return new Refused('unavailable', 'signInDown', {}, { headers: { 'retry-after': '10' } });
}

const callersFault = new Set<string>([
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
]);

const unauthorised = (text: ServerText, slots: Slots = {}): Refused =>
  new Refused('no-credentials', text, slots, challenge(text === 'tokenMissing' ? undefined : 'invalid_token'));

/** RFC 6750, 3: what to bring, in a form that clients read. */
function challenge(error?: string, scope?: string) {
  const parts = ['realm="kaohe"', ...(error ? [`error="${error}"`] : []), ...(scope ? [`scope="${scope}"`] : [])];
  return { headers: { 'www-authenticate': `Bearer ${parts.join(', ')}` } };
}
