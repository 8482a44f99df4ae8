import type { Language } from '../../shared/i18n/language';
import type { Host } from '../model/port/host';
import type { FunctionNames } from '../xlsx/formula';
import type { ReadBook } from '../xlsx/read';
import type { SaveOptions } from '../xlsx/write';
import { FileBook } from './file-book';
import { fileEditor } from './file-editor';
import { fileWorkbook } from './file-workbook';

export interface FileHost extends Host {
  /** The file with all that was written since it was read; parts that did not change stay byte for byte. */
  save(options?: SaveOptions): Uint8Array<ArrayBuffer>;
}

/**
 * A workbook file as a host. `names`: how the functions of cells are called in files. Cells of a file call none, and it
 * keeps nothing on the machine.
 */
export function fileHost(book: ReadBook, names: FunctionNames, language: Language): FileHost {
  const file = new FileBook(book, names);
  const workbook = fileWorkbook(file, language);
  return { info: workbook.host, workbook, editor: fileEditor(file), functions: null, storage: null, save: (options) => file.save(options) };
}
