import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { Language } from '../../shared/i18n/language';
import { bindBook } from '../../workbook/book-file/bind';
import { finalCopies } from '../../workbook/book-file/final-copies';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { readAnyBook } from '../../workbook/open/any-book';
import { xlsLibrary } from '../../workbook/open/xls/library';
import { bookTimes, type BookTime } from '../../workbook/printouts/against/book-times';
import { WorkbookFault } from '../../workbook/xlsx/fault';

/** What another workbook has results of, or in words why it cannot be read. */
export type OtherTimes = { readonly times: readonly BookTime[] } | { readonly failure: string };

/** Read as the add-in reads the workbook that is open. `views`: of the rulebooks that are built in. */
export async function readOtherBook(bytes: Uint8Array, name: string, views: readonly RulebookView[], language: Language): Promise<OtherTimes> {
  try {
    const { file } = await readAnyBook(bytes, name, scoringNames, { xls: xlsLibrary });
    const { reading } = await bindBook(file, views);
    return { times: bookTimes(reading.ledgers, await finalCopies(file, reading)) };
  } catch (error) {
    const fault = error instanceof WorkbookFault ? error : new WorkbookFault('failed', { detail: error instanceof Error ? error.message : String(error) });
    return { failure: fault.say(name, language) };
  }
}
