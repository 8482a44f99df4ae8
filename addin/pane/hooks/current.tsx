import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Freshness, Question, Trouble, When } from '../../score-store/types';
import type { EventsOf } from '../../../workbook/results/question';
import { atYear } from '../../../workbook/ledger/editions';
import type { LedgerReading } from '../../../workbook/ledger/reading';
import type { Scoring } from '../../../workbook/results/scoring';
import { choicesOf, currentTime, sameTime } from '../logic/times';
import { useScoreStore, useServices } from './services';
import { useView } from './view';

/** The ledger and time that the pane looks at, and how far they are scored. */
export interface Current {
  readonly ledgers: readonly LedgerReading[];
  /** As it is read for the time that is looked at. */
  readonly ledger: LedgerReading | null;
  readonly times: readonly When[];
  readonly when: When | null;
  /** The time that was asked for, where the ledger has no row of it: another is looked at. */
  readonly absent: When | null;
  /** The present answer; null as long as there is none. */
  readonly scoring: Scoring | null;
  /** The last answer. Whether it still holds is said by `freshness`. */
  readonly last: Scoring | null;
  readonly freshness: Freshness;
  /** When the last answer came, in milliseconds since the epoch; null where there is none. */
  readonly at: number | null;
  /** Why there is no present answer; null where there is one, or one is awaited. */
  readonly trouble: Trouble | null;
}

/** An answer, and how far it is the present one. */
export type Told = Pick<Current, 'last' | 'freshness' | 'at' | 'trouble'>;

const none: EventsOf = [];
const nothing: Told = { last: null, freshness: 'none', at: null, trouble: null };
const CurrentContext = createContext<Current | null>(null);

/** Asks the store for the answer that every page shows, in the same way as a cell does. It has no events: a page that shows some asks for them. */
export function CurrentProvider({ children }: { children: ReactNode }) {
  const { book } = useScoreStore();
  const view = useView();
  const ledgers = useMemo(() => book?.ledgers ?? [], [book]);
  const whole = ledgers.find(({ key }) => key === view.ledger) ?? ledgers[0] ?? null;
  const times = useMemo(() => (whole ? choicesOf(whole) : []), [whole]);
  const when = useMemo(() => currentTime(times, view.when), [times, view.when]);
  const ledger = useMemo(() => (whole && when ? atYear(whole, when.year) : whole), [whole, when]);
  const told = useStoreAnswer(ledger?.key ?? null, when);
  const current = useMemo<Current>(
    () => ({
      ledgers,
      ledger,
      times,
      when,
      absent: view.when && !sameTime(view.when, when) ? view.when : null,
      ...told,
      scoring: told.freshness === 'current' ? told.last : null,
    }),
    [ledgers, ledger, times, when, view.when, told],
  );
  return <CurrentContext value={current}>{children}</CurrentContext>;
}

export function useCurrent(): Current {
  const current = useContext(CurrentContext);
  if (!current) throw new Error('There is no current ledger around this component.');
  return current;
}

/** `eventsOf` must be the same as long as the same is meant. */
export function useStoreAnswer(key: string | null, when: When | null, eventsOf: EventsOf = none): Told {
  const { store } = useServices();
  const year = when?.year ?? null;
  const period = when?.period ?? null;
  const [told, setTold] = useState<{ of: string; told: Told }>({ of: '', told: nothing });
  const of = `${key ?? ''} ${year ?? ''} ${period ?? ''}`;
  useEffect(() => {
    // Without a ledger there is still something to ask for: that the book be read.
    const question = questionOf(key, year === null ? null : { year, period }, eventsOf);
    return store.ask(question, (next) => setTold({ of, told: next }));
  }, [store, key, year, period, eventsOf, of]);
  return told.of === of ? told.told : nothing;
}

function questionOf(key: string | null, when: When | null, eventsOf: EventsOf): Question<Told> {
  return {
    resolve: (book) => {
      const whole = book.ledgers.find((each) => each.key === key);
      if (!whole || !when) return { settled: nothing };
      const ledger = atYear(whole, when.year);
      const { rulebook } = ledger;
      if (!rulebook || ledger.blocked.length > 0) return { settled: nothing };
      // The book may have changed since the time was chosen: what its rulebook does not assess is not asked.
      if (!choicesOf(whole).some((choice) => sameTime(choice, when))) return { settled: nothing };
      return { ledger, when, eventsOf, content: (answer, at) => ({ last: { ledger, rulebook, when, answer }, freshness: 'current', at, trouble: null }) };
    },
    // What was there stays to be read: the pane can say of it that it is old.
    fail: (trouble, last) => (trouble.kind === 'working' ? { ...(last ?? nothing), freshness: 'working' } : { ...(last ?? nothing), freshness: 'failed', trouble }),
    same: (one, other) =>
      one.freshness === other.freshness &&
      one.trouble?.text === other.trouble?.text &&
      one.last?.answer === other.last?.answer &&
      one.last?.ledger === other.last?.ledger,
  };
}
