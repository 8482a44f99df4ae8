import type { Language } from '../../shared/words/language';
import { cellsIn, sheetsOf, type Knowledge } from '../answers/content';
import { typedAmong, type Typed } from '../answers/typed';
import type { BoardState, ScoreBoard } from '../board/types';
import { functionName } from '../functions/names';
import { callIn } from '../why/formula';
import type { Editor, FormulaCell } from '../workbook/editor';
import type { Workbook } from '../workbook/workbook';
import { readCopy, type Kept } from './copy';
import { driftsOf, type Drift } from './drift';
import { readRecord, recordSheet, type FreezeRecord } from './record';

/** A final copy with everything that is otherwise since. */
export interface Final {
  readonly record: FreezeRecord;
  readonly drifts: readonly Drift[];
  /** The rows that its results stand on, as its copy of the ledger has them. */
  readonly kept: readonly Kept[];
}

export interface Watched {
  readonly finals: readonly Final[];
  /** Figures typed among scoring formulas. */
  readonly typed: readonly Typed[];
}

/** Looks after what was written: tells when a cell, the ledger or a parameter is no longer what it was. */
export interface ResultWatch {
  state(): Watched;
  subscribe(listener: () => void): () => void;
}

interface Around {
  readonly board: Pick<ScoreBoard, 'state' | 'subscribe'>;
  readonly workbook: Pick<Workbook, 'outline' | 'read' | 'watch'>;
  readonly editor: Pick<Editor, 'formulasWith' | 'states'>;
  readonly language: Language;
}

/** Milliseconds after a change: somebody may still be typing, and results come in one after the other. */
const quiet = 250;
/** Changes that never end put a look off no longer than this. */
const patience = 1_500;
const nothing: Watched = { finals: [], typed: [] };

export function resultWatch(around: Around): ResultWatch {
  const listeners = new Set<() => void>();
  let watched = nothing;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since: number | null = null;
  let looking = false;
  let hearing = false;
  let known: Pick<BoardState, 'book' | 'scored'> = { book: null, scored: [] };

  const soon = (): void => {
    if (listeners.size === 0) return;
    since ??= Date.now();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void pass(), Math.max(0, Math.min(quiet, since + patience - Date.now())));
  };
  const pass = async (): Promise<void> => {
    timer = null;
    // A change during a look begins another after it.
    if (looking) return soon();
    looking = true;
    since = null;
    try {
      const next = await lookAt(around);
      if (next && JSON.stringify(next) !== JSON.stringify(watched)) {
        watched = next;
        for (const listener of listeners) listener();
      }
    } catch {
      // A cell that is being typed in cannot be read: the end of that is a change, too.
    } finally {
      looking = false;
    }
  };
  const hear = (): void => {
    if (hearing) return;
    hearing = true;
    around.workbook.watch(soon).catch(() => false);
  };
  return {
    state: () => watched,
    subscribe(listener) {
      listeners.add(listener);
      hear();
      soon();
      const leave = around.board.subscribe(() => {
        let now: Pick<BoardState, 'book' | 'scored'>;
        try {
          now = around.board.state();
        } catch {
          // An answer that cannot be read is told by whoever shows it.
          return;
        }
        const { book, scored } = now;
        // An answer on its way is no change of what is known.
        if (book === known.book && scored.length === known.scored.length && scored.every(({ answer }, index) => answer === known.scored[index]?.answer)) return;
        known = { book, scored };
        soon();
      });
      return () => {
        listeners.delete(listener);
        leave();
      };
    },
  };
}

async function lookAt({ board, workbook, editor, language }: Around): Promise<Watched | null> {
  const { book, scored } = board.state();
  if (!book) return null;
  const { sheets } = await workbook.outline();
  const records = await recordsIn(workbook, sheets.map(({ name }) => name));
  const root = functionName('');
  const others = sheets.map(({ name }) => name).filter((name) => !recordSheet.test(name) && !book.ledgers.some(({ sheet }) => sheet === name));
  const formulas = (await editor.formulasWith(root, others)).filter(({ formula }) => callIn(formula, root) !== null);
  const wanted = sheetsOf([...formulas, ...records.flatMap(({ cells }) => cells)]);
  const copies = records.map(({ copy }) => copy);
  const grids = await workbook.read([...wanted, ...copies].map((sheet) => ({ sheet })));
  const knowledge: Knowledge = { book, scored, language, cell: cellsIn(grids.slice(0, wanted.length)) };
  const finals: Final[] = [];
  for (const [index, record] of records.entries()) {
    const copy = grids[wanted.length + index];
    const kept = copy && record.copy !== '' ? readCopy(copy, (key) => book.ledgers.find((ledger) => ledger.key === key)?.rulebook ?? null) : [];
    finals.push({ record, drifts: driftsOf(record, await editor.states(record.cells), kept, knowledge), kept });
  }
  const typed = await withoutFormulas(typedAmong(formulas, grids.slice(0, wanted.length), knowledge), editor);
  return { finals, typed };
}

async function recordsIn(workbook: Around['workbook'], names: readonly string[]): Promise<readonly FreezeRecord[]> {
  const grids = await workbook.read(names.filter((name) => recordSheet.test(name)).map((sheet) => ({ sheet })));
  return grids.flatMap((grid) => (grid ? (readRecord(grid) ?? []) : [])).filter(({ thawed }) => !thawed);
}

/** A formula of the user's own is no figure that was typed; a cell that a formula fills is none either. */
async function withoutFormulas(typed: readonly Typed[], editor: Around['editor']): Promise<readonly Typed[]> {
  const states = await editor.states(typed.map(({ sheet, row, column }: Pick<FormulaCell, 'sheet' | 'row' | 'column'>) => ({ sheet, row, column, rows: 1, columns: 1 })));
  return typed.filter((_, index) => (states[index]?.formulas[0]?.[0] ?? '') === '');
}
