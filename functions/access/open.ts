import type { Asked } from '../http/message';
import { Refused } from '../../shared/service/problem';
import type { Identify } from './gate';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address (host, origin or URL) is this very machine. */
export function isLoopback(address: string): boolean {
  if (address === '::1') return true;
  try {
    return loopback.has(new URL(address.includes('://') ? address : `http://${address}`).hostname);
  } catch {
    return false;
  }
}

/**
 * No sign-in, for one's own machine. A request that was addressed to another name came over the
 * network or through a forged name, and a page of another site has no business here: both are refused.
 */
export function identifyOpen(origins: readonly string[]): Identify {
  return (asked: Asked) => {
    const origin = asked.headers.get('origin');
    if (!isLoopback(asked.url) || asked.headers.get('x-forwarded-for') !== null) {
      return Promise.reject(new Refused('not-allowed', 'openHere'));
    }
    if (origin !== null && !isLoopback(origin) && !origins.includes(origin)) {
      return Promise.reject(new Refused('not-allowed', 'openOrigin'));
    }
    return Promise.resolve(null);
  };
}
