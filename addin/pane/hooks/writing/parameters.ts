import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RulebookView } from '../../../../shared/contract/rulebook-view';
import { readsOf } from '../../../../workbook/ledger/places';
import type { Grid } from '../../../../workbook/model/grid';
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
    return { waiting: read === null, grid, stood: standing(grid, view), plan: (decisions) => planParameters(grid, view, decisions), planNow: async (decisions) => planParameters(await look(), view, decisions) };
  }, [read, view, look]);
}
