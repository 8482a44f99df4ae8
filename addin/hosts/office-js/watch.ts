import { type Area, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../../workbook/model/area';
import type { ChangeCause } from '../../../workbook/model/port/events';
import type { OfficeInfo } from './office-info';

type Told = (sheetId: string | null, cause: ChangeCause, area: Area | null) => void;

/**
 * Hears of everything that may change what a ledger says. Where something changed is passed on only where cells were
 * entered and the event names them; what they hold is never taken from the event, whose details are missing or wrong
 * in places.
 */
export async function watchWorkbook(context: Excel.RequestContext, { can, supports }: OfficeInfo, told: Told): Promise<boolean> {
  if (!can.watch) return false;
  const { worksheets, tables } = context.workbook;
  const onSheet = async ({ worksheetId }: { worksheetId: string }): Promise<void> => told(worksheetId, 'entered', null);
  const onFormulas = async ({ worksheetId }: { worksheetId: string }): Promise<void> => told(worksheetId, 'calculated', null);
  const anywhere = async (): Promise<void> => told(null, 'entered', null);
  worksheets.onChanged.add(async (event) => told(event.worksheetId, 'entered', enteredIn(event)));
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

/** The cells that were entered; null where rows or columns moved, or the event does not say. */
function enteredIn({ changeType, address }: Partial<Pick<Excel.WorksheetChangedEventArgs, 'changeType' | 'address'>>): Area | null {
  const area = changeType === 'RangeEdited' && typeof address === 'string' ? parseArea(address) : null;
  return area && area.rows < MAX_ROWS && area.columns < MAX_COLUMNS ? area : null;
}
