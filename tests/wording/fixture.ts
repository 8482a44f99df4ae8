import type { CellReading, PrintedCell } from '../../workbook/wording/types';

/** A printed cell, and the rules that a careful official takes from it. */
export interface Fixture extends PrintedCell, CellReading {
  readonly tags: readonly string[];
  /** What misleads here. For people. */
  readonly watch?: string;
}

export type Reader = (cell: PrintedCell) => CellReading;

export const isTrap = ({ tags }: Fixture): boolean => tags.includes('trap');
