import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Question, Trouble, When } from '../../board/types';
import type { LedgerReading } from '../../ledger/reading';
import type { Scoring } from '../../why/scoring';
import { choicesOf, currentTime, sameTime } from '../logic/times';
import { useBoard, useServices } from './services';
import { useView } from './view';

/** The ledger and time that the pane looks at, and how far they are scored. */
export interface Current {
  readonly ledgers: readonly LedgerReading[];
  readonly ledger: LedgerReading | null;
  readonly times: readonly When[];
  readonly when: When | null;
  readonly scoring: Scoring | null;
  readonly trouble: Trouble | null;
}

type Told =
  | { readonly is: 'waiting' }
  | { readonly is: 'scored'; readonly scoring: Scoring }
  | { readonly is: 'failed'; readonly trouble: Trouble };

const waiting: Told = { is: 'waiting' };
const CurrentContext = createContext<Current | null>(null);

/** Asks the board for the answer that every page shows, in the same way as a cell does. */
export function CurrentProvider({ children }: { children: ReactNode }) {
  const { book } = useBoard();
  const view = useView();
  const ledgers = useMemo(() => book?.ledgers ?? [], [book]);
  const ledger = ledgers.find(({ key }) => key === view.ledger) ?? ledgers[0] ?? null;
  const times = useMemo(() => (ledger ? choicesOf(ledger) : []), [ledger]);
  const when = useMemo(() => currentTime(times, view.when), [times, view.when]);
  const told = useAnswer(ledger?.key ?? null, when);
  const current = useMemo<Current>(
    () => ({
      ledgers,
      ledger,
      times,
      when,
      scoring: told.is === 'scored' ? told.scoring : null,
      trouble: told.is === 'failed' ? told.trouble : null,
    }),
    [ledgers, ledger, times, when, told],
  );
  return <CurrentContext value={current}>{children}</CurrentContext>;
}

export function useCurrent(): Current {
  const current = useContext(CurrentContext);
  if (!current) throw new Error('There is no current ledger around this component.');
  return current;
}

function useAnswer(key: string | null, when: When | null): Told {
  const { board } = useServices();
  const year = when?.year ?? null;
  const period = when?.period ?? null;
  const [told, setTold] = useState<{ of: string; told: Told }>({ of: '', told: waiting });
  const of = `${key ?? ''} ${year ?? ''} ${period ?? ''}`;
  useEffect(() => {
    // Without a ledger there is still something to ask for: that the book be read.
    const question = questionOf(key, year === null ? null : { year, period });
    return board.ask(question, (next) => setTold({ of, told: next }));
  }, [board, key, year, period, of]);
  return told.of === of ? told.told : waiting;
}

function questionOf(key: string | null, when: When | null): Question<Told> {
  return {
    resolve: (book) => {
      const ledger = book.ledgers.find((each) => each.key === key);
      const rulebook = ledger?.rulebook;
      if (!ledger || !rulebook || !when || ledger.blocked.length > 0) return { settled: waiting };
      // The book may have changed since the time was chosen: what its rulebook does not assess is not asked.
      if (!choicesOf(ledger).some((choice) => sameTime(choice, when))) return { settled: waiting };
      return { ledger, when, content: (answer) => ({ is: 'scored', scoring: { ledger, rulebook, when, answer } }) };
    },
    fail: (trouble) => ({ is: 'failed', trouble }),
    same: (one, other) =>
      one === other ||
      (one.is === 'scored' && other.is === 'scored' && one.scoring.answer === other.scoring.answer && one.scoring.ledger === other.scoring.ledger),
  };
}
