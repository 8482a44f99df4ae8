import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { PlacedProblem, Trouble } from '../../score-store/types';
import type { EventsOf } from '../../../workbook/results/question';
import type { Scoring } from '../../../workbook/results/scoring';
import { useStoreAnswer, useCurrent, type Told } from './current';
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
  /** Why there is no present answer; null where there is one, or one is awaited. */
  readonly trouble: Trouble | null;
  /** What reading found, and what scoring found with what is shown. */
  readonly problems: readonly PlacedProblem[];
}

const ShownContext = createContext<Shown | null>(null);

/** Keeps the last result of the ledger and time that are looked at in sight, with the word that it is not the present one. Its items have no events. */
export function ShownProvider({ children }: { children: ReactNode }) {
  return <ShownContext value={useShownOf(useCurrent())}>{children}</ShownContext>;
}

/** Around what shows events: the same with those of these units, asked for as long as it is looked at. `of` must be the same as long as the same is meant. */
export function ShownWithEvents({ of, children }: { of: EventsOf; children: ReactNode }) {
  const { ledger, when } = useCurrent();
  return <ShownContext value={useShownOf(useStoreAnswer(ledger?.key ?? null, when, of))}>{children}</ShownContext>;
}

function useShownOf({ last, freshness, at, trouble }: Told): Shown {
  const { problems } = useScoreStore();
  const { ledger } = useCurrent();
  return useMemo<Shown>(() => {
    // What another rulebook made of the ledger is no result of it.
    const held = last !== null && last.rulebook.id === ledger?.rulebook?.id ? last : null;
    return { scoring: held, freshness: freshness === 'none' ? 'working' : freshness, at: held ? at : null, trouble, problems };
  }, [ledger, last, freshness, at, trouble, problems]);
}

export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('There is nothing shown around this component.');
  return shown;
}
