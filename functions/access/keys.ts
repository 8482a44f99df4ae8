import { createHash, timingSafeEqual } from 'node:crypto';
import { Refused } from '../../shared/service/problem';
import type { Identify } from './gate';

/** A key that is let in: its name for people, and the SHA-256 of the key itself. */
export interface ServiceKey {
  readonly name: string;
  readonly digest: Buffer;
}

const MOST_CHARACTERS = 512;

/** A shared key in `x-functions-key`, as Azure names it. The service knows only what the keys hash to. */
export function identifyByKey(keys: readonly ServiceKey[]): Identify {
  return (asked) => {
    const given = asked.headers.get('x-functions-key');
    const headers = { 'www-authenticate': 'ApiKey realm="kaohe"' };
    if (given === null || given === '') return Promise.reject(new Refused('no-credentials', 'keyMissing', {}, { headers }));
    if (given.length > MOST_CHARACTERS) return Promise.reject(new Refused('no-credentials', 'keyWrong', {}, { headers }));
    const digest = createHash('sha256').update(given).digest();
    // Every key is compared, so that the time tells nothing of which one was near.
    const found = keys.filter((key) => timingSafeEqual(key.digest, digest))[0];
    return found ? Promise.resolve(found.name) : Promise.reject(new Refused('no-credentials', 'keyWrong', {}, { headers }));
  };
}
