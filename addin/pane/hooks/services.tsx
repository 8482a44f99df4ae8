import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { StoreState } from '../../score-store/types';
import type { PaneServices } from '../services';

const ServicesContext = createContext<PaneServices | null>(null);

export function ServicesProvider({ services, children }: { services: PaneServices; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('There are no services around this component.');
  return services;
}

/** What the score store holds, anew whenever it changes. */
export function useScoreStore(): StoreState {
  const { store } = useServices();
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.state(),
  );
}
