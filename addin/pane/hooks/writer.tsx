import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { columnLetters, quoteSheet } from '../../ledger/grid';
import { EditRefused, type Change, type NewSheet, type Written } from '../../workbook/editor';
import { messageOf } from './go';
import { useNotice } from './notice';
import { useServices } from './services';
import { useWords, type Say } from './words';

interface Writer {
  /** The last change that can be taken back. */
  readonly last: Written | null;
  readonly busy: boolean;
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
  const { editor, board } = useServices();
  const { tell } = useNotice();
  const { t } = useWords();
  const [last, setLast] = useState<Written | null>(null);
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
        board.lookAgain();
      }
    },
    [board, tell, t],
  );

  const undo = useCallback(
    async (written: Written) => {
      const back = await guarded(() => editor.revert(written));
      if (!back) return;
      setLast((current) => (current === written ? null : current));
      const where = back.left.slice(0, 5).map(({ sheet, row, column }) => `${quoteSheet(sheet)}!${columnLetters(column)}${row + 1}`).join('、');
      if (back.left.length === 0) tell({ intent: 'success', text: t('undone', { cells: back.cells }) });
      else tell({ intent: 'info', text: t('undoneSome', { cells: back.cells, left: back.left.length, where }) });
    },
    [editor, guarded, tell, t],
  );

  const write = useCallback(
    async (changes: readonly Change[], done: string, sheets: readonly NewSheet[] = [], takenBack = true) => {
      tell(null);
      const written = await guarded(() => editor.write(changes, sheets));
      if (!written) return null;
      setLast(takenBack ? written : null);
      tell({ intent: 'success', text: done, ...(takenBack ? { action: { label: t('undo'), run: () => void undo(written) } } : {}) });
      return written;
    },
    [editor, guarded, tell, t, undo],
  );

  const writer = useMemo(() => ({ last, busy, write, undo }), [last, busy, write, undo]);
  return <WriterContext value={writer}>{children}</WriterContext>;
}

export function useWriter(): Writer {
  const writer = useContext(WriterContext);
  if (!writer) throw new Error('There is no writer around this component.');
  return writer;
}

export function refusalText(error: unknown, t: Say): string {
  const detail = messageOf(error);
  if (!(error instanceof EditRefused)) return t('refusedHost', { detail });
  const words = {
    editing: 'refusedEditing',
    locked: 'refusedLocked',
    gone: 'refusedGone',
    unsupported: 'refusedUnsupported',
    host: 'refusedHost',
  } as const;
  return t(words[error.kind], { detail });
}
