/**
 * Office keeps settings in the part of an installed add-in. A file that never met the add-in in Excel has none: its
 * settings stand in a custom XML part of this namespace, where every host finds them (`workbook/model/stored-settings.ts`).
 */
export const settingsNamespace = 'urn:kaohe:settings:1';

/** What is kept in the file, and goes with it. */
export interface FileStorage {
  /** For this add-in alone; values go through JSON. null where nothing was kept. */
  readonly settings: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
  };
  /** The custom XML part of the namespace; kept in the file, with or without the add-in. */
  readonly xml: {
    read(namespace: string): Promise<string | null>;
    write(namespace: string, xml: string): Promise<void>;
  };
}

/** What stays on this machine and is in no file that is sent on: the access key. */
export interface MachineStorage {
  get(key: string): string | null;
  /** null takes it away. Throws where the storage is shut off, or full. */
  set(key: string, value: string | null): void;
}
