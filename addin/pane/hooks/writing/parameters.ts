import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RulebookView } from '../../../../shared/contract/rulebook-view';
import { decidedIn } from '../../../../workbook/ledger/own-rules';
import { readsOf } from '../../../../workbook/ledger/places';
import type { Grid } from '../../../../workbook/model/grid';
import { isBlank, isDash } from '../../../../workbook/model/text';
import { planParameters, standing, type Decision, type SheetPlan, type Stood } from '../../../../workbook/parameters/sheet-plan';
import { useScoreStore, useServices } from '../services';

interface ParameterSheetState {
  /** Not read yet. */
  readonly waiting: boolean;
  readonly grid: Grid | null;
  readonly stood: ReadonlyMap<string, Stood>;
  plan(decisions: readonly Decision[]): SheetPlan;
  /** The sheet as it stands at this moment; what is planned on it is written only where it stands so still. */
  planNow(decisions: readonly Decision[]): Promise<SheetPlan>;
}

/** The sheet of parameters as it stands, read anew with each reading of the book. */
export function useParameterSheet(view: RulebookView): ParameterSheetState {
  const { workbook, bindings } = useServices();
  const { book } = useScoreStore();
  const [read, setRead] = useState<{ grid: Grid | null } | null>(null);
  const look = useCallback(async (): Promise<Grid | null> => {
    const [outline, binding] = await Promise.all([workbook.outline(), bindings.load()]);
    const place = readsOf(outline, binding ?? {}).parameters;
    const [grid] = place ? await workbook.read([place]) : [null];
    return grid ?? null;
  }, [workbook, bindings]);
  useEffect(() => {
    let live = true;
    look().then(
      (grid) => live && setRead({ grid }),
      () => live && setRead({ grid: null }),
    );
    return () => {
      live = false;
    };
  }, [look, book]);
  return useMemo(() => {
    const grid = read?.grid ?? null;
    // What the rules of the workbook say themselves holds until the sheet says something.
    const stood = new Map<string, Stood>(standing(grid, view));
    for (const each of decidedIn(book?.beside.own ?? [], view)) {
      const { value = '' } = stood.get(each.key) ?? {};
      if (isBlank(value) || isDash(value)) stood.set(each.key, each);
    }
    return { waiting: read === null, grid, stood, plan: (decisions) => planParameters(grid, view, decisions), planNow: async (decisions) => planParameters(await look(), view, decisions) };
  }, [read, book, view, look]);
}
