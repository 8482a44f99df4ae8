/** Files of the computer: chosen with a handle to write them back where the browser gives one, else without. */
import { make } from '../dom';
import type { Dropped } from '../files/drop';
import { ACCEPTED, OPENABLE } from '../files/kinds';

interface PickerOptions {
  multiple?: boolean;
  suggestedName?: string;
  types?: { accept: Record<string, string[]> }[];
}

/** What browsers of one family have beyond the common ground. */
interface Pickers {
  showOpenFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>;
}

interface Permitted {
  queryPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

const pickers = (): Pickers => window as Pickers;
const isAborted = (fault: unknown): boolean => fault instanceof DOMException && fault.name === 'AbortError';

/** Empty where the person chose nothing. */
export async function chooseFiles(multiple: boolean): Promise<Dropped[]> {
  const { showOpenFilePicker } = pickers();
  if (showOpenFilePicker) {
    try {
      const handles = await showOpenFilePicker.call(window, { multiple, types: [{ accept: { 'application/octet-stream': [...OPENABLE] } }] });
      return await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle: Promise.resolve(handle) })));
    } catch (fault) {
      if (isAborted(fault)) return [];
    }
  }
  return (await chooseByInput(multiple)).map((file) => ({ file, handle: Promise.resolve(null) }));
}

function chooseByInput(multiple: boolean): Promise<File[]> {
  const input = make('input', { type: 'file', accept: ACCEPTED, multiple });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Where a new file is to lie: null where the person went away, `none` where the browser cannot ask. */
export async function choosePlace(name: string, type: string): Promise<FileSystemFileHandle | 'none' | null> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) return 'none';
  try {
    return await showSaveFilePicker.call(window, { suggestedName: name, types: [{ accept: { [type]: [name.slice(name.lastIndexOf('.'))] } }] });
  } catch (fault) {
    return isAborted(fault) ? null : 'none';
  }
}

/** Asked in a click: a browser asks its person for nothing at other times. */
export async function mayUse(handle: FileSystemFileHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  const permitted = handle as Permitted;
  const state = await permitted.queryPermission?.({ mode });
  return state === undefined || state === 'granted' || (await permitted.requestPermission?.({ mode })) === 'granted';
}

/** When the file was last saved, by whomever; null where it is not there any more. */
export async function savedAt(handle: FileSystemFileHandle): Promise<number | null> {
  return handle.getFile().then(({ lastModified }) => lastModified, () => null);
}

/** The file is what it was until all is written. */
export async function writeFile(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
  } catch (fault) {
    await stream.abort().catch(() => {});
    throw fault;
  }
  await stream.close();
}
