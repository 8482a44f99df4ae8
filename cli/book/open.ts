import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { say, type Language } from '../../shared/i18n/language';
import { cliWords } from '../../shared/i18n/cli';
import { functionName, parts } from '../../workbook/results/functions/names';
import { WorkbookFault } from '../../workbook/xlsx/fault';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx, type ReadBook } from '../../workbook/xlsx/read';
import { systemFault } from '../files/system-fault';

/** How the scoring functions are called in cells and in files. */
export const scoringNames = new FunctionNames(parts.map(functionName));

/** No file of offices is so long; one that is would only fill the memory. */
const LONGEST_FILE = 256e6;

/** A file that cannot be read as a workbook, with the reason in words. */
export class Unreadable extends Error {}

export function openBook(file: string, language: Language): ReadBook {
  const name = basename(file);
  const bytes = bytesOf(file, language);
  try {
    return readXlsx(soundBytes(bytes), scoringNames);
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

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Streams by which a document of another program is known. */
const OTHER_PROGRAMS = ['WordDocument', 'PowerPoint Document'];

/** A document of Word that is only called a workbook is said to be none, and not to be an old workbook. */
function soundBytes(bytes: Uint8Array): Uint8Array {
  if (!OLE.every((byte, index) => bytes[index] === byte)) return bytes;
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (OTHER_PROGRAMS.some((name) => directory.includes(Buffer.from(name, 'utf16le')))) throw new WorkbookFault('not-a-workbook');
  return bytes;
}
