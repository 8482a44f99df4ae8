import { pointerTo } from '../../../shared/contract/pointer';

/** The pointer of the first part in which two data differ; null: they are alike. What is undefined is not there. */
export function firstDifference(a: unknown, b: unknown, path: readonly (string | number)[] = []): string | null {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b) ? null : pointerTo(path) || '/';
  if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && a.length !== (b as unknown[]).length)) return pointerTo(path) || '/';
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
