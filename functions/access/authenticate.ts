import type { Asked } from '../http/message';
import type { Access } from '../settings';
import { entraGate } from './entra';
import { keyGate } from './keys';
import { openGate } from './open';
import { paced } from './rate-limit';

/** Lets a request pass, or throws `Refused`: 401, 403, 429, or 503 while sign-in cannot be checked. */
export type Gate = (asked: Asked) => Promise<void>;

/** Says who asks, as far as counting requests needs it; null where all callers are one. */
export type Identify = (asked: Asked) => Promise<string | null>;

/**
 * The gate that the settings ask for. `x-ms-client-principal` is read by none of them: anybody can
 * send that header, and the token beside it says the same under a signature.
 */
export function gateFor(access: Access, perMinute: number): Gate {
  return paced(identifyFor(access), perMinute);
}

function identifyFor(access: Access): Identify {
  switch (access.mode) {
    case 'open':
      return openGate(access.origins);
    case 'key':
      return keyGate(access.keys);
    case 'entra':
      return entraGate(access);
  }
}
