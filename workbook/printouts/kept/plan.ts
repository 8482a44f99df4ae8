import { isBlank, textOf } from '../../model/text';
import type { Cell } from '../../model/grid';
import type { LaidSheet } from '../layout/laid-sheet';
import { stateOf } from './check';
import { changesOf, type PrintChange } from './changes';
import type { LookPart } from './look';

/** A sheet that the workbook has now. */
export interface PresentSheet {
  readonly name: string;
  readonly protected: boolean;
  /** Something stands on it that is no cell and that we did not make: a picture, a remark. */
  readonly more?: boolean;
  /** What somebody changed of its look by hand since it was laid. */
  readonly relaid?: readonly LookPart[];
  /** From the first cell on. */
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * What becomes of a printout in a workbook. `new`: no sheet has the name. `same`: it says what it said. `renewed`: ours,
 * untouched since, and says something else now. The others are left alone, and a free name is taken: `edited`, somebody
 * changed it by hand; `foreign`, it is no printout; `protected`, it cannot be written.
 */
export type Fate = 'new' | 'same' | 'renewed' | 'edited' | 'foreign' | 'protected';

export interface PlannedSheet {
  readonly laid: LaidSheet;
  readonly fate: Fate;
  /** The name under which it is written: its own, or a free one where a sheet of that name is left alone. */
  readonly name: string;
  /** What is otherwise than on the sheet that is there, told before it is written. */
  readonly changes: readonly PrintChange[];
  /** Where it is `edited`: what somebody changed of its look. */
  readonly relaid: readonly LookPart[];
}

/** What becomes of each, in their order; nothing that somebody else wrote is written over. */
export function planPrintouts(sheets: readonly LaidSheet[], present: readonly PresentSheet[]): readonly PlannedSheet[] {
  const taken = new Set(present.map(({ name }) => name.toLowerCase()));
  return sheets.map((laid): PlannedSheet => {
    const wanted = laid.sheet.name;
    const there = present.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    const fate = there ? fateOf(laid, there) : 'new';
    const stays = fate === 'edited' || fate === 'foreign' || fate === 'protected';
    const name = stays ? freeName(wanted, taken) : (there?.name ?? wanted);
    taken.add(name.toLowerCase());
    return { laid, fate, name, changes: fate === 'renewed' && there ? changesOf(there.cells, cellsOf(laid)) : [], relaid: fate === 'edited' ? (there?.relaid ?? []) : [] };
  });
}

function fateOf(laid: LaidSheet, there: PresentSheet): Fate {
  if (there.cells.every((line) => line.every(isBlank)) && !there.more) return there.protected ? 'protected' : 'renewed';
  const state = stateOf(there.cells);
  if (state === null) return 'foreign';
  if (state === 'touched' || there.more) return 'edited';
  if (sameCells(there.cells, cellsOf(laid))) return 'same';
  if (there.relaid?.length) return 'edited';
  return there.protected ? 'protected' : 'renewed';
}

export const cellsOf = ({ rows }: LaidSheet): readonly (readonly Cell[])[] => rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));

function sameCells(one: readonly (readonly Cell[])[], other: readonly (readonly Cell[])[]): boolean {
  const text = (cells: readonly (readonly Cell[])[], row: number, column: number): string => textOf(cells[row]?.[column] ?? '');
  const rows = Math.max(one.length, other.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(one[row]?.length ?? 0, other[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) if (text(one, row, column) !== text(other, row, column)) return false;
  }
  return true;
}

/** Excel takes no longer name of a sheet. */
const LONGEST = 31;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const tail = ` ${number}`;
    const name = [...wanted].slice(0, LONGEST - tail.length).join('') + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
