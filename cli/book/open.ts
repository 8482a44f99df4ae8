import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { say, told, type Language } from '../../shared/i18n/language';
import { cliWords } from '../../shared/i18n/cli';
import { readAnyBook } from '../../workbook/open/any-book';
import { xlsLibrary } from '../../workbook/open/xls/library';
import { WorkbookFault } from '../../workbook/xlsx/fault';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import type { ReadBook } from '../../workbook/xlsx/read';
import { systemFault } from '../files/system-fault';

/** No file of offices is so long; one that is would only fill the memory. */
const LONGEST_FILE = 256e6;

/** A file that cannot be read as a workbook, with the reason in words. */
export class Unreadable extends Error {}

/** What a file holds, as a workbook of today, and what is to be told where it was none. */
export interface OpenedBook {
  readonly read: ReadBook;
  readonly notices: readonly string[];
}

/** Throws `Unreadable`. */
export async function openBook(file: string, language: Language): Promise<OpenedBook> {
  const name = basename(file);
  const bytes = bytesOf(file, language);
  try {
    const { file: read, notices } = await readAnyBook(bytes, name, scoringNames, { xls: xlsLibrary });
    return { read, notices: notices.map((notice) => told(notice, language)) };
  } catch (fault) {
    if (fault instanceof WorkbookFault) throw new Unreadable(fault.say(name, language));
    throw new Unreadable(new WorkbookFault('failed', { detail: fault instanceof Error ? fault.message : String(fault) }).say(name, language));
  }
}

function bytesOf(file: string, language: Language): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > LONGEST_FILE) throw new Unreadable(say(cliWords, 'fileTooLong', language, { file, size: Math.ceil(size / 1e6), limit: LONGEST_FILE / 1e6 }));
    if (size === 0) throw new Unreadable(say(cliWords, 'fileEmpty', language, { file }));
    return readFileSync(file);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(systemFault('unread', file, error, language));
  }
}
