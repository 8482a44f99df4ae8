import { useCallback } from 'react';
import { quoteSheet } from '../../../../workbook/model/area';
import type { Change } from '../../../../workbook/model/port/editor';
import type { SheetPlan } from '../../../../workbook/templates/plan';
import { freeNames, sheetDraft } from '../../../rules/sheet-draft';
import { useServices } from '../services';
import { useWriter } from '../writing/writer';
import { useRulesWords } from './words';

/** Cells that change together with what is made, and how that is told. */
export interface Besides {
  readonly changes: readonly Change[];
  readonly done: string;
}

/** Makes new sheets and goes to the first of them. No sheet that is there is ever written over. Gives their names. */
export function useWriteSheets(): (plans: readonly SheetPlan[], besides?: Besides) => Promise<readonly string[] | null> {
  const { workbook } = useServices();
  const { write } = useWriter();
  const { t } = useRulesWords();
  return useCallback(
    async (plans, besides) => {
      const { sheets } = await workbook.outline();
      const named = freeNames(plans, sheets.map(({ name }) => name));
      const names = named.map(({ name }) => name);
      const draft = sheetDraft(named);
      const done = t('rulesMade', { names: names.map((name) => t('rulesSheetName', { name })).join(t('markList')) });
      const written = await write([...draft.changes, ...(besides?.changes ?? [])], done + (besides?.done ?? ''), draft.sheets);
      const [first] = names;
      if (written && first !== undefined) await workbook.select(`${quoteSheet(first)}!A1`).catch(() => undefined);
      return written ? names : null;
    },
    [workbook, write, t],
  );
}
