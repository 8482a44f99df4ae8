import { useCallback, useMemo } from 'react';
import type { Rulebook } from '../../../../shared/model/rulebook/rulebook';
import type { Change } from '../../../../workbook/model/port/editor';
import type { ApprovedCase, BoundaryCase } from '../../../../workbook/rule-trial/types';
import { sheetDraft } from '../../../rules/sheet-draft';
import { useWriter } from '../writing/writer';
import { useReadings } from './readings';
import { useRulesTools } from './rules';
import { useRulesWords } from './words';

interface Approved {
  readonly approved: readonly ApprovedCase[];
  /** Keeps these in the workbook, in the place of those that are kept. */
  keep(cases: readonly BoundaryCase[]): Promise<void>;
}

const none: readonly ApprovedCase[] = [];

/** The cases that somebody looked at and approved. They stand in a sheet of their own. */
export function useApproved(rulebook: Rulebook): Approved {
  const { t } = useRulesWords();
  const { trial } = useRulesTools();
  const { approved: grid } = useReadings();
  const { write } = useWriter();
  const approved = useMemo(() => (grid ? trial.read(rulebook, grid).cases : none), [trial, rulebook, grid]);
  const keep = useCallback(
    async (cases: readonly BoundaryCase[]) => {
      const plan = trial.plan(rulebook, cases);
      const draft = sheetDraft([grid ? { ...plan, name: grid.sheet } : plan]);
      // What is there is the tool's own list: what is longer than the new one is cleared.
      const put = new Set(draft.changes.map(({ row, column }) => `${row} ${column}`));
      const cleared = (grid?.cells ?? []).flatMap((line, row) =>
        line.flatMap((cell, column): Change[] => {
          const at = { row: row + (grid?.row ?? 0), column: column + (grid?.column ?? 0) };
          return cell === '' || put.has(`${at.row} ${at.column}`) ? [] : [{ sheet: grid?.sheet ?? '', ...at, put: null }];
        }),
      );
      await write([...draft.changes, ...cleared], t('trialKept', { count: cases.length }), grid ? [] : draft.sheets);
    },
    [trial, rulebook, grid, write, t],
  );
  return { approved, keep };
}
