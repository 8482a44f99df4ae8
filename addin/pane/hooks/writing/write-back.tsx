import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { areaOf, planWriteBack, type WriteBackPlan, type Choices, type Target } from '../../../write-back/plan';
import { scoringsOf, targetsIn } from '../../../write-back/targets';
import type { Area, AreaState } from '../../../../workbook/model/port/editor';
import { functionName } from '../../../../workbook/results/functions/names';
import { useCurrent } from '../current';
import { useNotice } from '../notice';
import { useRefresh } from '../refresh';
import { timesOf } from '../../../../workbook/results/prepare-request';
import { isOfRules } from '../../../../workbook/binding/scan/rule-sheets';
import type { StoreState, LedgerTime, FinalAnswer } from '../../../score-store/types';
import { isPrintout } from '../../../../workbook/printouts/kept/check-mark';
import { isOfRecord } from '../../../../workbook/snapshot/record';
import { sameTime } from '../../logic/times';
import { useScoreStore, useServices } from '../services';
import { useWords } from '../words';
import { refusalText, useWriter } from './writer';

/** The tables of the workbook beside what belongs into them. */
interface Comparison {
  readonly targets: readonly Target[];
  readonly states: readonly (AreaState | null)[];
  readonly spills: readonly Area[];
}

interface Batch {
  /** null: not compared yet. */
  readonly comparison: Comparison | null;
  readonly choices: Choices;
  readonly plan: WriteBackPlan | null;
  /** The results are being worked out anew: what is compared is of before. */
  readonly outdated: boolean;
  choose(choices: Partial<Choices>): void;
  /** Scores everything, then compares. */
  score(): Promise<void>;
  compare(): Promise<void>;
  /** Back to before the comparison. */
  close(): void;
  /** Writes what was seen; where the workbook was changed meanwhile, compares again and writes nothing. */
  write(): Promise<void>;
}

const BatchContext = createContext<Batch | null>(null);
/** Cells; a larger sheet is no score table. */
const largest = 500_000;

/** Keeps a comparison while other pages are looked at. */
export function WriteBackProvider({ children }: { children: ReactNode }) {
  const { store, workbook, editor } = useServices();
  const { language, t } = useWords();
  const { tell } = useNotice();
  const { when } = useCurrent();
  const refresh = useRefresh();
  const writer = useWriter();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [choices, setChoices] = useState<Choices>({ mode: 'values', without: new Set(), overFormulas: false, unsettled: true });

  const state = useScoreStore();

  const look = useCallback(async ({ book, scored }: FinalAnswer): Promise<Comparison> => {
    const { sheets } = await workbook.outline();
    // A ledger takes no results; a score sheet that is read may have columns for totals and ranks.
    const scoreSheets = new Set(book.ledgers.flatMap((ledger) => ledger.scoreSheets ?? []));
    const wanted = sheets.filter(({ name, used }) => used && used.rows * used.columns <= largest && (!book.sheets.includes(name) || scoreSheets.has(name)) && !isOfRules(name));
    const grids = (await workbook.read(wanted.map(({ name }) => ({ sheet: name })))).flatMap((grid) => (grid && !isOfRecord(grid) && !isPrintout(grid) ? [grid] : []));
    const targets = targetsIn(grids, scoringsOf(scored), when);
    const onSheets = new Set(targets.map(({ table }) => table.sheet));
    const formulas = (await editor.formulasWith(functionName(''))).filter(({ sheet }) => onSheets.has(sheet));
    const [states, spills] = await Promise.all([editor.states(targets.map(({ table }) => areaOf(table))), editor.spills(formulas)]);
    return { targets, states, spills: spills.filter((area) => area !== null) };
  }, [workbook, editor, when]);

  const compare = useCallback(async () => {
    try {
      setComparison(await look(await store.settled({ also: everything(store.state()) })));
    } catch (error) {
      tell({ intent: 'error', text: refusalText(error, t) });
    }
  }, [store, look, tell, t]);

  const score = useCallback(async () => {
    const outcome = await refresh.start();
    if (outcome && !outcome.cancelled) await compare();
  }, [refresh, compare]);

  const plan = useMemo(() => (comparison ? planWriteBack(comparison.targets, comparison.states, choices, language, comparison.spills) : null), [comparison, choices, language]);

  const outdated = comparison !== null && comparison.targets.some(({ scoring }) => !answers(state, scoring).some(({ answer }) => answer.fingerprint === scoring.answer.fingerprint));
  const anew = comparison !== null && comparison.targets.some(({ scoring }) => answers(state, scoring).some(({ answer }) => answer.fingerprint !== scoring.answer.fingerprint));
  const { turn } = writer;
  const compared = useRef({ turn, comparison });
  useEffect(() => {
    if (compared.current.comparison !== comparison) compared.current = { turn, comparison };
    // What was written, taken back or worked out anew is not what was compared.
    if (comparison !== null && state.run === null && (anew || compared.current.turn !== turn)) {
      compared.current = { turn, comparison };
      void compare();
    }
  }, [turn, anew, comparison, compare, state.run]);

  const write = useCallback(async () => {
    if (!plan) return;
    await writer.writeResults(async (settled) => {
      const now = await look(settled);
      const again = planWriteBack(now.targets, now.states, choices, language, now.spills);
      setComparison(now);
      if (JSON.stringify(again.cells.map(seen)) !== JSON.stringify(plan.cells.map(seen))) {
        tell({ intent: 'info', text: t('batchMoved') });
        return null;
      }
      return { changes: again.changes, done: t('batchWritten', { count: again.changes.length }) };
    }, everything(store.state()));
  }, [store, plan, look, choices, language, tell, t, writer]);

  const choose = useCallback((next: Partial<Choices>) => setChoices((before) => ({ ...before, ...next })), []);
  const close = useCallback(() => setComparison(null), []);
  const batch = useMemo(
    () => ({ comparison, choices, plan, outdated, choose, score, compare, close, write }),
    [comparison, choices, plan, outdated, choose, score, compare, close, write],
  );
  return <BatchContext value={batch}>{children}</BatchContext>;
}

/** Every time of every ledger: a table may be of any of them. */
function everything({ book }: Pick<StoreState, 'book'>): readonly LedgerTime[] {
  return (book?.ledgers ?? []).flatMap((ledger) => timesOf(ledger).map((when) => ({ ledger: ledger.key, when })));
}

/** What the store holds now for the ledger and time of a result. */
function answers({ scored }: Pick<StoreState, 'scored'>, { ledger, when }: Pick<Target['scoring'], 'ledger' | 'when'>): StoreState['scored'] {
  return scored.filter((each) => each.ledger.key === ledger.key && sameTime(each.when, when));
}

/** What somebody has looked at of a cell. */
function seen({ address, old, oldFormula, now }: WriteBackPlan['cells'][number]): unknown {
  return [address, old, oldFormula, now];
}

export function useWriteBack(): Batch {
  const batch = useContext(BatchContext);
  if (!batch) throw new Error('There is no batch around this component.');
  return batch;
}
