import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { cellAt, sheetCell, type Cell, type Grid } from '../../../../workbook/model/grid';
import { splitAddress } from '../../../../workbook/model/area';
import type { RulesReading } from '../../../../workbook/rule-sheet/types';
import { useServices } from '../services';
import { useWriter } from '../writing/writer';
import { useRules } from './rules';

/** The rules that stand in the workbook, as they are now. */
interface Readings {
  /** null: not read yet. */
  readonly readings: readonly RulesReading[] | null;
  readonly grids: readonly Grid[];
  /** Where the cases stand that somebody approved. */
  readonly approved: Grid | null;
  readonly names: readonly string[];
  /** Those of them that nobody sees. */
  readonly hidden: readonly string[];
  /** What stands in a cell of a sheet of rules; null: nothing. */
  valueAt(address: string): Cell | null;
  /** Where an item stands, by its code. */
  placeOf(item: string): string | null;
}

const ReadingsContext = createContext<Readings | null>(null);
/** Milliseconds: somebody may still be typing. */
const quiet = 250;

/** Reads the sheets of rules, and again whenever the workbook changes. Stands on pages where the tools are loaded. */
export function ReadingsProvider({ children }: { children: ReactNode }) {
  const { workbook } = useServices();
  const { tools } = useRules();
  const { turn } = useWriter();
  const [changes, setChanges] = useState(0);
  const [read, setRead] = useState<Pick<Readings, 'readings' | 'grids' | 'approved' | 'names' | 'hidden'>>({ readings: null, grids: [], approved: null, names: [], hidden: [] });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let live = true;
    const heard = (): void => {
      if (!live) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => setChanges((before) => before + 1), quiet);
    };
    // A host that tells of no changes is looked at with each write and each opening of the page.
    workbook.watch((_, cause) => cause === 'entered' && heard()).catch(() => false);
    return () => {
      live = false;
      if (timer !== null) clearTimeout(timer);
    };
  }, [workbook]);

  useEffect(() => {
    if (!tools) return undefined;
    let live = true;
    const look = async (): Promise<void> => {
      const { sheets } = await workbook.outline();
      const names = sheets.map(({ name }) => name);
      const hidden = sheets.flatMap((sheet) => (sheet.hidden ? [sheet.name] : []));
      const wanted = names.filter((name) => tools.sheets.is(name) || tools.trial.is(name));
      const found = (await workbook.read(wanted.map((sheet) => ({ sheet })))).flatMap((grid) => grid ?? []);
      if (!live) return;
      const grids = found.filter(({ sheet }) => !tools.trial.is(sheet));
      setRead({ readings: grids.length === 0 ? [] : tools.sheets.read(grids), grids, approved: found.find(({ sheet }) => tools.trial.is(sheet)) ?? null, names, hidden });
    };
    look().catch(() => undefined);
    return () => {
      live = false;
    };
  }, [workbook, tools, turn, changes]);

  const value = useMemo<Readings>(() => ({ ...read, valueAt: (address) => valueIn(read.grids, address), placeOf: (item) => placeIn(read.readings ?? [], item) }), [read]);
  return <ReadingsContext value={value}>{children}</ReadingsContext>;
}

function valueIn(grids: readonly Grid[], address: string): Cell | null {
  const { sheet, rest } = splitAddress(address);
  const grid = grids.find((each) => each.sheet === sheet);
  const at = cellAt(rest);
  const value = grid && at ? sheetCell(grid, at.row, at.column) : '';
  return value === '' ? null : value;
}

function placeIn(readings: readonly RulesReading[], item: string): string | null {
  for (const { rulebook, places } of readings) {
    const index = rulebook?.items.findIndex(({ code }) => code === item) ?? -1;
    const place = places[`/items/${index}`];
    if (place !== undefined) return place;
  }
  return null;
}

export function useReadings(): Readings {
  const readings = useContext(ReadingsContext);
  if (!readings) throw new Error('There are no readings around this component.');
  return readings;
}
