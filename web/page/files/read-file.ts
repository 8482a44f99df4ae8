/** Reads what a person opens; what reads other files than workbooks of today is fetched when somebody opens one. */
import type { Message } from '../../../shared/i18n/language';
import { WorkbookFault } from '../../../workbook/xlsx/fault';
import type { FunctionNames } from '../../../workbook/xlsx/formula';
import { readXlsx, type ReadBook } from '../../../workbook/xlsx/read';

export interface ReadFile {
  file: ReadBook;
  /** The name under which it is saved. */
  name: string;
  notices: Message[];
}

export async function readFile(bytes: Uint8Array, name: string, names: FunctionNames, prefix: string): Promise<ReadFile> {
  try {
    return { file: readXlsx(bytes, names, prefix), name, notices: [] };
  } catch (fault) {
    if (!(fault instanceof WorkbookFault && MAY_BE_ANOTHER.has(fault.code))) throw fault;
  }
  const [{ readAnyBook }, { xlsLibrary }] = await Promise.all([import('../../../workbook/open/any-book'), import('../../../workbook/open/xls/library')]);
  return readAnyBook(bytes, name, names, { prefix, xls: xlsLibrary });
}

const MAY_BE_ANOTHER: ReadonlySet<string> = new Set(['not-a-workbook', 'old-format']);
