import type { Gate } from './access/gate';
import { gateFor } from './access/authenticate';
import { Refused } from './http/problem';
import { Room } from './http/memory-budget';
import type { Parts } from './service';
import type { Settings } from './settings';
import { LIMITS } from '../shared/contract/limits';
import { AT_ONCE, Workshop } from './workers/worker-pool';

const WAITING = 8;
/** Of the largest size; of usual size, all that may wait. */
const BODIES_AT_ONE_TIME = 4;

const room = (): Room => new Room(BODIES_AT_ONE_TIME * LIMITS.bodyBytes, AT_ONCE.bytes);

/** Puts the service together from its settings. `threadFile`: the bundled `work/thread.ts`. */
export function partsOf({ access, perMinute, threads, timeBudget, memory }: Settings, threadFile?: string): Parts {
  const workshop = new Workshop({ ...(threadFile ? { threadFile } : {}), threads, waiting: WAITING, timeBudget, memory });
  return { gate: gateFor(access, perMinute), workshop, room: room() };
}

/** A service whose settings do not hold: it tells its callers so, and scores nothing. */
export function unconfiguredParts(): Parts {
  const gate: Gate = () => Promise.reject(new Refused('unavailable', 'notConfigured'));
  return { gate, workshop: new Workshop({ threads: 1, waiting: 0, timeBudget: 1000, memory: 64 }), room: room() };
}
