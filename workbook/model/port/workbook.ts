import type { Grid } from '../grid';
import type { Place } from '../place';
import type { WorkbookEvents } from './events';
import type { HostInfo } from './host-info';
import type { FileStorage } from './storage';

/** One reading takes no more of a sheet than this: a ledger of fifteen columns that fills it. What is larger would take all memory. */
export const READ_AT_MOST = { columns: 512, cells: 16_000_000 } as const;

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

/** The workbook as the rest of the code sees it. No type of a host's own passes through here. */
export interface Workbook extends WorkbookEvents, FileStorage {
  readonly host: HostInfo;
  outline(): Promise<Outline>;
  /** The cells of these places, in the same order; a place that is not there gives null. */
  read(places: readonly Place[]): Promise<readonly (Grid | null)[]>;
  /** Goes to a cell or block, `台账!A17`. Rejects in words when it is not there, or where the host cannot go to cells. */
  select(address: string): Promise<void>;
  /** null where several blocks, or none, are chosen. */
  selection(): Promise<Selection | null>;
}
