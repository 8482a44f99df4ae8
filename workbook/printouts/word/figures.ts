import { commonDecimals, ownDecimals } from '../layout/decimals';
import type { PrintCell, PrintLine } from '../model/print-sheet';

/** Figures as they are printed where no program formats them: with the decimals that their column has in common. */
export function formatted(body: readonly PrintLine[]): (cell: PrintCell, column: number) => string {
  const columns = Math.max(0, ...body.map(({ cells }) => cells.length));
  const decimals = Array.from({ length: columns }, (_, column) => commonDecimals(body.map(({ cells }) => cells[column] ?? null)));
  return ({ value, role }, column) => {
    if (typeof value === 'string') return value;
    const plain = value.toFixed(Math.max(ownDecimals(value), role === 'figure' ? (decimals[column] ?? 0) : 0));
    return plain.replace(/^-/, '−');
  };
}
