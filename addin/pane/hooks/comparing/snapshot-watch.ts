import { useSyncExternalStore } from 'react';
import type { Watched } from '../../../snapshot/watch';
import { useServices } from '../services';

/** What is otherwise since results were written, anew whenever that changes. */
export function useWatched(): Watched {
  const { results } = useServices();
  return useSyncExternalStore(
    (listener) => results.subscribe(listener),
    () => results.state(),
  );
}
