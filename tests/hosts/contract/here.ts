import type { Change, Put } from '../../../workbook/model/port/editor';
import type { Host } from '../../../workbook/model/port/host';
import type { Capabilities } from '../../../workbook/model/port/host-info';

/** A host with a workbook open in it, and what a test does beside it as people do. */
export interface OpenHost {
  readonly host: Host;
  /** Somebody types into a cell. null: there is nobody. */
  readonly type: ((sheet: string, address: string, value: string | number) => Promise<void>) | null;
  /** The sheets of the workbook that was opened last beside this one, or in its place. */
  readonly openedSheets: () => Promise<readonly string[]>;
  /** The workbook as a file. null: only the program itself saves it. */
  readonly save: (() => Promise<Uint8Array>) | null;
  /** A formula `=SCORE(given, 2019)` is entered: what its cell shows, and the text of its error. */
  readonly ask: ((given: string) => Promise<{ readonly value: unknown; readonly message: string | null }>) | null;
  end(): Promise<void>;
}

export interface HostPromise {
  readonly can: Capabilities;
  /** Cells call functions of ours. */
  readonly functions: boolean;
  /** Something can be kept on the machine. */
  readonly storage: boolean;
}

/** The host of the test that runs, and what was promised of it. */
export class Here {
  opened!: OpenHost;

  constructor(readonly promised: HostPromise) {}

  get host(): Host {
    return this.opened.host;
  }

  /** Of the cells `scores`. */
  async values(): Promise<unknown[]> {
    return (await this.host.editor.states([scores]))[0]!.values.flat();
  }

  async formulas(): Promise<string[]> {
    return (await this.host.editor.states([scores]))[0]!.formulas.flat();
  }
}

/** B2:B4 of the sheet 得分: a formula, a figure, a blank. */
export const scores = { sheet: '得分', row: 1, column: 1, rows: 3, columns: 1 };

/** What becomes of a cell in their column. */
export const at = (row: number, put: Put): Change => ({ sheet: '得分', row, column: 1, put });

export const refusalOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'was not refused', (error: unknown) => error);
