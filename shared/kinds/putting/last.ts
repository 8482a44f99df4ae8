import { always, type PutTogether, type Weighed } from './putting';

/** Of periods alone: the last of them. */
export const last: PutTogether = { by: 'last', of: (parts) => parts[parts.length - 1] as Weighed, has: always };
