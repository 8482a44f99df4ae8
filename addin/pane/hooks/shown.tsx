import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import type { Scoring } from '../../why/scoring';
import { timeKey } from '../logic/times';
import { useCurrent } from './current';

/**
 * What the pages show of results. `current`: true now. `working`: an answer is awaited, and what is shown, if
 * anything, is of before. `failed`: there is none, and what is shown, if anything, is of before.
 */
export type ShownFreshness = 'current' | 'working' | 'failed';

export interface Shown {
  readonly scoring: Scoring | null;
  readonly freshness: ShownFreshness;
  /** When what is shown was answered, in milliseconds since the epoch; null where nothing is. */
  readonly at: number | null;
}

const ShownContext = createContext<Shown | null>(null);

/** Keeps the last result of the ledger and time that are looked at in sight, with the word that it is not the present one. */
export function ShownProvider({ children }: { children: ReactNode }) {
  const { ledger, when, scoring, trouble } = useCurrent();
  const lasts = useRef(new Map<string, { scoring: Scoring; at: number }>());
  const shown = useMemo<Shown>(() => {
    const of = `${ledger?.key ?? ''} ${when ? timeKey(when) : ''}`;
    const before = lasts.current.get(of);
    if (scoring) {
      const at = before?.scoring === scoring ? before.at : Date.now();
      lasts.current.set(of, { scoring, at });
      return { scoring, freshness: 'current', at };
    }
    // What another rulebook made of the ledger is no result of it.
    const last = before && before.scoring.rulebook.id === ledger?.rulebook?.id ? before : null;
    return { scoring: last?.scoring ?? null, freshness: trouble ? 'failed' : 'working', at: last?.at ?? null };
  }, [ledger, when, scoring, trouble]);
  return <ShownContext value={shown}>{children}</ShownContext>;
}

export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('There is nothing shown around this component.');
  return shown;
}
