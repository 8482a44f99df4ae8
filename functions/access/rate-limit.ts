import { Refused } from '../../shared/service/problem';
import type { Authenticate, Identify } from './gate';

interface Allowance {
  left: number;
  at: number;
}

const MOST_CALLERS = 10_000;
const MINUTE = 60_000;

/**
 * At most `perMinute` requests of one caller, refilled evenly; 0 counts nothing. Counted by each
 * instance for itself and only in memory: it slows a runaway workbook, it does not bill anybody.
 */
export function rateLimited(identify: Identify, perMinute: number, now: () => number = Date.now): Authenticate {
  const callers = new Map<string, Allowance>();
  return async (asked) => {
    const caller = await identify(asked);
    if (perMinute === 0 || caller === null) return;
    const time = now();
    const allowance = callers.get(caller) ?? { left: perMinute, at: time };
    allowance.left = Math.min(perMinute, allowance.left + ((time - allowance.at) * perMinute) / MINUTE);
    allowance.at = time;
    // Put at the end again, so that the first entry is the one longest unseen.
    callers.delete(caller);
    callers.set(caller, allowance);
    forgetLongestUnseen(callers);
    if (allowance.left < 1) {
      const seconds = Math.ceil(((1 - allowance.left) * MINUTE) / perMinute / 1000);
      throw new Refused('too-many-requests', 'tooOften', { seconds }, { headers: { 'retry-after': String(seconds) } });
    }
    allowance.left -= 1;
  };
}

function forgetLongestUnseen(callers: Map<string, Allowance>): void {
  const [longest] = callers.keys();
  if (callers.size > MOST_CALLERS && longest !== undefined) callers.delete(longest);
}
