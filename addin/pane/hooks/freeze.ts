import { useCallback, useEffect, useState } from 'react';
import { valueOf } from '../../batch/what';
import { scoringsOf } from '../../batch/targets';
import { freeName } from '../../batch/fresh-table';
import { planFreeze, planThaw, readRecord, type FreezeRecord, type Frozen } from '../../freeze/record';
import { functionName, type Part } from '../../functions/names';
import { callIn } from '../../why/formula';
import { resultOf } from '../../why/scoring';
import { targetOf } from '../../why/target';
import { quoteSheet } from '../../ledger/grid';
import { isErrorValue } from '../../ledger/text';
import type { FormulaCell, Put } from '../../workbook/editor';
import { useBoard, useServices } from './services';
import { useNotice } from './notice';
import { useWords } from './words';
import { refusalText, useWriter } from './writer';

/** Functions whose result is a figure of points. */
const pointed = new RegExp(`(?:${['', 'RANGE'].map((part) => functionName(part as Part).replace(/\./g, '\\.')).join('|')})\\(`, 'i');

interface Freeze {
  /** null: still being looked for. */
  readonly formulas: readonly FormulaCell[] | null;
  readonly records: readonly FreezeRecord[];
  freeze(): Promise<void>;
  thaw(record: FreezeRecord): Promise<void>;
}

/** Turns scoring formulas into values with a record, and back. */
export function useFreeze(): Freeze {
  const { workbook, editor, board } = useServices();
  const { book } = useBoard();
  const { language, t } = useWords();
  const { tell } = useNotice();
  const writer = useWriter();
  const root = functionName('');
  const [formulas, setFormulas] = useState<readonly FormulaCell[] | null>(null);
  const [records, setRecords] = useState<readonly FreezeRecord[]>([]);

  const look = useCallback(async () => {
    const [found, { sheets }] = await Promise.all([editor.formulasWith(root), workbook.outline()]);
    const named = sheets.filter(({ name }) => /^(定稿|Final)/.test(name));
    const grids = await workbook.read(named.map(({ name }) => ({ sheet: name })));
    setFormulas(found.filter(({ formula }) => callIn(formula, root) !== null));
    setRecords(grids.flatMap((grid) => (grid ? (readRecord(grid) ?? []) : [])).filter(({ thawed }) => !thawed));
  }, [editor, workbook, root]);

  useEffect(() => {
    look().catch(() => setFormulas([]));
  }, [look, book]);

  /** The text that stands for an error: what the result of that cell is, in words. */
  const insteadOf = useCallback(
    async ({ sheet, row, column, value, formula }: FormulaCell): Promise<Put> => {
      const { book: now, scored } = board.state();
      if (!isErrorValue(value) || !now) return value;
      const selection = { sheet, address: quoteSheet(sheet), extent: { row, column, rows: 1, columns: 1 } };
      const target = await targetOf(selection, { book: now, workbook, editor, root });
      const scoring = target && scoringsOf(scored).find(({ ledger }) => ledger.key === target.ledger);
      const unit = target && scoring ? resultOf(scoring, target.unit) : null;
      if (!target || !scoring || !unit) return String(value);
      // A rank or a grade that is not there yet has no interval.
      if (!pointed.test(formula)) return t(unit.status === 'invalid' ? 'writtenInvalid' : 'provisional');
      return valueOf(target.item === null ? { is: 'total' } : { is: 'item', code: target.item }, unit, scoring.rulebook, language) ?? String(value);
    },
    [board, workbook, editor, root, language, t],
  );

  const guarded = useCallback(
    async (work: () => Promise<void>) => {
      try {
        await work();
        await look();
      } catch (error) {
        tell({ intent: 'error', text: refusalText(error, t) });
      }
    },
    [look, tell, t],
  );

  const thaw = useCallback(
    (record: FreezeRecord) =>
      guarded(async () => {
        const states = await editor.states(record.cells.map(({ sheet, row, column }) => ({ sheet, row, column, rows: 1, columns: 1 })));
        const { changes, moved } = planThaw(record, states, language);
        const done = t('thawDone', { count: record.cells.length - moved }) + (moved > 0 ? t('thawMoved', { count: moved }) : '');
        await writer.write(changes, done, [], false);
      }),
    [guarded, editor, language, t, writer],
  );

  const freeze = useCallback(
    () =>
      guarded(async () => {
        const found = formulas ?? [];
        const [spills, { sheets }] = await Promise.all([editor.spills(found), workbook.outline()]);
        const states = [...(await editor.states(spills.filter((area) => area !== null)))];
        const frozen: Frozen[] = [];
        for (const [index, cell] of found.entries()) {
          const spill = spills[index] ? (states.shift() ?? null) : null;
          frozen.push({ cell, spill, instead: await insteadOf(cell) });
        }
        const name = freeName(t('freezeSheet'), sheets.map((sheet) => sheet.name));
        const scored = board.state().scored.map(({ answer }) => ({ rulebook: answer.rulebook.title, version: answer.rulebook.version, fingerprint: answer.fingerprint }));
        const plan = planFreeze(frozen, { time: localTime(new Date()), scored }, name, language);
        await writer.write(plan.changes, t('freezeDone', { count: found.length, name }), plan.sheets, false);
      }),
    [guarded, formulas, editor, workbook, insteadOf, board, language, t, writer],
  );

  return { formulas, records, freeze, thaw };
}

/** `2020-01-15 17:42` where the user is. */
function localTime(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
