import type { Area } from '../area';

/** Somebody or something put it in, or formulas were worked out anew: those of this add-in among them. */
export type ChangeCause = 'entered' | 'calculated';

/** What a host tells of by itself. */
export interface WorkbookEvents {
  /**
   * Calls back when something in the book may have changed: with the sheet's name where it is known,
   * and with the cells where nothing but them was entered.
   * Resolves with false where the host cannot tell of changes.
   */
  watch(listener: (sheet: string | null, cause: ChangeCause, area: Area | null) => void): Promise<boolean>;
  /** Calls back when other cells are chosen; the result ends that. Never, where the host has no selection. */
  onSelection(listener: () => void): Promise<() => void>;
}
