/** Workbooks may be dropped anywhere on the page. */
import { element } from '../dom';

export interface Dropped {
  file: File;
  /** With which the browser lets the page write the file; null where it gives none. */
  handle: Promise<FileSystemFileHandle | null>;
}

/** `open` is not called with nothing; `empty` is told of folders without a workbook. */
export function acceptDrops(invitation: string, open: (files: Dropped[]) => void, empty: () => void): void {
  const veil = element('drop');
  veil.textContent = invitation;
  let depth = 0;
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const show = (on: boolean): void => { veil.hidden = !on; };
  window.addEventListener('dragenter', (event) => {
    if (!carriesFile(event)) return;
    depth += 1;
    show(true);
  }, true);
  window.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) show(false);
  }, true);
  window.addEventListener('dragover', (event) => { if (carriesFile(event)) event.preventDefault(); }, true);
  window.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    depth = 0;
    show(false);
    const dropped = [...(event.dataTransfer?.items ?? [])].flatMap((item) => droppedOf(item));
    if (dropped.length > 0) void Promise.all(dropped).then((found) => (found.flat().length > 0 ? open(found.flat()) : empty()));
  }, true);
}

/** All of it is given out while the drop lasts, and not later. */
function droppedOf(item: DataTransferItem): Promise<Dropped[]>[] {
  const entry = (item as { webkitGetAsEntry?: () => FileSystemEntry | null }).webkitGetAsEntry?.();
  if (entry?.isDirectory) return [inFolder(entry as FileSystemDirectoryEntry)];
  const file = item.getAsFile();
  if (!file) return [];
  const handle = (item as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }).getAsFileSystemHandle?.() ?? Promise.resolve(null);
  return [Promise.resolve([{ file, handle: handle.then((found) => (found?.kind === 'file' ? (found as FileSystemFileHandle) : null), () => null) }])];
}

async function inFolder(folder: FileSystemDirectoryEntry): Promise<Dropped[]> {
  const { workbooksIn } = await import('./folder');
  return (await workbooksIn(folder)).map((file) => ({ file, handle: Promise.resolve(null) }));
}
