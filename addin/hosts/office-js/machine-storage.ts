import type { MachineStorage } from '../../../workbook/model/port/storage';

/** The storage of the page; null where the browser has none for it. */
export function machineStorage(): MachineStorage | null {
  try {
    const storage = globalThis.localStorage;
    if (!storage) return null;
    const named = (key: string): string => prefix() + key;
    return {
      get: (key) => storage.getItem(named(key)),
      set: (key, value) => (value === null ? storage.removeItem(named(key)) : storage.setItem(named(key), value)),
    };
  } catch {
    // Asking for it throws where the browser shuts it off.
    return null;
  }
}

/** Storage of one origin is shared by every site that frames the add-in; the key keeps them apart. */
function prefix(): string {
  return typeof Office === 'undefined' ? '' : ((Office.context as { partitionKey?: string } | undefined)?.partitionKey ?? '');
}
