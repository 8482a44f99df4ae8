/** Takes a workbook's package apart, within bounds: what a package claims to hold is looked at before anything is inflated. */
import { strFromU8, unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import { WorkbookFault } from './fault';

export type Package = Map<string, Uint8Array>;

export const LIMITS = { partBytes: 96e6, totalBytes: 192e6, parts: 4_000 } as const;

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const starts = (bytes: Uint8Array, signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);

export function unpack(bytes: Uint8Array): Package {
  if (starts(bytes, OLE)) throw new WorkbookFault(holdsText(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-format');
  if (!starts(bytes, ZIP)) throw new WorkbookFault('not-a-workbook');
  let total = 0;
  let parts = 0;
  const filter = (file: UnzipFileInfo): boolean => {
    total += file.originalSize;
    parts += 1;
    if (parts > LIMITS.parts) throw new WorkbookFault('too-many-parts', { count: parts, limit: LIMITS.parts });
    if (file.originalSize > LIMITS.partBytes || total > LIMITS.totalBytes) {
      throw new WorkbookFault('too-large', { size: megabytes(total), limit: megabytes(LIMITS.partBytes) });
    }
    return !file.name.endsWith('/');
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([path, content]) => [path.replaceAll('\\', '/').replace(/^\//, ''), content]));
  } catch (fault) {
    if (fault instanceof WorkbookFault) throw fault;
    throw new WorkbookFault('broken-package');
  }
}

/** Whether an OLE directory names a stream so (names are UTF-16). */
function holdsText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const end = Math.min(bytes.length, 1e6) - wanted.length;
  for (let at = 0; at <= end; at += 1) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

export const text = (bytes: Uint8Array): string => strFromU8(bytes).replace(/^\uFEFF/, '');

/** The time that Excel itself puts on every part: the same workbook makes the same bytes. */
const WRITTEN = new Date(1980, 0, 1);

export const pack = (parts: Package): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(parts), { level: 6, mtime: WRITTEN }) as Uint8Array<ArrayBuffer>;
