import * as z from 'zod';

/**
 * There are some hundred schemas, and what each process checks is held against a few of them. A start
 * waits for none: a schema is made when something is first held against it.
 */
export const later = <Schema extends z.ZodType>(make: () => Schema): z.ZodLazy<Schema> => z.lazy(make);

/** The same for keys that several schemas have. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
