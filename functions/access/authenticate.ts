import { identifyByEntra, type EntraSettings } from './entra';
import type { Authenticate, Identify } from './gate';
import { identifyByKey, type ServiceKey } from './keys';
import { identifyOpen } from './open';
import { rateLimited } from './rate-limit';

/** Who may score. */
export type Access =
  | { readonly mode: 'open'; readonly origins: readonly string[] }
  | { readonly mode: 'key'; readonly keys: readonly ServiceKey[] }
  | ({ readonly mode: 'entra' } & EntraSettings);

/**
 * The gate that the settings ask for. `x-ms-client-principal` is read by none of them: anybody can
 * send that header, and the token beside it says the same under a signature.
 */
export function authenticatorFor(access: Access, perMinute: number): Authenticate {
  return rateLimited(identifyFor(access), perMinute);
}

function identifyFor(access: Access): Identify {
  switch (access.mode) {
    case 'open':
      return identifyOpen(access.origins);
    case 'key':
      return identifyByKey(access.keys);
    case 'entra':
      return identifyByEntra(access);
  }
}
