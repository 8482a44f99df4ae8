import { localDay, localMinute } from '../../../../workbook/model/dates';
import { useCallback, useEffect, useState } from 'react';
import { fitting } from '../../../write-back/what';
import { freeName } from '../../../write-back/fresh-table';
import type { FinalAnswer } from '../../../score-store/types';
import { planCopy, type CopiedLedger } from '../../../../workbook/snapshot/copy';
import { examineFormulas } from '../../../snapshot/examine';
import { recordsIn } from '../../../snapshot/find';
import { planSnapshot, planThaw, type SnapshotRecord } from '../../../../workbook/snapshot/record';
import type { Frozen } from '../../../../workbook/snapshot/record-lines';
import { ownRulesIn, sourceOf } from '../../../../workbook/snapshot/source';
import { dropTrace, keepTrace, type Trace } from '../../../snapshot/trace';
import type { Agreeing, Verdict } from '../../../snapshot/verify';
import { functionName } from '../../../../workbook/results/functions/names';
import { isErrorValue } from '../../../../workbook/model/text';
import { callIn } from '../../../../workbook/results/formulas/formula';
import { EditRefused, type FormulaCell } from '../../../../workbook/model/port/editor';
import { sameTime } from '../../logic/times';
import { useScoreStore, useServices } from '../services';
import { useNotice } from '../notice';
import { useWords } from '../words';
import { refusalText, useWriter, type Draft } from './writer';

/** What was not frozen, with the reason. */
export interface Kept {
  /** Cells that show something else than the answers give. */
  readonly differing: readonly Extract<Verdict, { is: 'differs' }>[];
  /** Formulas that reckon on with a result: nobody but people can tell what they have to show. */
  readonly unchecked: readonly FormulaCell[];
}

interface Freeze {
  /** null: still being looked for. */
  readonly formulas: readonly FormulaCell[] | null;
  readonly records: readonly SnapshotRecord[];
  readonly kept: Kept | null;
  /** `unchecked`: formulas that cannot be checked become what they show, too. */
  freeze(unchecked?: boolean): Promise<void>;
  thaw(record: SnapshotRecord): Promise<void>;
}

