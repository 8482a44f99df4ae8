/** Moves of the lines and cells of a workbook, as its parts need to know them. */
import { formatArea, parseArea, type Area } from '../../model/area';
import { concerns, type Move, type Placed } from '../../model/moves/move';
import { movedCells, movedThrough } from '../../model/moves/moved';
import { movedFormula, type Sheets } from './formula';
import type { ReadBook } from '../read';

export class Moving implements Sheets {
  readonly moves: readonly Move[];
  readonly #ids: ReadonlyMap<string, string>;
  readonly #names: ReadonlyMap<string, string>;

  constructor({ sheets }: Pick<ReadBook, 'sheets'>, moves: readonly Move[]) {
    this.#names = new Map(sheets.map(({ id, name }) => [id, name]));
    this.#ids = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
    // Sheets that came since the file was read are in none of its parts.
    this.moves = moves.filter((move) => [...this.#names.keys()].some((sheet) => concerns(move, sheet)));
  }

  idOf(name: string): string | undefined { return this.#ids.get(name.toLowerCase()); }
  nameOf(id: string): string { return this.#names.get(id) ?? ''; }

  moved(placed: Placed): Placed | null { return movedThrough(placed, this.moves); }

  /** Whether anything on the sheet can be elsewhere. */
  touches(sheet: string): boolean { return this.moves.some((move) => concerns(move, sheet)); }

  /** An area that is one thing; null where it is gone from the sheet. */
  area(sheet: string, area: Area): Area | null {
    const now = this.moved({ sheet, area });
    return now && now.sheet === sheet ? now.area : null;
  }

  /** A cell of the sheet, where it is now. */
  cell(sheet: string, row: number, column: number): { row: number; column: number } | null {
    return this.area(sheet, { row, column, rows: 1, columns: 1 });
  }

  cells(sheet: string, areas: readonly Area[]): Area[] {
    return this.moves.reduce<Area[]>((now, move) => movedCells(sheet, now, move), [...areas]);
  }

  /** A formula that stands on the sheet; null for one that belongs to no sheet. */
  formula(formula: string, sheet: string | null): string { return movedFormula(formula, sheet, this); }

  /** `B2:C3`; null where it is gone. An address that cannot be read stays. */
  reference(sheet: string, reference: string): string | null {
    const area = parseArea(reference);
    if (!area) return reference;
    const now = this.area(sheet, area);
    return now && written(reference, area, now);
  }

  /** `B2:C3 D4`; null where none of it is left. */
  references(sheet: string, references: string): string | null {
    const areas = areasOf(references);
    if (!areas) return references;
    const now = this.cells(sheet, areas).map(formatArea).join(' ');
    if (now === areas.map(formatArea).join(' ')) return references;
    return now === '' ? null : now;
  }
}

const written = (reference: string, before: Area, now: Area): string => (formatArea(before) === formatArea(now) ? reference : formatArea(now));

/** null where one of them cannot be read. */
export function areasOf(references: string): Area[] | null {
  const areas = references.trim().split(/\s+/).map(parseArea);
  return areas.every((area) => area !== null) ? areas : null;
}
