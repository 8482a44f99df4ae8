/** JSON Pointers into rules that are not whole yet. */

const parts = (pointer: string): string[] => pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands there; undefined where nothing does. */
export function valueAt(document: unknown, pointer: string): unknown {
  return parts(pointer).reduce<unknown>((value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined), document);
}

/** Whether a pointer leads to the place or to something within it. */
export const liesIn = (pointer: string, place: string): boolean => pointer === place || pointer.startsWith(`${place}/`);
