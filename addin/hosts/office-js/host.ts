import type { Host } from '../../../workbook/model/port/host';
import { cellFunctions } from './cell-functions';
import { machineStorage } from './machine-storage';
import { editorOf } from './office-editor';
import { findOffice } from './office-info';
import { workbookOf } from './office-workbook';

/** The workbook that is open in Excel, or in the page's grid, as Office.js gives it. */
export async function startHost(): Promise<Host> {
  const info = await findOffice();
  return { info, workbook: workbookOf(info), editor: editorOf(info), functions: cellFunctions(), storage: machineStorage() };
}
