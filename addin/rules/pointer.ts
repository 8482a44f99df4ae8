/** JSON Pointers into rules that are not whole yet. */
import { pathOf } from '../../shared/contract/pointer';

/** What stands there; undefined where nothing does. */
export function valueAt(document: unknown, pointer: string): unknown {
  return pathOf(pointer).reduce<unknown>((value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined), document);
}

/** The document with another value at a place that it has. */
export function putAt<T>(document: T, pointer: string, value: unknown): T {
  const put = (part: unknown, [first, ...rest]: readonly string[]): unknown => {
    if (first === undefined) return value;
    if (Array.isArray(part)) return part.map((each: unknown, index) => (String(index) === first ? put(each, rest) : each));
    return { ...(part as Record<string, unknown>), [first]: put((part as Record<string, unknown>)[first], rest) };
  };
  return put(document, pathOf(pointer)) as T;
}

/** The document with all these values at their places. */
export const withPuts = <T>(document: T, puts: Readonly<Record<string, unknown>>): T => Object.entries(puts).reduce<T>((all, [pointer, value]) => putAt(all, pointer, value), document);

/** Whether a pointer leads to the place or to something within it. */
export const liesIn = (pointer: string, place: string): boolean => pointer === place || pointer.startsWith(`${place}/`);
