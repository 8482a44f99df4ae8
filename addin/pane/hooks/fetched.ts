import { useEffect, useReducer, useState } from 'react';

/** Code that is fetched when it is first needed, once for all. */
export interface Fetched<T> {
  /** null until it is there. */
  code(): T | null;
  /** A fetch that failed is made again when it is next asked for. */
  fetch(): Promise<T>;
}

export function fetchedOnce<T>(load: () => Promise<T>): Fetched<T> {
  let code: T | null = null;
  let asked: Promise<T> | null = null;
  return {
    code: () => code,
    fetch: () =>
      (asked ??= load().then(
        (loaded) => (code = loaded),
        (error: unknown) => {
          asked = null;
          throw error;
        },
      )),
  };
}

/** The code, fetched where it is not there; null meanwhile. Throws, for the guard around it, what went wrong; drawn anew it is asked for again. */
export function useFetched<T>(of: Fetched<T>): T | null {
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  useEffect(() => {
    if (of.code() !== null) return undefined;
    let live = true;
    of.fetch().then(() => live && redraw(), (error: unknown) => live && setFailed({ error }));
    return () => {
      live = false;
    };
  }, [of]);
  if (failed) throw failed.error;
  return of.code();
}
