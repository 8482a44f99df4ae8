/** What a file is by what it holds: its name may say anything. */
import { unzipSync } from 'fflate';
import type { FaultCode } from '../xlsx/fault';
import { faultOf } from './fault';
import { streamNames } from './ole';

export type FileKind = 'xlsx' | 'xls' | 'html' | 'text';

const SIGNATURES: readonly (readonly [bytes: readonly number[], code: FaultCode])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf-file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'word-file'], // rich text
  [[0x89, 0x50, 0x4e, 0x47], 'image-file'], [[0xff, 0xd8, 0xff], 'image-file'], [[0x47, 0x49, 0x46, 0x38], 'image-file'],
  [[0x52, 0x61, 0x72, 0x21], 'archive-file'], [[0x37, 0x7a, 0xbc, 0xaf], 'archive-file'], [[0x1f, 0x8b], 'archive-file'],
];
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const STREAMS: readonly (readonly [name: string, is: 'xls' | FaultCode])[] = [
  ['EncryptedPackage', 'encrypted'], ['Workbook', 'xls'], ['Book', 'oldest-format'], ['WordDocument', 'word-file'], ['PowerPoint Document', 'slides-file'],
];

/** Paths that a zip has at its top, and what it then is. */
const PACKAGES: readonly (readonly [path: RegExp, is: 'xlsx' | FaultCode])[] = [
  [/^xl[/\\]/i, 'xlsx'], [/^word[/\\]/i, 'word-file'], [/^ppt[/\\]/i, 'slides-file'], [/^OFD\.xml$/i, 'ofd-file'], [/^Index([/\\]|\.zip$)/, 'numbers-file'], [/^content\.xml$/, 'open-document'],
  [/^\[Content_Types\]\.xml$/i, 'xlsx'],
];

/** How much of a text is looked at to tell what it is. */
const HEAD = 4_000;
const HTML = /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|meta|style|body|table)[\s>]/i;
const SHEET_XML = /urn:schemas-microsoft-com:office:spreadsheet|<uof:/i;
const WEB_ARCHIVE = /^\s*MIME-Version:/i;

/** Throws a `WorkbookFault` for what is no table, or none that can be read, with what to do. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw faultOf('empty-file');
  const starts = (signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(OLE)) return orFault(oleKind(bytes));
  if (starts(ZIP)) return orFault(zipKind(bytes));
  const known = SIGNATURES.find(([signature]) => starts(signature));
  if (known) throw faultOf(known[1]);
  const head = headOf(bytes);
  if (HTML.test(head)) return 'html';
  if (WEB_ARCHIVE.test(head)) throw faultOf('web-archive');
  if (SHEET_XML.test(head)) throw faultOf('sheet-xml');
  return 'text';
}

function orFault<K extends FileKind>(kind: K | FaultCode): K {
  if (kind === 'xlsx' || kind === 'xls') return kind as K;
  throw faultOf(kind as FaultCode);
}

function oleKind(bytes: Uint8Array): 'xls' | FaultCode {
  const names = new Set(streamNames(bytes).map((name) => name.toLowerCase()));
  const known = STREAMS.find(([name]) => names.has(name.toLowerCase()));
  if (known || names.size > 0) return known?.[1] ?? 'old-format';
  // No directory can be followed: the names still stand somewhere in the file.
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return STREAMS.find(([name]) => text.includes(name))?.[1] ?? 'old-format';
}

/** Only the names of what the zip holds are read. */
function zipKind(bytes: Uint8Array): 'xlsx' | FaultCode {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => { names.push(name); return false; } });
  } catch {
    return 'broken-package';
  }
  return PACKAGES.find(([path]) => names.some((name) => path.test(name)))?.[1] ?? (names.length > 0 ? 'archive-file' : 'broken-package');
}

/** The signs that are looked for are the same in every encoding; those of two bytes have every other one nothing. */
function headOf(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, HEAD)].filter((byte) => byte !== 0);
  return String.fromCharCode(...letters).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
}
