/** Opens whatever holds a table, by what is in it: workbooks of today and of before, texts with separators, tables of web pages. */
import { message, type Message } from '../../shared/i18n/language';
import { openedWords } from '../../shared/i18n/workbook/opened-files';
import { WorkbookFault } from '../xlsx/fault';
import type { FunctionNames } from '../xlsx/formula';
import { readXlsx, type ReadBook } from '../xlsx/read';
import { decodeText } from './csv/decode';
import { parseSeparated } from './csv/parse';
import { htmlSheets } from './html';
import { bookOf, sheetName, textSheet } from './simple-book';
import { kindOfFile, type FileKind } from './sniff';
import { xlsBook } from './xls/book';
import type { XlsLibrary } from './xls/types';

export interface AnyBook {
  /** As a workbook of today: what did not come as one is saved as one. */
  file: ReadBook;
  was: FileKind;
  /** The name under which it is saved: `台账.xlsx` for `台账.csv`. */
  name: string;
  /** What whoever opened it should know. */
  notices: Message[];
}

export interface OpenOptions {
  /** Makes the ids of sheets and tables differ from those of another workbook. */
  prefix?: string;
  /** Loads the reader of .xls; without it such files are refused with what to do. */
  xls?: () => Promise<XlsLibrary>;
}

/** Texts that go by these names are tables. */
const TABLE_NAMES = /\.(?:csv|tsv|tab|txt|xls|xlsx|et)$/i;

/** Throws a `WorkbookFault` where the file cannot be opened, with what to do. */
export async function readAnyBook(bytes: Uint8Array, fileName: string, names: FunctionNames, { prefix = '', xls }: OpenOptions = {}): Promise<AnyBook> {
  const was = kindOfFile(bytes);
  if (was === 'xlsx') return { file: readXlsx(bytes, names, prefix), was, name: fileName, notices: [] };
  const name = `${fileName.replace(/\.[^.]*$/, '')}.xlsx`;
  const saved = (key: keyof typeof openedWords, encoding = ''): Message[] => [message(openedWords, key, { name: fileName, saved: name, encoding })];
  if (was === 'xls') {
    if (!xls) throw new WorkbookFault('old-format');
    return { file: xlsBook(bytes, await xls(), names, prefix), was, name, notices: saved('from-xls') };
  }
  const sheet = sheetName(fileName);
  if (was === 'html') return { file: bookOf(htmlSheets(bytes, sheet), names, prefix), was, name, notices: saved('from-html') };
  const decoded = TABLE_NAMES.test(fileName) ? decodeText(bytes) : null;
  const rows = decoded && parseSeparated(decoded.text);
  if (!rows || (/\.(?:xlsx|et)$/i.test(fileName) && !isTable(rows))) throw new WorkbookFault('not-a-workbook');
  const file = bookOf([textSheet(sheet, rows)], names, prefix);
  return { file, was, name, notices: saved('from-text', decoded?.encoding) };
}

/** A text that goes by the name of a workbook is taken for a table only where most of its lines have several fields. */
const isTable = (rows: readonly (readonly string[])[]): boolean => rows.filter(({ length }) => length > 1).length * 2 > rows.length;
