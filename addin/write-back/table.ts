import type { RulebookView } from '../../shared/contract/rulebook-view';
import { mergeAt, type Cell, type Grid } from '../../workbook/model/grid';
import type { LedgerReading } from '../../workbook/ledger/reading';
import { isBlank, textOf } from '../../workbook/model/text';
import { totalBeside } from './total-beside';
import { whatKey, whatOf, type What } from './what';

/** A line of a score table: a unit and where its results stand. Counted from 0 on the sheet. */
export interface TableLine {
  readonly unit: string;
  readonly at: number;
}

export interface TableColumn {
  readonly what: What;
  readonly header: string;
  readonly at: number;
}

/** A table of units and results found on a sheet. */
export interface ScoreTable {
  readonly sheet: string;
  /** Units stand below each other, or side by side. */
  readonly units: 'down' | 'across';
  /** The column of the unit names, or the row where they stand side by side. */
  readonly namesAt: number;
  readonly lines: readonly TableLine[];
  readonly columns: readonly TableColumn[];
  /** Years that the sheet's name or the text above the table names. */
  readonly years: readonly number[];
}

/** So many lines at most stand over a table's units. */
const headerLines = 8;

/** The score table of a sheet for the units of a ledger; null where there is none. */
export function tableIn(grid: Grid, ledger: LedgerReading, rulebook: RulebookView): ScoreTable | null {
  const units = unitsByText(ledger);
  const down = tableDown(grid, units, ledger, rulebook);
  const across = tableDown(turned(grid), units, ledger, rulebook);
  const found = (down?.lines.length ?? 0) >= (across?.lines.length ?? 0) ? down : across;
  if (!found) return null;
  return { ...found, sheet: grid.sheet, units: found === down ? 'down' : 'across', years: yearsOf(grid) };
}

type Found = Omit<ScoreTable, 'sheet' | 'units' | 'years'>;

function tableDown(grid: Grid, units: ReadonlyMap<string, string>, ledger: LedgerReading, rulebook: RulebookView): Found | null {
  const names = namesColumn(grid, units);
  if (!names) return null;
  const { column, rows } = names;
  const [first] = rows;
  if (!first) return null;
  const type = ledger.units.find(({ unit }) => unit.id === first.unit)?.unit.type;
  const header = headerAbove(grid, first.row, column);
  const taken = new Set<string>();
  const found = header.flatMap((texts, at): TableColumn[] => {
    if (at === column) return [];
    // The lowest line of a header says most; what stands above is read where it says nothing.
    for (const text of [...texts].reverse()) {
      const what = whatOf(text, rulebook, type);
      if (!what) continue;
      if (taken.has(whatKey(what))) return [];
      taken.add(whatKey(what));
      return [{ what, header: text, at: grid.column + at }];
    }
    return [];
  });
  const columns = withTotal(found, { header, grid, column, row: first.row, rulebook });
  // A unit that is named alone is what the sheet is about, such as a list of its items.
  const alone = rows.length === 1 && ledger.units.length > 1;
  if (columns.length === 0 || alone) return null;
  return { namesAt: grid.column + column, lines: rows.map(({ unit, row }) => ({ unit, at: grid.row + row })), columns };
}

interface Around {
  readonly header: readonly (readonly string[])[];
  readonly grid: Grid;
  /** Of the names. */
  readonly column: number;
  /** Of the first unit. */
  readonly row: number;
  readonly rulebook: RulebookView;
}

