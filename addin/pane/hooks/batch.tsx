import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { areaOf, planBatch, type BatchPlan, type Choices, type Target } from '../../batch/plan';
import { scoringsOf, targetsIn } from '../../batch/targets';
import type { Area, AreaState } from '../../workbook/editor';
import { functionName } from '../../functions/names';
import { useCurrent } from './current';
import { useNotice } from './notice';
import { useRefresh } from './refresh';
import { useServices } from './services';
import { useWords } from './words';
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
  readonly plan: BatchPlan | null;
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
export function BatchProvider({ children }: { children: ReactNode }) {
  const { board, workbook, editor } = useServices();
  const { language, t } = useWords();
  const { tell } = useNotice();
  const { when } = useCurrent();
  const refresh = useRefresh();
  const writer = useWriter();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [choices, setChoices] = useState<Choices>({ mode: 'values', without: new Set(), overFormulas: false, unsettled: true });

  const look = useCallback(async (): Promise<Comparison> => {
    const { book, scored } = board.state();
    const { sheets } = await workbook.outline();
    // A ledger takes no results; a score sheet that is read may have columns for totals and ranks.
    const scoreSheets = new Set(book?.ledgers.flatMap((ledger) => ledger.scoreSheets ?? []));
    const wanted = sheets.filter(({ name, used }) => used && used.rows * used.columns <= largest && (!book?.sheets.includes(name) || scoreSheets.has(name)));
    const grids = (await workbook.read(wanted.map(({ name }) => ({ sheet: name })))).filter((grid) => grid !== null);
    const targets = targetsIn(grids, scoringsOf(scored), when);
    const onSheets = new Set(targets.map(({ table }) => table.sheet));
    const formulas = (await editor.formulasWith(functionName(''))).filter(({ sheet }) => onSheets.has(sheet));
    const [states, spills] = await Promise.all([editor.states(targets.map(({ table }) => areaOf(table))), editor.spills(formulas)]);
    return { targets, states, spills: spills.filter((area) => area !== null) };
  }, [board, workbook, editor, when]);

  const compare = useCallback(async () => {
    try {
      setComparison(await look());
    } catch (error) {
      tell({ intent: 'error', text: refusalText(error, t) });
    }
  }, [look, tell, t]);

  const score = useCallback(async () => {
    const outcome = await refresh.start();
    if (outcome && !outcome.cancelled) await compare();
  }, [refresh, compare]);

  const plan = useMemo(() => (comparison ? planBatch(comparison.targets, comparison.states, choices, language, comparison.spills) : null), [comparison, choices, language]);

  const write = useCallback(async () => {
    if (!plan) return;
    try {
      const now = await look();
      const again = planBatch(now.targets, now.states, choices, language, now.spills);
      setComparison(now);
      if (JSON.stringify(again.cells.map(seen)) !== JSON.stringify(plan.cells.map(seen))) {
        tell({ intent: 'info', text: t('batchMoved') });
        return;
      }
    } catch (error) {
      tell({ intent: 'error', text: refusalText(error, t) });
      return;
    }
    if (await writer.write(plan.changes, t('batchWritten', { count: plan.changes.length }))) await compare();
  }, [plan, look, choices, language, tell, t, writer, compare]);

  const choose = useCallback((next: Partial<Choices>) => setChoices((before) => ({ ...before, ...next })), []);
  const close = useCallback(() => setComparison(null), []);
  const batch = useMemo(
    () => ({ comparison, choices, plan, choose, score, compare, close, write }),
    [comparison, choices, plan, choose, score, compare, close, write],
  );
  return <BatchContext value={batch}>{children}</BatchContext>;
}

/** What somebody has looked at of a cell. */
function seen({ address, old, oldFormula, now }: BatchPlan['cells'][number]): unknown {
  return [address, old, oldFormula, now];
}

export function useBatch(): Batch {
  const batch = useContext(BatchContext);
  if (!batch) throw new Error('There is no batch around this component.');
  return batch;
}
