import type { Editor } from './editor';
import type { CellFunctions } from './functions';
import type { HostInfo } from './host-info';
import type { MachineStorage } from './storage';
import type { Workbook } from './workbook';

/**
 * The program in which the workbook is open, and all that the rest of the code knows of it. `docs/hosts.md` says what there
 * is behind it, and how another one is added.
 */
export interface Host {
  readonly info: HostInfo;
  readonly workbook: Workbook;
  readonly editor: Editor;
  /** null where cells cannot call functions of ours. */
  readonly functions: CellFunctions | null;
  /** null where nothing is kept on the machine. */
  readonly storage: MachineStorage | null;
}
