import type { Fact } from './request';

/** The fields of a row, in the order in which they are numbered here. */
export const factFields = [
  'id', 'unit', 'item', 'year', 'period', 'level', 'kind', 'value', 'of', 'target', 'base', 'count', 'points', 'series', 'subject', 'role', 'date', 'evidence', 'by', 'note',
] as const satisfies readonly (keyof Fact)[];
export type FactField = (typeof factFields)[number];
