import type { Status } from '../contract/answer';

/** Item statuses, the most limiting first; a frame holds the index. */
export const itemStatuses = [
  'INVALID',
  'OUT_OF_FORCE',
  'NEEDS_PARAM',
  'NEEDS_JUDGEMENT',
  'CONFLICT',
  'PENDING',
  'FLOORED',
  'CAPPED',
  'OK',
] as const satisfies readonly Status[];
export const INVALID = 0;
export const OUT_OF_FORCE = 1;
export const NEEDS_PARAM = 2;
export const NEEDS_JUDGEMENT = 3;
export const CONFLICT = 4;
export const PENDING = 5;
export const FLOORED = 6;
export const CAPPED = 7;
export const OK = 8;
