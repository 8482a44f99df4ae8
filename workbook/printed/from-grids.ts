import type { Grid } from '../model/grid';
import { cutIntoBlocks } from './layout/blocks';
import type { PrintedDocument } from './types';

/** A sheet of a workbook, and of what is hidden in it. */
export interface PrintedSheet extends Grid {
  /** Rows and columns that are hidden, from 0 of the grid. */
  readonly hiddenRows?: readonly number[];
}

/** What stands in sheets, one after the other. */
export function fromGrids(grids: readonly PrintedSheet[]): PrintedDocument {
  return { blocks: grids.flatMap((grid) => cutIntoBlocks(grid, grid.hiddenRows ?? [])) };
}
