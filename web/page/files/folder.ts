/** The workbooks in a folder that was dropped, and in the folders within it. */
import { OPENABLE } from './kinds';

/** More is no folder of returned forms: a whole disk would keep the page busy for hours. */
const MOST = 2_000;

/** What Office leaves beside a workbook that is open. */
const LOCK = /^~\$/;

const isWorkbook = ({ name }: FileSystemEntry): boolean => !LOCK.test(name) && OPENABLE.some((extension) => name.toLowerCase().endsWith(extension));

/** In the order of their names. Folders that the browser may not read are passed over. */
export async function workbooksIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = [];
  const waiting: FileSystemDirectoryEntry[] = [folder];
  for (let next = waiting.shift(); next && files.length < MOST; next = waiting.shift()) {
    const entries = (await entriesOf(next)).sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }));
    for (const entry of entries) {
      if (entry.isDirectory) waiting.push(entry as FileSystemDirectoryEntry);
      else if (isWorkbook(entry) && files.length < MOST) files.push(...(await fileOf(entry as FileSystemFileEntry)));
    }
  }
  return files;
}

/** A browser gives them out by the hundred, until there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => { reader.readEntries(resolve, () => resolve([])); });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File[]> => new Promise((resolve) => { entry.file((file) => resolve([file]), () => resolve([])); });
