/** Areas that one formula fills as a given block: Excel takes no entry in a part of one, and a file cannot hold it. */
import { cellCount, type Area } from '../../workbook/model/area';

const isIn = ({ row, column }: { row: number; column: number }, area: Area): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The first block of which some cells are entered and others are not. */
export function partlyEntered(blocks: readonly Area[], entered: readonly { row: number; column: number }[]): Area | null {
  return blocks.find((block) => {
    const inside = entered.filter((cell) => isIn(cell, block)).length;
    return inside > 0 && inside < cellCount(block);
  }) ?? null;
}
