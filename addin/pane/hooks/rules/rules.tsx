import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import type { PrintedDocument } from '../../../../workbook/printed/types';
import type { Answer, RulesTools } from '../../../rules/services';
import { withChanged, type Bringing, type Decision } from '../../logic/rules/proposed';
import { messageOf } from '../go';
import { useServices } from '../services';

export const rulesPages = ['start', 'bring', 'check', 'trial', 'editions'] as const;
export type RulesPage = (typeof rulesPages)[number];

interface State {
  readonly page: RulesPage;
  /** The table that is being brought in; kept while other pages are looked at. */
  readonly bringing: Bringing | null;
}

type Action =
  | { readonly do: 'open'; readonly page: RulesPage }
  | { readonly do: 'bring'; readonly bringing: Bringing | null }
  | { readonly do: 'decide'; readonly at: readonly string[]; readonly decision: Decision | null };

function next(state: State, action: Action): State {
  switch (action.do) {
    case 'open':
      return { ...state, page: action.page };
    case 'bring':
      return { ...state, page: 'bring', bringing: action.bringing };
    case 'decide': {
      if (!state.bringing) return state;
      const decisions = Object.fromEntries(Object.entries(state.bringing.decisions).filter(([at]) => !action.at.includes(at)));
      if (action.decision) for (const at of action.at) decisions[at] = action.decision;
      return { ...state, bringing: { ...state.bringing, decisions } };
    }
  }
}

interface Rules extends State {
  /** null until they are loaded. */
  readonly tools: RulesTools | null;
  readonly failure: string | null;
  /** Loads the tools where they are not there yet. */
  load(): void;
  open(page: RulesPage): void;
  bring(document: PrintedDocument): void;
  /** Leaves the table that is being brought in. */
  drop(): void;
  decide(at: readonly string[], decision: Decision | null): void;
  answer(answer: Answer): void;
  /** Takes an answer back. */
  unanswer(question: number): void;
  /** Puts another rule in the place of a proposed one, with what is listed for it, and confirms it. */
  change(at: string, puts: Bringing['changed']): void;
}

const RulesContext = createContext<Rules | null>(null);

/** The page 规则 in one workbook: what is open on it, and the tools behind it once they are loaded. */
export function RulesProvider({ children }: { children: ReactNode }) {
  const { rules, language } = useServices();
  const [state, dispatch] = useReducer(next, { page: 'start', bringing: null });
  const [tools, setTools] = useState<RulesTools | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(false);
  const live = useRef(true);
  useEffect(() => {
    live.current = true;
    return () => void (live.current = false);
  }, []);
  const load = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setFailure(null);
    rules().then(
      (loaded) => live.current && setTools(loaded),
      (error: unknown) => {
        asked.current = false;
        if (live.current) setFailure(messageOf(error));
      },
    );
  }, [rules]);
  const { bringing } = state;
  /** What is proposed is worked out anew from the first proposal: an answer that is taken back leaves nothing behind. */
  const told = useCallback(
    (more: Partial<Pick<Bringing, 'answers' | 'changed' | 'decisions'>>) => {
      if (!tools || !bringing) return;
      const next = { ...bringing, ...more };
      dispatch({ do: 'bring', bringing: { ...next, current: withChanged(tools.printed.answer(next.first, next.answers), next.changed) } });
    },
    [tools, bringing],
  );
  const actions = useMemo(
    () => ({
      open: (page: RulesPage) => dispatch({ do: 'open', page }),
      bring: (document: PrintedDocument) => {
        if (!tools) return;
        const first = tools.printed.propose(document, language);
        dispatch({ do: 'bring', bringing: { document, first, current: first, answers: [], changed: {}, decisions: {} } });
      },
      drop: () => dispatch({ do: 'bring', bringing: null }),
      decide: (at: readonly string[], decision: Decision | null) => dispatch({ do: 'decide', at, decision }),
    }),
    [tools, language],
  );
  const value = useMemo<Rules>(
    () => ({
      ...state, ...actions, tools, failure, load,
      answer: (answer) => told({ answers: [...(bringing?.answers ?? []).filter(({ question }) => question !== answer.question), answer] }),
      unanswer: (question) => told({ answers: (bringing?.answers ?? []).filter((each) => each.question !== question) }),
      change: (at, puts) => told({ changed: { ...bringing?.changed, ...puts }, decisions: { ...bringing?.decisions, [at]: 'confirmed' } }),
    }),
    [state, actions, tools, failure, load, told, bringing],
  );
  return <RulesContext value={value}>{children}</RulesContext>;
}

export function useRules(): Rules {
  const rules = useContext(RulesContext);
  if (!rules) throw new Error('There are no rules around this component.');
  return rules;
}

/** On pages that are shown once the tools are there. */
export function useRulesTools(): RulesTools {
  const { tools } = useRules();
  if (!tools) throw new Error('The tools of the rules are not loaded.');
  return tools;
}
