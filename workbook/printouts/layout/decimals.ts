import type { PrintCell } from '../model/print-sheet';

/** Where a share does not end, each figure is shown with its own. */
const MOST = 3;

/** Decimals that the figures of a column have in common, so that they stand one below the other. */
export function commonDecimals(cells: readonly (PrintCell | null)[]): number {
  const most = Math.max(0, ...cells.map((cell) => (cell?.role === 'figure' && typeof cell.value === 'number' ? ownDecimals(cell.value) : 0)));
  return most > MOST ? 0 : most;
}

/** How many the decimal has that the number prints. */
export const ownDecimals = (value: number): number => /\.(\d+)$/.exec(/e/i.test(String(value)) ? value.toFixed(20).replace(/0+$/, '') : String(value))?.[1]?.length ?? 0;