/** Turns scoring formulas into values with a record, and back. */
export function useSnapshot(): Freeze {
  const { workbook, editor, store, service, retrier } = useServices();
  const { book } = useScoreStore();
  const { language, t } = useWords();
  const { tell } = useNotice();
  const writer = useWriter();
  const root = functionName('');
  const [formulas, setFormulas] = useState<readonly FormulaCell[] | null>(null);
  const [records, setRecords] = useState<readonly SnapshotRecord[]>([]);
  const [kept, setKept] = useState<Kept | null>(null);
  const { turn } = writer;

  const look = useCallback(async () => {
    const [found, records] = await Promise.all([editor.formulasWith(root), recordsIn(workbook)]);
    setFormulas(found.filter(({ formula }) => callIn(formula, root) !== null));
    setRecords(records.filter(({ thawed }) => !thawed));
  }, [editor, workbook, root]);

  // How many there are is for people to read; what is written is looked for when it is written.
  useEffect(() => {
    look().catch(() => setFormulas([]));
  }, [look, book, turn]);

  const thaw = useCallback(
    async (record: SnapshotRecord) => {
      try {
        const states = await editor.states(record.cells);
        const { changes, moved } = planThaw(record, states, language);
        const done = t('thawDone', { count: record.cells.length - moved }) + (moved > 0 ? t('thawMoved', { count: moved }) : '');
        const written = await writer.write(changes, done, [], false);
        // Without a trace nothing is lost but the word that a record has gone.
        if (written) await dropTrace(workbook.settings, record).catch(() => undefined);
      } catch (error) {
        tell({ intent: 'error', text: refusalText(error, t) });
      }
    },
    [editor, workbook, language, t, tell, writer],
  );

  /** As the columns are wide: what would be cut is not written. */
  const fitted = useCallback(
    async (agreeing: readonly Agreeing[]): Promise<readonly Frozen[]> => {
      const open = agreeing.filter(({ open: what }) => what !== null);
      const states = await editor.states(open.map(({ area }) => area));
      const widths = new Map(open.map(({ cell }, index) => [cell, states[index]?.widths?.[0] ?? null]));
      return agreeing.map(({ cell, area, shown, values, open: what }) => ({
        cell, area, shown,
        values: what ? values.map((line) => line.map((put) => fitting(put, what, widths.get(cell) ?? null, language))) : values,
      }));
    },
    [editor, language],
  );

  /** Formulas that nobody could check, as they show. */
  const asShown = useCallback(
    async (cells: readonly FormulaCell[]): Promise<readonly Frozen[]> => {
      const spills = await editor.spills(cells);
      const areas = cells.map(({ sheet, row, column }, index) => spills[index] ?? { sheet, row, column, rows: 1, columns: 1 });
      const states = await editor.states(areas);
      return cells.flatMap((cell, index): Frozen[] => {
        const [area, state] = [areas[index], states[index]];
        if (!area || !state) return [];
        const values = state.values.map((line) => line.map((value) => (isErrorValue(value) ? t(value === '#N/A' ? 'provisional' : 'invalid') : value)));
        return [{ cell, area, shown: state.values, values }];
      });
    },
    [editor, t],
  );

  const draft = useCallback(
    async (settled: FinalAnswer, withUnchecked: boolean): Promise<(Draft & { readonly trace: Trace }) | null> => {
      const verdicts = await examineFormulas({ workbook, editor, service, retrier, language }, settled, () => store.stillCurrent(settled));
      if (!(await store.stillCurrent(settled))) throw new EditRefused('moved', t('movedBook'));
      const agreeing = verdicts.filter((each) => each.is === 'agrees');
      const unchecked = verdicts.flatMap((each) => (each.is === 'unchecked' ? [each.cell] : []));
      const differing = verdicts.filter((each) => each.is === 'differs');
      setKept(differing.length + unchecked.length > 0 ? { differing, unchecked: withUnchecked ? [] : unchecked } : null);
      const frozen = [...(await fitted(agreeing)), ...(withUnchecked ? await asShown(unchecked) : [])];
      if (frozen.length === 0) {
        tell({ intent: 'info', text: t(verdicts.length === 0 ? 'freezeNone' : 'freezeNoneAgrees') });
        return null;
      }
      // The answers that the frozen figures come from, and no others.
      const stood = settled.scored.filter(({ ledger, when }) => (withUnchecked && unchecked.length > 0) || agreeing.some(({ of }) => of === null || (of.ledger.key === ledger.key && sameTime(of.when, when))));
      const { sheets } = await workbook.outline();
      const taken = sheets.map((sheet) => sheet.name);
      const name = freeName(t('freezeSheet'), taken);
      const copy = freeName(t('freezeCopySheet', { name }), taken);
      const ledgers = copiedOf(stood);
      const time = localTime(new Date());
      const plan = planSnapshot(frozen, { time, scored: stood.map((each) => sourceOf(each, language)), ...ownRulesIn(stood) }, name, copy, language);
      const rows = planCopy(ledgers, copy, language, time);
      return {
        changes: [...plan.changes, ...rows.changes],
        sheets: [...plan.sheets, ...rows.sheets],
        done: t('freezeDone', { count: frozen.length, name }),
        takenBack: false,
        trace: traceOf(frozen, { time, sheet: name }),
      };
    },
    [workbook, editor, service, retrier, language, store, t, tell, fitted, asShown],
  );

  const freeze = useCallback(
    async (withUnchecked = false) => {
      let trace: Trace | null = null;
      const written = await writer.writeResults(async (settled) => {
        const made = await draft(settled, withUnchecked);
        trace = made?.trace ?? null;
        return made;
      });
      if (written && trace) await keepTrace(workbook.settings, trace).catch(() => undefined);
    },
    [writer, draft, workbook],
  );

  return { formulas, records, kept, freeze, thaw };
}

function traceOf(frozen: readonly Frozen[], of: Pick<Trace, 'time' | 'sheet'>): Trace {
  const { sheet = '', row = 0, column = 0, formula = '' } = frozen[0]?.cell ?? {};
  return { ...of, count: frozen.length, at: { sheet, row, column }, formula };
}

/** `2020-01-15 17:42` where the user is. */
const localTime = (now: Date): string => `${localDay(now)} ${localMinute(now)}`;

/** Each ledger once, with the last year of its results; under rules of the workbook's own once for each edition of them. */
function copiedOf(stood: FinalAnswer['scored']): readonly CopiedLedger[] {
  const found = new Map<string, CopiedLedger>();
  for (const { ledger, when } of stood) {
    const key = JSON.stringify([ledger.key, ledger.edition?.sheets]);
    const year = Math.max(when.year, found.get(key)?.year ?? when.year);
    found.set(key, { ledger, year });
  }
  return [...found.values()];
}
