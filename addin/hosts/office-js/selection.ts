import { say, languageOf } from '../../../shared/i18n/language';
import { workbookWords } from '../../../shared/i18n/workbook/workbook';
import { extentOf, extentProxy } from './outline';
import { sheetAndCells } from '../../../workbook/model/addresses';
import type { Selection } from '../../../workbook/model/port/workbook';
import type { OfficeInfo } from './office-info';

/**
 * Goes to a cell, a block, or several blocks of one sheet (`计分表!B3:B9,D3:D9`); where the host selects but one,
 * to the first. The sheet is brought to the front. Rejects in words where there is none such.
 */
export async function selectCells(context: Excel.RequestContext, address: string, { language, supports }: OfficeInfo): Promise<void> {
  const { sheet: name, cells } = sheetAndCells(address);
  const missing = (): Error => new Error(say(workbookWords, 'no-such-cell', languageOf(language), { address }));
  const { worksheets } = context.workbook;
  const sheet = name === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) throw missing();
  sheet.activate();
  if (cells.includes(',') && supports('ExcelApi', '1.18')) sheet.getRanges(cells).select();
  else sheet.getRange(cells.split(',')[0]).select();
  await context.sync().catch(() => {
    throw missing();
  });
}

/** null where several ranges, or a shape, are selected. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection | null> {
  const range = extentProxy(context.workbook.getSelectedRange()).load('address,worksheet/name');
  try {
    await context.sync();
  } catch {
    return null;
  }
  const extent = extentOf(range);
  return extent && { sheet: range.worksheet.name, address: range.address, extent };
}
