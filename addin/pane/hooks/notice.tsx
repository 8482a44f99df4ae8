import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export interface Notice {
  readonly intent: 'success' | 'error' | 'info';
  readonly text: string;
  /** Something goes on: it is told for as long as nothing else is. */
  readonly lasting?: boolean;
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Notices {
  readonly notice: Notice | null;
  tell(notice: Notice | null): void;
  /** While somebody is at it, with the pointer or the keyboard, it stays. */
  hold(on: boolean): void;
}

/** Milliseconds that news stay; with something to do about them, time enough to read and reach it. */
export const stay = { news: 8_000, action: 20_000 } as const;

const NoticeContext = createContext<Notices | null>(null);

/**
 * One line of news at the foot of the pane; the latest takes the place of the one before. It leaves by itself, but
 * for errors: those stay until they are closed or something else is told. What it offers is offered elsewhere too.
 */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held || notice.lasting || notice.intent === 'error') return undefined;
    const timer = setTimeout(() => setNotice(null), notice.action ? stay.action : stay.news);
    return () => clearTimeout(timer);
  }, [notice, held]);
  const tell = useCallback((next: Notice | null) => {
    setNotice(next);
    // What goes away under the pointer tells nobody that the pointer left.
    setHeld(false);
  }, []);
  const notices = useMemo(() => ({ notice, tell, hold: setHeld }), [notice, tell]);
  return <NoticeContext value={notices}>{children}</NoticeContext>;
}

export function useNotice(): Notices {
  const notices = useContext(NoticeContext);
  if (!notices) throw new Error('There are no notices around this component.');
  return notices;
}
