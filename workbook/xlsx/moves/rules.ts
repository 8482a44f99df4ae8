/** Formulas of rules: written for the first cell of all that the rule is for, and read for each cell from its own place. */
import { hull, type Area } from '../../model/area';
import { shift } from '../formula';
import { areasOf, type Moving } from './moving';

interface Cell {
  row: number;
  column: number;
}

/** Of an area that large, its first rows and columns are looked through for a cell that is still there. */
const MOST = 2_000;

/** How a rule's formulas read after the cells that it is for moved; null where none of them is left. */
export function movedRule(moving: Moving, sheet: string, references: string): { references: string; formula: (formula: string) => string } | null {
  const now = moving.references(sheet, references);
  const [before, after] = [areasOf(references), now === null ? null : areasOf(now)];
  if (now === null) return null;
  if (!before || !after) return { references: now, formula: (formula) => formula };
  const witness = survivor(moving, sheet, before);
  const [from, to] = [corner(before), corner(after)];
  return {
    references: now,
    formula: (formula) => {
      if (!witness) return moving.formula(formula, sheet);
      const there = moving.formula(shift(formula, witness.before.row - from.row, witness.before.column - from.column), sheet);
      return shift(there, to.row - witness.now.row, to.column - witness.now.column);
    },
  };
}

const corner = (areas: readonly Area[]): Cell => areas.reduce(hull);

function survivor(moving: Moving, sheet: string, areas: readonly Area[]): { before: Cell; now: Cell } | null {
  for (const area of areas) {
    for (let row = area.row; row < area.row + Math.min(area.rows, MOST); row += 1) {
      for (let column = area.column; column < area.column + Math.min(area.columns, MOST); column += 1) {
        const now = moving.cell(sheet, row, column);
        if (now) return { before: { row, column }, now };
      }
    }
  }
  return null;
}
