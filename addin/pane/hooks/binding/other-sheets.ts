import { useEffect, useState } from 'react';
import { isOfRules } from '../../../../workbook/binding/scan/rule-sheets';
import { isPrintout } from '../../../../workbook/printouts/kept/check-mark';
import { isOfRecord } from '../../../../workbook/snapshot/record';
import type { Grid } from '../../../../workbook/model/grid';
import { useScoreStore, useServices } from '../services';

/** Larger sheets are data of other kinds, no score tables. */
const most = { rows: 2_000, columns: 120 };

/** The sheets of the workbook that were not read as ledger or lists and are no records of final copies, read once for each reading of the book. */
export function useOtherSheets(): readonly Grid[] {
  const { workbook } = useServices();
  const { book } = useScoreStore();
  const [grids, setGrids] = useState<readonly Grid[]>([]);
  useEffect(() => {
    if (!book) return undefined;
    let live = true;
    const read = async (): Promise<void> => {
      const { sheets } = await workbook.outline();
      const wanted = sheets.filter(({ name, used }) => used && used.rows <= most.rows && used.columns <= most.columns && !book.sheets.includes(name) && !isOfRules(name));
      const found = await workbook.read(wanted.map(({ name }) => ({ sheet: name })));
      if (live) setGrids(found.flatMap((grid) => (grid && !isOfRecord(grid) && !isPrintout(grid) ? [grid] : [])));
    };
    // A sheet that cannot be read now is looked at with the next reading.
    read().catch(() => undefined);
    return () => {
      live = false;
    };
  }, [workbook, book]);
  return grids;
}
