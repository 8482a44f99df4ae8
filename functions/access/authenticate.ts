import { entraGate, type EntraSettings } from './entra';
import type { Gate, Identify } from './gate';
import { keyGate, type ServiceKey } from './keys';
import { openGate } from './open';
import { paced } from './rate-limit';

/** Who may score. */
export type Access =
  | { readonly mode: 'open'; readonly origins: readonly string[] }
  | { readonly mode: 'key'; readonly keys: readonly ServiceKey[] }
  | ({ readonly mode: 'entra' } & EntraSettings);

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
