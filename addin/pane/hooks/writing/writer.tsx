import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { columnName, quoteSheet } from '../../../../workbook/model/area';
import { NotFinal } from '../../../score-store/telling/wait-until-final';
import type { LedgerTime, FinalAnswer } from '../../../score-store/types';
import { EditRefused, type Change, type NewSheet, type Written } from '../../../../workbook/model/port/editor';
import { messageOf } from '../go';
import { useNotice } from '../notice';
import { useServices } from '../services';
import { useWords, type Say } from '../words';

/** What is to be written, and what is told when it is. */
export interface Draft {
  readonly changes: readonly Change[];
  readonly done: string;
  readonly sheets?: readonly NewSheet[];
  /** False: there is a way back of its own. */
  readonly takenBack?: boolean;
  /** False: what the next results are told against stays what it was. */
  readonly stands?: boolean;
}

/** The answers that the last results stand on which were written. */
export interface Stood {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly scored: FinalAnswer['scored'];
}

interface Writer {
  /** The last change that can be taken back. */
  readonly last: Written | null;
  /** What the results stood on that were written last; null where none were, or they were taken back. */
  readonly stood: Stood | null;
  /** Goes up with each write and each way back: whoever shows what stands in cells looks again. */
  readonly turn: number;
  readonly busy: boolean;
  /**
   * Writes results. `make` is given the answers of this very moment, with nothing in flight, and reads the cells it
   * needs then; it gives null where it has told why nothing is to be written. Nothing is written where the book has
   * changed meanwhile.
   */
  writeResults(make: (settled: FinalAnswer) => Promise<Draft | null>, also?: readonly LedgerTime[]): Promise<Written | null>;
  /**
   * Writes, tells `done` with a way back, and gives what was written; null where nothing was. `takenBack` false:
   * there is a way back of its own.
   */
  write(changes: readonly Change[], done: string, sheets?: readonly NewSheet[], takenBack?: boolean): Promise<Written | null>;
  undo(written: Written): Promise<void>;
}

const WriterContext = createContext<Writer | null>(null);

/** Every change of the workbook goes through here: each is told, and each can be taken back. */
export function WriterProvider({ children }: { children: ReactNode }) {
  const { editor, store } = useServices();
  const { tell } = useNotice();
  const { t } = useWords();
  const [last, setLast] = useState<Written | null>(null);
  const [stood, setStood] = useState<Stood | null>(null);
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);

  const guarded = useCallback(
    async <T,>(work: () => Promise<T>): Promise<T | null> => {
      setBusy(true);
      try {
        return await work();
      } catch (error) {
        tell({ intent: 'error', text: refusalText(error, t) });
        return null;
      } finally {
        setBusy(false);
        store.lookAgain();
      }
    },
    [store, tell, t],
  );

  const undo = useCallback(
    async (written: Written) => {
      const back = await guarded(() => editor.revert(written));
      if (!back) return;
      setLast((current) => (current === written ? null : current));
      setStood(null);
      setTurn((before) => before + 1);
      const where = back.left.slice(0, 5).map(({ sheet, row, column }) => `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`).join(t('markList'));
      if (back.left.length === 0) tell({ intent: 'success', text: t('undone', { cells: back.cells }) });
      else tell({ intent: 'info', text: t('undoneSome', { cells: back.cells, left: back.left.length, where }) });
    },
    [editor, guarded, tell, t],
  );

  /** Tells what was written, and first of all where something else stands there than was put. */
  const told = useCallback(
    (written: Written, { done, takenBack = true }: Draft, outdated: boolean) => {
      setLast(takenBack ? written : null);
      setTurn((before) => before + 1);
      const action = takenBack ? { action: { label: t('undo'), run: () => void undo(written) } } : {};
      const where = written.differing.slice(0, 5).map(({ sheet, row, column }) => `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`).join(t('markList'));
      if (written.differing.length > 0) tell({ intent: 'error', text: t('writtenDiffers', { cells: written.differing.length, where }), ...action });
      else if (outdated) tell({ intent: 'error', text: t('writtenOutdated'), ...action });
      else tell({ intent: 'success', text: done, ...action });
    },
    [tell, t, undo],
  );

  const write = useCallback(
    async (changes: readonly Change[], done: string, sheets: readonly NewSheet[] = [], takenBack = true) => {
      tell(null);
      const written = await guarded(() => editor.write(changes, sheets));
      if (written) told(written, { changes, done, takenBack }, false);
      return written;
    },
    [editor, guarded, tell, told],
  );

  const writeResults = useCallback(
    async (make: (settled: FinalAnswer) => Promise<Draft | null>, also: readonly LedgerTime[] = []) => {
      tell({ intent: 'info', text: t('writeWaiting'), lasting: true });
      const outcome = await guarded(async () => {
        const settled = await store.settled({ also });
        // From here on there is something to be told in the place of the waiting.
        tell(null);
        const draft = await make(settled);
        if (!draft) return null;
        if (!(await store.stillCurrent(settled))) throw new EditRefused('moved', t('movedBook'));
        const written = await editor.write(draft.changes, draft.sheets ?? []);
        return { draft, written, settled, outdated: !(await store.stillCurrent(settled).catch(() => true)) };
      });
      if (!outcome) return null;
      told(outcome.written, outcome.draft, outcome.outdated);
      if (outcome.draft.stands !== false) setStood({ at: outcome.settled.at, scored: outcome.settled.scored });
      return outcome.written;
    },
    [store, editor, guarded, tell, told, t],
  );

  const writer = useMemo(() => ({ last, stood, turn, busy, write, writeResults, undo }), [last, stood, turn, busy, write, writeResults, undo]);
  return <WriterContext value={writer}>{children}</WriterContext>;
}

export function useWriter(): Writer {
  const writer = useContext(WriterContext);
  if (!writer) throw new Error('There is no writer around this component.');
  return writer;
}

export function refusalText(error: unknown, t: Say): string {
  const detail = messageOf(error);
  // Why there are no answers to write is told in words of its own.
  if (error instanceof NotFinal) return t('refusedUnsettled', { detail });
  if (!(error instanceof EditRefused)) return t('refusedHost', { detail });
  const words = {
    editing: 'refusedEditing',
    locked: 'refusedLocked',
    structure: 'refusedStructure',
    gone: 'refusedGone',
    moved: 'refusedMoved',
    unsupported: 'refusedUnsupported',
    host: 'refusedHost',
  } as const;
  return t(words[error.kind], { detail });
}
