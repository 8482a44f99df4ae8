import { useEffect, useMemo, useState } from 'react';
import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { readsOf } from '../../ledger/places';
import type { Grid } from '../../ledger/grid';
import { planParameters, standing, type Decision, type SheetPlan, type Stood } from '../../parameters/sheet-plan';
import { useBoard, useServices } from './services';

interface ParameterSheetState {
  /** Not read yet. */
  readonly waiting: boolean;
  readonly grid: Grid | null;
  readonly stood: ReadonlyMap<string, Stood>;
  plan(decisions: readonly Decision[]): SheetPlan;
}

/** The sheet of parameters as it stands, read anew with each reading of the book. */
export function useParameterSheet(view: RulebookView): ParameterSheetState {
  const { workbook, bindings } = useServices();
  const { book } = useBoard();
  const [read, setRead] = useState<{ grid: Grid | null } | null>(null);
  useEffect(() => {
    let live = true;
    const look = async (): Promise<void> => {
      const [outline, binding] = await Promise.all([workbook.outline(), bindings.load()]);
      const place = readsOf(outline, binding ?? {}).parameters;
      const [grid] = place ? await workbook.read([place]) : [null];
      if (live) setRead({ grid: grid ?? null });
    };
    look().catch(() => live && setRead({ grid: null }));
    return () => {
      live = false;
    };
  }, [workbook, bindings, book]);
  return useMemo(() => {
    const grid = read?.grid ?? null;
    return { waiting: read === null, grid, stood: standing(grid, view), plan: (decisions) => planParameters(grid, view, decisions) };
  }, [read, view]);
}
