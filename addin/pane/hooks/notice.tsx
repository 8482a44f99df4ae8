import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

export interface Notice {
  readonly intent: 'success' | 'error' | 'info';
  readonly text: string;
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Notices {
  readonly notice: Notice | null;
  tell(notice: Notice | null): void;
}

const NoticeContext = createContext<Notices | null>(null);

/** One line of news at the foot of the pane; the latest takes the place of the one before. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = useCallback((next: Notice | null) => setNotice(next), []);
  const notices = useMemo(() => ({ notice, tell }), [notice, tell]);
  return <NoticeContext value={notices}>{children}</NoticeContext>;
}

export function useNotice(): Notices {
  const notices = useContext(NoticeContext);
  if (!notices) throw new Error('There are no notices around this component.');
  return notices;
}
