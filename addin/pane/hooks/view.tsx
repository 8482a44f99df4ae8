import { createContext, useContext, useMemo, useReducer, type ReactNode } from 'react';
import type { When } from '../../score-store/types';

export const tabs = ['overview', 'why', 'health', 'parameters', 'whatIf', 'write', 'printouts', 'rules', 'binding'] as const;
export type Tab = (typeof tabs)[number];

/** What is to be explained: a unit, one of its items, one row of the ledger. */
export interface Focus {
  readonly unit: string;
  readonly item: string | null;
  /** Id of the fact. */
  readonly fact: string | null;
}

interface ViewState {
  readonly tab: Tab;
  /** The page was opened for what is explained on it, and not for what is selected. */
  readonly asked: boolean;
  /** Keys and times that were chosen; null as long as nobody has. */
  readonly ledger: string | null;
  readonly when: When | null;
  readonly focus: Focus | null;
  /** Key of the parameter that was asked for. */
  readonly parameter: string | null;
  /** Within 依据: the list of what follows for all units, in the place of the ranking. */
  readonly talks: boolean;
}

type Action =
  | { readonly do: 'open'; readonly tab: Tab }
  | { readonly do: 'ledger'; readonly key: string }
  | { readonly do: 'when'; readonly when: When }
  | { readonly do: 'focus'; readonly focus: Focus | null }
  | { readonly do: 'parameter'; readonly key: string }
  | { readonly do: 'talks'; readonly on: boolean }
  | { readonly do: 'explain'; readonly focus: Focus; readonly ledger?: string; readonly when?: When | null };

function next(state: ViewState, action: Action): ViewState {
  switch (action.do) {
    case 'open':
      return { ...state, tab: action.tab, asked: false };
    case 'ledger':
      return { ...state, ledger: action.key, when: null, focus: null };
    case 'when':
      return { ...state, when: action.when };
    case 'focus':
      return { ...state, focus: action.focus };
    case 'parameter':
      return { ...state, tab: 'parameters', parameter: action.key };
    case 'talks':
      return { ...state, tab: 'why', asked: true, focus: null, talks: action.on };
    case 'explain': {
      const moved = action.ledger !== undefined && action.ledger !== state.ledger;
      return { ...state, tab: 'why', asked: true, focus: action.focus, ...(moved ? { ledger: action.ledger ?? null, when: null } : {}), ...(action.when ? { when: action.when } : {}) };
    }
  }
}

interface Actions {
  open(tab: Tab): void;
  chooseLedger(key: string): void;
  chooseWhen(when: When): void;
  focusOn(focus: Focus | null): void;
  askParameter(key: string): void;
  /** Opens or leaves the list of what follows for all units. */
  listTalks(on: boolean): void;
  /** Opens the explanation. */
  explain(focus: Focus, ledger?: string, when?: When | null): void;
}

export type View = ViewState & Actions;

const ViewContext = createContext<View | null>(null);

export function ViewProvider({ children, start = 'overview' }: { children: ReactNode; start?: Tab }) {
  const [state, dispatch] = useReducer(next, { tab: start, asked: false, ledger: null, when: null, focus: null, parameter: null, talks: false });
  // The same functions for good: what hangs on one of them need not begin anew with each click.
  const actions = useMemo<Actions>(
    () => ({
      open: (tab) => dispatch({ do: 'open', tab }),
      chooseLedger: (key) => dispatch({ do: 'ledger', key }),
      chooseWhen: (when) => dispatch({ do: 'when', when }),
      focusOn: (focus) => dispatch({ do: 'focus', focus }),
      askParameter: (key) => dispatch({ do: 'parameter', key }),
      listTalks: (on) => dispatch({ do: 'talks', on }),
      explain: (focus, ledger, when) => dispatch({ do: 'explain', focus, ...(ledger === undefined ? {} : { ledger }), ...(when ? { when } : {}) }),
    }),
    [],
  );
  const view = useMemo<View>(() => ({ ...state, ...actions }), [state, actions]);
  return <ViewContext value={view}>{children}</ViewContext>;
}

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('There is no view around this component.');
  return view;
}
