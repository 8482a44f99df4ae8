import type { Asked } from '../http/message';

/** Lets a request pass, or throws `Refused`: 401, 403, 429, or 503 while sign-in cannot be checked. */
export type Authenticate = (asked: Asked) => Promise<void>;

/** Says who asks, as far as counting requests needs it; null where all callers are one. */
export type Identify = (asked: Asked) => Promise<string | null>;
