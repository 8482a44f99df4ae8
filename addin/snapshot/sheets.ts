import type { Cell, Grid } from '../../workbook/model/grid';
import type { Area, AreaState, Editor, FormulaCell } from '../../workbook/model/port/editor';
import type { ChangeCause } from '../../workbook/model/port/events';
import type { Workbook } from '../../workbook/model/port/workbook';

/** What stands on a sheet. */
export interface SheetContent {
  readonly name: string;
  /** Null where it is blank. */
  readonly grid: Grid | null;
  /** Every formula, by the place of its cell. */
  readonly formulas: ReadonlyMap<string, FormulaCell>;
}

interface Around {
  readonly workbook: Pick<Workbook, 'read'>;
  readonly editor: Pick<Editor, 'formulasWith'>;
}

/** How much of a sheet has to be read again. */
type Doubt = 'values' | 'whole';

/**
 * Keeps the sheets as they were read, and reads again what was heard to have changed, and no more: on one event that
 * sheet, and its values alone where formulas were only worked out anew.
 */
export class Sheets {
  private readonly held = new Map<string, SheetContent>();
  private doubts = new Map<string, Doubt>();

  constructor(private readonly around: Around) {}

  /** `sheet` null: anything may have changed. */
  hear(sheet: string | null, cause: ChangeCause): void {
    if (sheet === null) {
      for (const name of this.held.keys()) this.doubts.set(name, 'whole');
    } else if (cause === 'entered' || !this.doubts.has(sheet)) this.doubts.set(sheet, cause === 'entered' ? 'whole' : 'values');
  }

  holds(name: string): boolean {
    return this.held.has(name);
  }

  /** These sheets as they are now; one that is not there is left out. The rest is forgotten. */
  async read(names: readonly string[]): Promise<ReadonlyMap<string, SheetContent>> {
    const doubts = this.doubts;
    // What is heard of while it is read makes it doubtful again.
    this.doubts = new Map();
    try {
      for (const name of [...this.held.keys()].filter((each) => !names.includes(each))) this.held.delete(name);
      const stale = names.filter((name) => !this.held.has(name) || doubts.has(name));
      if (stale.length > 0) await this.readAgain(stale, doubts);
      return this.held;
    } catch (error) {
      for (const [name, doubt] of doubts) if (this.doubts.get(name) !== 'whole') this.doubts.set(name, doubt);
      throw error;
    }
  }

  private async readAgain(names: readonly string[], doubts: ReadonlyMap<string, Doubt>): Promise<void> {
    const { workbook, editor } = this.around;
    const grids = await workbook.read(names.map((sheet) => ({ sheet })));
    const whole = names.filter((name) => doubts.get(name) !== 'values' || !this.held.has(name));
    const found = new Map<string, Map<string, FormulaCell>>(whole.map((name) => [name, new Map()]));
    if (whole.length > 0) for (const cell of await editor.formulasWith('=', whole)) found.get(cell.sheet)?.set(placeOf(cell.row, cell.column), cell);
    for (const [index, name] of names.entries()) {
      const formulas = found.get(name) ?? this.held.get(name)?.formulas ?? new Map<string, FormulaCell>();
      this.held.set(name, { name, grid: grids[index] ?? null, formulas });
    }
  }
}

export function placeOf(row: number, column: number): string {
  return `${row},${column}`;
}

export type Contents = Pick<AreaState, 'values' | 'formulas'>;

/** What stands in an area; null where its sheet is not there. */
export function contentsOf({ sheet, row, column, rows, columns }: Area, sheets: ReadonlyMap<string, SheetContent>): Contents | null {
  const content = sheets.get(sheet);
  if (!content) return null;
  const { grid, formulas } = content;
  const block = <T,>(at: (row: number, column: number) => T): T[][] => Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_, across) => at(row + down, column + across)));
  return {
    values: block((down, across): Cell => grid?.cells[down - grid.row]?.[across - grid.column] ?? ''),
    formulas: block((down, across) => formulas.get(placeOf(down, across))?.formula ?? ''),
  };
}
