import type { Gate } from './access/gate';
import { gateFor } from './access/gate';
import { Refused } from './http/problem';
import type { Parts } from './service';
import type { Settings } from './settings';
import { Workshop } from './work/workshop';

const WAITING = 8;

/** Puts the service together from its settings. `threadFile`: the bundled `work/thread.ts`. */
export function partsOf({ access, perMinute, threads, timeBudget, memory }: Settings, threadFile?: string): Parts {
  const workshop = new Workshop({ ...(threadFile ? { threadFile } : {}), threads, waiting: WAITING, timeBudget, memory });
  return { gate: gateFor(access, perMinute), workshop };
}

/** A service whose settings do not hold: it tells its callers so, and scores nothing. */
export function unconfiguredParts(): Parts {
  const gate: Gate = () => Promise.reject(new Refused('unavailable', 'notConfigured'));
  return { gate, workshop: new Workshop({ threads: 1, waiting: 0, timeBudget: 1000, memory: 64 }) };
}
