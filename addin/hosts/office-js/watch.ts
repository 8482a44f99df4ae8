import type { ChangeCause } from '../../../workbook/model/port/events';
import type { OfficeInfo } from './office-info';

type Told = (sheetId: string | null, cause: ChangeCause) => void;

/**
 * Hears of everything that may change what a ledger says. What exactly changed is not asked: details of
 * events are missing or wrong in places, and a changed cell is found by reading again.
 */
export async function watchWorkbook(context: Excel.RequestContext, { can, supports }: OfficeInfo, told: Told): Promise<boolean> {
  if (!can.watch) return false;
  const { worksheets, tables } = context.workbook;
  const onSheet = async ({ worksheetId }: { worksheetId: string }): Promise<void> => told(worksheetId, 'entered');
  const onFormulas = async ({ worksheetId }: { worksheetId: string }): Promise<void> => told(worksheetId, 'calculated');
  const anywhere = async (): Promise<void> => told(null, 'entered');
  worksheets.onChanged.add(onSheet);
  // Cells with formulas change without being entered.
  worksheets.onCalculated.add(onFormulas);
  // A number that is shown as per cent is read otherwise.
  worksheets.onFormatChanged.add(onSheet);
  worksheets.onAdded.add(anywhere);
  worksheets.onDeleted.add(anywhere);
  tables.onAdded.add(anywhere);
  tables.onDeleted.add(anywhere);
  if (supports('ExcelApi', '1.10')) worksheets.onRowSorted.add(onSheet);
  if (supports('ExcelApi', '1.17')) worksheets.onNameChanged.add(anywhere);
  await context.sync();
  return true;
}