/** A rank says nothing without the total that it ranks: no total, no rank. */
function withTotal(columns: readonly TableColumn[], { header, grid, column, row, rulebook }: Around): readonly TableColumn[] {
  if (columns.some(({ what }) => what.is === 'total')) return columns;
  const taken = new Set(columns.map(({ at }) => at));
  const free = header.flatMap((texts, at) => (at === column || taken.has(grid.column + at) ? [] : [{ texts, at: grid.column + at }]));
  const titles = [grid.sheet, ...grid.cells.slice(Math.max(0, row - headerLines), row).flatMap((line, above) => titleIn(grid, Math.max(0, row - headerLines) + above, column, line))];
  const ranked = columns.some(({ what }) => what.is === 'rank');
  const total = totalBeside(free, { ranked, titles, year: onlyYear(grid), rulebook });
  const others = total ? columns : columns.filter(({ what }) => what.is !== 'rank');
  return total ? [...others, { what: { is: 'total' as const }, header: total.header, at: total.at }].sort((one, other) => one.at - other.at) : others;
}

/** Texts above a header that are over the whole table: they stand over the names, or alone in their line. */
function titleIn(grid: Grid, row: number, column: number, line: readonly Cell[]): readonly string[] {
  const own = line.filter((cell) => !isBlank(cell));
  return own.length === 1 || mergeAt(grid, row, column) ? own.slice(0, 1).map(textOf) : [];
}

function onlyYear(grid: Grid): number | null {
  const [year, ...others] = yearsOf(grid);
  return others.length === 0 ? (year ?? null) : null;
}

/** The column in which most units stand, each once: a second block below is not this table's. */
function namesColumn(grid: Grid, units: ReadonlyMap<string, string>): { column: number; rows: { unit: string; row: number }[] } | null {
  let best: { column: number; rows: { unit: string; row: number }[] } | null = null;
  const width = Math.max(0, ...grid.cells.map((line) => line.length));
  for (let column = 0; column < width; column++) {
    const seen = new Set<string>();
    const rows = grid.cells.flatMap((line, row) => {
      const unit = units.get(textOf(line[column] ?? ''));
      if (unit === undefined || seen.has(unit)) return [];
      seen.add(unit);
      return [{ unit, row }];
    });
    if (rows.length > (best?.rows.length ?? 0)) best = { column, rows };
  }
  return best;
}

/** The texts above a row, column by column; a text over several merged columns is over each of them. */
function headerAbove(grid: Grid, row: number, names: number): string[][] {
  const from = Math.max(0, row - headerLines);
  const width = Math.max(0, ...grid.cells.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => {
    const texts: string[] = [];
    for (let above = from; above < row; above++) {
      const text = textOf(spread(grid, above, column, names));
      if (text !== '') texts.push(text);
    }
    return texts;
  });
}

function spread(grid: Grid, row: number, column: number, names: number): Cell {
  const own = grid.cells[row]?.[column] ?? '';
  if (!isBlank(own)) return own;
  const merge = mergeAt(grid, row, column);
  // A title over the whole table says nothing of one column.
  const caption = merge && merge.columns <= 6 && (merge.columns === 1 || merge.column > names || merge.column + merge.columns <= names);
  return caption ? (grid.cells[merge.row]?.[merge.column] ?? '') : own;
}

function unitsByText(ledger: LedgerReading): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const { unit, aliases } of ledger.units) {
    // A running number is an alias on the list of units, but names nobody on another sheet.
    for (const alias of aliases) if (!/^\d{1,4}$/.test(alias)) units.set(alias, unit.id);
  }
  for (const { unit } of ledger.units) units.set(unit.id, unit.id);
  return units;
}

function turned(grid: Grid): Grid {
  const width = Math.max(0, ...grid.cells.map((line) => line.length));
  return {
    ...grid,
    row: grid.column,
    column: grid.row,
    cells: Array.from({ length: width }, (_, column) => grid.cells.map((line) => line[column] ?? '')),
    merges: grid.merges.map(({ row, column, rows, columns }) => ({ row: column, column: row, rows: columns, columns: rows })),
  };
}

function yearsOf(grid: Grid): number[] {
  const texts = [grid.sheet, ...grid.cells.slice(0, headerLines).flatMap((line) => line.map((cell) => textOf(cell)))];
  const years = texts.flatMap((text) => [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)\s*(?:年|考核|$)/gu)].map(([, year]) => Number(year)));
  return [...new Set(years)];
}
