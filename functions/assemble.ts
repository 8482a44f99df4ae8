import type { Authenticate } from './access/gate';
import { authenticatorFor } from './access/authenticate';
import { Refused } from '../shared/service/problem';
import { MemoryBudget } from './http/memory-budget';
import type { Parts } from './service';
import type { Settings } from './settings';
import { LIMITS } from '../shared/contract/limits';
import { AT_ONCE, USUAL_BYTES, WorkerPool } from './workers/worker-pool';

const WAITING = 8;
/** Beside one of the largest size: as many of usual size as may wait, or three that are long. */
const OTHER_BODIES = 3 * USUAL_BYTES;

const memoryBudget = (): MemoryBudget => new MemoryBudget(LIMITS.bodyBytes + OTHER_BODIES, AT_ONCE.bytes);

/** Puts the service together from its settings. `threadFile`: the bundled `workers/thread.ts`. */
export function partsOf({ access, perMinute, threads, timeBudget, memory }: Settings, threadFile?: string): Parts {
  const workerPool = new WorkerPool({ ...(threadFile ? { threadFile } : {}), threads, waiting: WAITING, timeBudget, memory });
  return { authenticate: authenticatorFor(access, perMinute), workerPool, memoryBudget: memoryBudget() };
}

/** A service whose settings do not hold: it tells its callers so, and scores nothing. */
export function unconfiguredParts(): Parts {
  const authenticate: Authenticate = () => Promise.reject(new Refused('unavailable', 'notConfigured'));
  return { authenticate, workerPool: new WorkerPool({ threads: 1, waiting: 0, timeBudget: 1000, memory: 64 }), memoryBudget: memoryBudget() };
}
