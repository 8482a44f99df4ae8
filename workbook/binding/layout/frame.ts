import type { Canvas } from './canvas';

/** What a line of the header says of the columns below it. */
export type TierRole = 'name' | 'order' | 'code' | 'weight' | 'unread';

export interface Tier {
  readonly row: number;
  readonly role: TierRole;
}

/**
 * A table found on a sheet, as if its units ran down and its items across. Where the sheet has them the
 * other way round, `flipped` is set and rows and columns are those of the sheet turned over.
 */
export interface Frame {
  readonly canvas: Canvas;
  readonly flipped: boolean;
  readonly tiers: readonly Tier[];
  /** null: the whole sheet is of one unit, which the sheet's name or a cell tells. */
  readonly unitColumn: number | null;
  /** What says of each row of a unit which figure it holds, where a unit has several: 目标, 完成. */
  readonly amountColumn: number | null;
  readonly groupColumn: number | null;
  readonly typeColumn: number | null;
  /** Of the columns with items and totals: first, and the one after the last. */
  readonly columns: readonly [number, number];
  /** Of the rows with units: first, and the one after the last. */
  readonly rows: readonly [number, number];
  /** What stands above the header: the table's name, often with the year. */
  readonly title: string;
  /** The text over the units, by which the frame is found again. */
  readonly corner: string;
}
