import { longest, type Put, type SheetLook } from '../model/port/editor';

/** A sheet as it is to be made; beside texts and figures its cells may hold formulas. */
export interface SheetPlan extends SheetLook {
  readonly name: string;
  readonly cells: readonly (readonly Put[])[];
}

/** A unit that is to be assessed. */
export interface TemplateUnit {
  readonly id: string;
  /** The code of its type; left out where the rules have one only. */
  readonly type?: string;
}

export type Note = SheetPlan['notes'][number];
export type List = SheetPlan['lists'][number];

/** A drop-down below a heading; nothing where there is nothing to choose from, or too much for one. */
export function listBelow(row: number, column: number, rows: number, ...choices: readonly (readonly string[])[]): readonly List[] {
  const values = choices.find((each) => each.length > 0 && each.join(',').length <= longest.list && each.every((value) => !value.includes(',')));
  return values ? [{ row: row + 1, column, rows, values }] : [];
}

/** A name that Excel takes for a sheet, and that no other of these sheets has. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.replace(/[\\/?*[\]:]/gu, ' ').replace(/^'+|'+$/gu, '').trim();
  const numbered = (number: number): string => {
    const tail = number === 1 ? '' : String(number);
    return [...plain].slice(0, 31 - tail.length).join('').trimEnd() + tail;
  };
  let number = 1;
  while (taken.has(numbered(number).toLowerCase())) number++;
  return numbered(number);
}
