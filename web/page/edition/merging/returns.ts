/** Reads the forms that were dropped or chosen, one file at a time: of each only what it holds of the form is kept. */
import { say, type Language } from '../../../../shared/i18n/language';
import { fileWords } from '../../../../shared/i18n/workbook/preview';
import { withoutForm } from '../../../../workbook/merge/merge';
import { returnedIn, type Returned } from '../../../../workbook/merge/returned';
import { listedIn, type Listed } from '../../../../workbook/merge/sent-out';
import { readsOf } from '../../../../workbook/ledger/places';
import type { Finding } from '../../../../workbook/model/finding';
import { workbookOf } from '../../../../workbook/file-host/file-workbook';
import { WorkbookFault } from '../../../../workbook/xlsx/fault';
import type { FunctionNames } from '../../../../workbook/xlsx/formula';
import type { ReadBook } from '../../../../workbook/xlsx/read';
import { readFile } from '../../files/read-file';

export interface ReturnedFile {
  readonly name: string;
  readonly returns: readonly Returned[];
  /** Who should send, where the file says so. */
  readonly listed: Listed | null;
  /** Why nothing was found in it. */
  readonly unread: Finding | null;
}

export async function readReturned(file: File, names: FunctionNames, language: Language): Promise<ReturnedFile> {
  const { name } = file;
  try {
    const { file: book } = await readFile(new Uint8Array(await file.arrayBuffer()), name, names, '');
    const returns = await returnedIn(name, book);
    return { name, returns, listed: await listOf(book), unread: returns.length === 0 ? withoutForm(name, language) : null };
  } catch (fault) {
    const why = fault instanceof WorkbookFault ? fault.say(name, language) : say(fileWords, 'failed', language, { name, detail: (fault as Error).message });
    return { name, returns: [], listed: null, unread: { kind: 'error', place: name, question: why } };
  }
}

/** Where the book has a list of units with somebody in it. */
export async function listOf(book: ReadBook): Promise<Listed | null> {
  if (!readsOf(await workbookOf(book).outline()).units) return null;
  const listed = await listedIn(book);
  return listed.units.length > 0 ? listed : null;
}
