import { formatAddress, parseArea, splitAddress } from '../model/area';
import type { Area, Put } from '../model/port/editor';
import type { Cell, Grid } from '../model/grid';
import { textOf } from '../model/text';

/** The lines of a record that keep the formulas with what was left in their cells: an address, a formula, a value. */

/** A formula together with the block it fills, and what stays there. */
export interface Frozen {
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number; readonly formula: string };
  readonly area: Area;
  /** What was seen in the cells, by which it is known that nobody changes them meanwhile. */
  readonly shown: readonly (readonly Cell[])[];
  readonly values: readonly (readonly Put[])[];
}

/** One formula of the record. */
export interface Recorded extends Area {
  readonly formula: string;
  /** Of all its cells; of the first alone in a record that keeps no more. */
  readonly values: readonly (readonly Cell[])[];
}

/** A line for the formula, and one for each further cell that it filled. */
export function linesOf({ cell, area, values }: Frozen): Put[][] {
  return values.flatMap((line, down) =>
    line.map((put, across): Put[] => (down + across === 0 ? [addressOf(area), cell.formula, put] : [addressOf({ ...area, row: area.row + down, column: area.column + across, rows: 1, columns: 1 }), null, put])),
  );
}

export function recordedIn(lines: Grid['cells']): readonly Recorded[] {
  const found: Recorded[] = [];
  for (const line of lines) {
    const area = readArea(textOf(line[0] ?? ''));
    const formula = textOf(line[1] ?? '');
    const value = line[2] ?? '';
    if (area && formula.startsWith('=')) {
      found.push({ ...area, formula, values: [[value]] });
      continue;
    }
    // A further cell of the block above it; they come row by row.
    const last = found.at(-1);
    if (!area || !last || area.sheet !== last.sheet) continue;
    const rows = last.values.map((row) => [...row]);
    (rows[area.row - last.row] ??= [])[area.column - last.column] = value;
    found[found.length - 1] = { ...last, values: rows };
  }
  return found;
}

const addressOf = (area: Area): string => formatAddress(area.sheet, area);

function readArea(text: string): Area | null {
  const { sheet, rest } = splitAddress(text);
  const area = sheet === null ? null : parseArea(rest);
  return area && { ...area, sheet: sheet! };
}
