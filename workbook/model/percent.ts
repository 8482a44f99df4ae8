import { Decimal } from 'decimal.js';
import type { Cell, Grid } from './grid';
import { placeOf, type Places } from './places';
import { narrow } from './text';
import { readNumber, shortest } from './numbers';

/** The cell shows its number as per cent: 0.95 stands there and 95% is seen. */
export const showsPercent = ({ percents }: Pick<Grid, 'percents'>, row: number, column: number): boolean => percents?.has(placeOf(row, column)) ?? false;

/** The places that `from` tells of each place; undefined: none. */
export function placesWhere(cells: readonly (readonly Cell[])[], formatAt: (row: number, column: number) => string | undefined): Places | undefined {
  const found = new Set<number>();
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (typeof cell === 'number' && isPercentFormat(formatAt(row, column) ?? '', cell)) found.add(placeOf(row, column));
    }),
  );
  return found.size > 0 ? found : undefined;
}

/** Whether a number format multiplies what it shows by a hundred; a sign in quotes, or behind a stroke, is only written. */
export function isPercentFormat(format: string, value: number): boolean {
  if (!format.includes('%')) return false;
  const sections = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';');
  const section = sections[value < 0 ? 1 : value === 0 ? 2 : 0] ?? sections[0] ?? '';
  return section.includes('%');
}

/** A percentage that a cell shows, taken both ways. */
export interface Percentage {
  /** 95% */
  readonly shown: string;
  /** 0.95 */
  readonly share: number | string;
  /** 95 */
  readonly whole: number | string;
}

/** `95%`, written or shown; null: the cell shows no percentage. Exact: 0.7% is 0.007. */
export function percentIn(cell: Cell, isShown: boolean): Percentage | null {
  if (typeof cell === 'number') {
    const number = isShown ? readNumber(cell) : null;
    return number?.kind === 'number' ? bothWays(shifted(number.value, 2)) : null;
  }
  const written = typeof cell === 'string' ? /^(.*\d)\s*%$/u.exec(narrow(cell)) : null;
  const reading = readNumber(written?.[1] ?? '');
  return reading.kind === 'number' ? bothWays(reading.value) : null;
}

function bothWays(whole: number | string): Percentage {
  return { shown: `${new Decimal(whole).toFixed()}%`, share: shifted(whole, -2), whole };
}

/** The point moved, and nothing rounded. */
const shifted = (figure: number | string, places: number): number | string => shortest(new Decimal(`${new Decimal(figure).toFixed()}e${places}`).toFixed());
