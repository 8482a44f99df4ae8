import type { UnitRows } from '../../model/general';

/** The rows of one item of a unit. */
export interface ReadRows {
  readonly code: string;
  readonly period: string | null;
  readonly rows: UnitRows;
}

/** Most lists have one entry; one that grows by `push` from nothing takes room for seventeen. */
export function withOne<T>(list: T[] | null, entry: T): T[] {
  if (list === null) return [entry];
  list.push(entry);
  return list;
}
