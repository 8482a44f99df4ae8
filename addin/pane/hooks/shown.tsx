import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { PlacedProblem } from '../../score-store/types';
import type { Scoring } from '../../../workbook/results/scoring';
import { useCurrent } from './current';
import { useScoreStore } from './services';

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
  /** What reading found, and what scoring found with what is shown. */
  readonly problems: readonly PlacedProblem[];
}

const ShownContext = createContext<Shown | null>(null);

/** Keeps the last result of the ledger and time that are looked at in sight, with the word that it is not the present one. */
export function ShownProvider({ children }: { children: ReactNode }) {
  const { problems } = useScoreStore();
  const { ledger, last, freshness, at } = useCurrent();
  const shown = useMemo<Shown>(() => {
    // What another rulebook made of the ledger is no result of it.
    const held = last !== null && last.rulebook.id === ledger?.rulebook?.id ? last : null;
    return { scoring: held, freshness: freshness === 'none' ? 'working' : freshness, at: held ? at : null, problems };
  }, [ledger, last, freshness, at, problems]);
  return <ShownContext value={shown}>{children}</ShownContext>;
}

export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('There is nothing shown around this component.');
  return shown;
}
