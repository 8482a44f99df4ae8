import { randomBytes } from 'node:crypto';
import * as system from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** As much of the file system as writing needs. */
export type Disk = Pick<typeof system, 'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync' | 'mkdirSync' | 'realpathSync' | 'statSync' | 'existsSync'>;

/** Somebody has the file open: programs say so by a file beside it. */
export class HeldOpen extends Error {
  constructor(readonly lock: string) {
    super(lock);
  }
}

/**
 * Writes a file whole or not at all: beside it, down to the disk, and only then under its name. Whatever happens
 * meanwhile, the name stands for all of the old file or all of the new one.
 */
export function writeWhole(file: string, bytes: Uint8Array, disk: Disk = system): void {
  disk.mkdirSync(dirname(file), { recursive: true });
  // A link stays one: what it leads to is written.
  const target = disk.existsSync(file) ? disk.realpathSync(file) : file;
  const lock = lockOf(target, disk);
  if (lock !== null) throw new HeldOpen(lock);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.kaohe-tmp`);
  try {
    fill(beside, bytes, modeOf(target, disk), disk);
    disk.renameSync(beside, target);
  } catch (error) {
    disk.rmSync(beside, { force: true });
    throw error;
  }
  settle(dirname(target), disk);
}

function fill(file: string, bytes: Uint8Array, mode: number, disk: Disk): void {
  const handle = disk.openSync(file, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += disk.writeSync(handle, bytes, at, bytes.length - at);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** The new name is on the disk, too; some systems know no such step for folders. */
function settle(folder: string, disk: Disk): void {
  try {
    const handle = disk.openSync(folder, 'r');
    try {
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
  } catch {
    // The file itself is whole already.
  }
}

/** Who may read the old file may read the new one. */
function modeOf(file: string, disk: Disk): number {
  return disk.statSync(file, { throwIfNoEntry: false })?.mode ?? 0o666;
}

/** The marks of Excel, of WPS and of LibreOffice. */
function lockOf(file: string, disk: Disk): string | null {
  const name = basename(file);
  return [`~$${name}`, `.~${name}`, `.~lock.${name}#`].find((lock) => disk.existsSync(join(dirname(file), lock))) ?? null;
}
