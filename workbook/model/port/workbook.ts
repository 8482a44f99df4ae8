import type { Cell, Grid } from '../grid';
import type { Place } from '../place';

/** Where the add-in runs and what the host can do. */
export interface HostInfo {
  /** False in a plain browser tab: then nothing of the workbook can be read. */
  readonly open: boolean;
  readonly platform: string;
  /** Language tag of the display language, `zh-CN`. */
  readonly language: string;
  /** To be put before the names under which something is kept on this machine. */
  readonly storagePrefix: string;
  supports(set: string, version: string): boolean;
}

/** Counted from 0. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What there is to read, without any cell. */
export interface Outline {
  readonly sheets: readonly {
    readonly name: string;
    /** What the host calls it, whatever its name. */
    readonly id?: string;
    readonly used: Extent | null;
    readonly hidden: boolean;
  }[];
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly extent: Extent }[];
}

export interface Selection {
  readonly sheet: string;
  /** `台账!A17:B18` */
  readonly address: string;
  readonly extent: Extent;
}

/** Somebody or something put it in, or formulas were worked out anew: those of this add-in among them. */
export type ChangeCause = 'entered' | 'calculated';

/** The workbook as the rest of the add-in sees it. No Office.js type passes through here. */
export interface Workbook {
  readonly host: HostInfo;
  outline(): Promise<Outline>;
  /** The cells of these places, in the same order; a place that is not there gives null. */
  read(places: readonly Place[]): Promise<readonly (Grid | null)[]>;
  /**
   * Calls back when something in the book may have changed: with the sheet's name where it is known,
   * and with the cells where nothing but them was entered.
   * Resolves with false where the host cannot tell of changes.
   */
  watch(listener: (sheet: string | null, cause: ChangeCause, area: Extent | null) => void): Promise<boolean>;
  /** Goes to a cell or block, `台账!A17`. Rejects in words when it is not there. */
  select(address: string): Promise<void>;
  selection(): Promise<Selection | null>;
  onSelection(listener: () => void): Promise<() => void>;
  /** Kept in the file, for this add-in alone. */
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

export type { Cell, Grid };
