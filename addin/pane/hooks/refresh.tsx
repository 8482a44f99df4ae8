import { createContext, useCallback, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { RefreshOutcome } from '../../score-store/types';
import { useNotice } from './notice';
import { useServices } from './services';
import { useWords } from './words';

interface Refresh {
  /** Null where a run is on already. */
  start(): Promise<RefreshOutcome | null>;
  cancel(): void;
}

const RefreshContext = createContext<Refresh | null>(null);

/** Scores everything again, whichever page is open. How far it is stands in the store's state; how it ended is told as news. */
export function RefreshProvider({ children }: { children: ReactNode }) {
  const { store } = useServices();
  const { tell } = useNotice();
  const { t } = useWords();
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const start = useCallback(async () => {
    if (control.current) return null;
    const own = new AbortController();
    control.current = own;
    tell(null);
    try {
      const outcome = await store.refresh({ signal: own.signal, everything: true });
      const seconds = (outcome.milliseconds / 1000).toFixed(1);
      if (outcome.cancelled) tell({ intent: 'info', text: t('scoringCancelled') });
      else if (outcome.failed > 0 || outcome.trouble) {
        const detail = outcome.trouble?.text ?? '';
        tell({ intent: 'error', text: t('scoringSome', { requests: outcome.requests, failed: outcome.failed, detail }) });
      } else tell({ intent: 'success', text: t('scoringDone', { requests: outcome.requests, seconds }) });
      return outcome;
    } finally {
      control.current = null;
    }
  }, [store, tell, t]);
  const cancel = useCallback(() => control.current?.abort(), []);
  const refresh = useMemo(() => ({ start, cancel }), [start, cancel]);
  return <RefreshContext value={refresh}>{children}</RefreshContext>;
}

export function useRefresh(): Refresh {
  const refresh = useContext(RefreshContext);
  if (!refresh) throw new Error('There is no refresh around this component.');
  return refresh;
}
