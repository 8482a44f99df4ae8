import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useNotice } from './notice';
import { useScoreStore, useServices } from './services';
import { useWords } from './words';
import { refusalText } from './writing/writer';

interface PrivacyChoice {
  /** Codes leave the workbook in place of names. */
  readonly on: boolean;
  set(on: boolean): void;
}

const PrivacyContext = createContext<PrivacyChoice | null>(null);

/** Shows everywhere in the pane at once what is chosen for the workbook. */
export function PrivacyProvider({ children }: { children: ReactNode }) {
  const { privacy } = useServices();
  const { tell } = useNotice();
  const { t } = useWords();
  // What the office has set up may be learnt only with the first request that gets through.
  useScoreStore();
  const [, setChosen] = useState<boolean | null>(null);
  const on = privacy.on();
  const set = useCallback(
    (next: boolean) => {
      setChosen(next);
      // It holds for this session even where the workbook cannot keep it.
      privacy.set(next).catch((error: unknown) => tell({ intent: 'error', text: refusalText(error, t) }));
    },
    [privacy, tell, t],
  );
  const choice = useMemo(() => ({ on, set }), [on, set]);
  return <PrivacyContext value={choice}>{children}</PrivacyContext>;
}

export function usePrivacy(): PrivacyChoice {
  const choice = useContext(PrivacyContext);
  if (!choice) throw new Error('There is no choice of privacy around this component.');
  return choice;
}
