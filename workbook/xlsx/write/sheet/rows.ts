/** The cells of a worksheet part: those that did not change stay letter for letter as they were. */
import { contains, sameArea, type Area } from '../../../model/area';
import type { ReadCell, ReadSheetContent } from '../../sheet';
import { cellXml, relooked, withOtherResult, type Filled, type SheetWriting } from './cell';
import { keyOf, readRaw, writtenOut, type Master, type Raw } from './raw';
import { setAttribute } from '../elements';
import type { LookWriter } from '../looks';
import type { SavedCell, SavedLine, SavedSheet } from '../state';

/** A cell that the file names without a reason; the state has none there. */
const isNothing = (cell: ReadCell): boolean => cell.value === '' && !cell.formula && cell.look === 0 && cell.result === undefined;

/** What the file has where the state has a cell. */
interface Known {
  cell: ReadCell;
  /** The formula is as it was, and fills what it filled. */
  sameFormula: boolean;
  sameValue: boolean;
}

/** The element `sheetData`; null where it stays as it is. */
export function sheetDataXml(written: string, prefix: string, sheet: SavedSheet, before: ReadSheetContent, writing: SheetWriting): string | null {
  const now = statesOf(sheet, before);
  const gone = before.cells.filter((cell) => !now.present.has(keyOf(cell)) && !isNothing(cell));
  const lines = new Set([...sheet.rows.keys(), ...before.rows.keys()]);
  const sameLines = [...lines].every((row) => row >= sheet.extent.rows || sameLine(sheet.rows.get(row), knownLine(before, row)));
  if (now.kept.size === sheet.cells.length && gone.length === 0 && sameLines) return null;

  const raw = readRaw(written);
  const parted = partedMasters(raw, now.known);
  const cells = new Map<number, { column: number; xml: string }[]>();
  const add = (row: number, column: number, xml: string): void => {
    const line = cells.get(row);
    if (line) line.push({ column, xml });
    else cells.set(row, [{ column, xml }]);
  };
  for (const cell of now.cells) {
    const key = keyOf(cell);
    const known = now.known.get(key);
    const present = raw.cells.get(key);
    add(cell.row, cell.column, known && present !== undefined ? broughtUp(present, cell, known) : cellXml(prefix, cell, now.filled.get(key), writing));
  }
  for (const cell of before.cells) {
    const key = keyOf(cell);
    const xml = raw.cells.get(key);
    if (xml !== undefined && !now.present.has(key) && (isNothing(cell) || now.closed(cell))) add(cell.row, cell.column, xml);
  }
  const rows = [...new Set([...cells.keys(), ...raw.rows.keys(), ...sheet.rows.keys()])].sort((one, other) => one - other);
  return `<${prefix}sheetData>${rows.map((row) => rowXml(prefix, row, sheet, before, raw.rows.get(row), cells.get(row) ?? [], now.kept, writing.looks)).join('')}</${prefix}sheetData>`;

  function broughtUp(present: string, cell: SavedCell, { sameFormula, sameValue }: Known): string {
    const master = raw.masters.get(keyOf(cell));
    const own = master && parted.has(master) ? writtenOut(cell, master) : null;
    if (now.closed(cell)) return relooked(present, cell, writing);
    if (!sameFormula || (!sameValue && cell.formula === undefined)) return cellXml(prefix, cell, now.filled.get(keyOf(cell)), writing);
    return sameValue && own === null ? relooked(present, cell, writing) : withOtherResult(prefix, present, cell, own, writing);
  }
}

interface States {
  /** A formula within what an array formula fills is none: only its value can stand there. */
  cells: SavedCell[];
  /** By place, of those that the file has too. */
  known: Map<string, Known>;
  /** Places of cells that are as they were. */
  kept: Set<string>;
  present: Set<string>;
  filled: Map<string, Filled>;
  /** Whether a cell belongs to a data table, of which nothing is written by itself. */
  closed(cell: { row: number; column: number }): boolean;
}

function statesOf(sheet: SavedSheet, before: ReadSheetContent): States {
  const read = new Map(before.cells.map((cell) => [keyOf(cell), cell]));
  const fixed = new Set([...(sheet.fixed ?? []).map(keyOf), ...before.cells.filter((cell) => cell.fixed).map(keyOf)]);
  const filled = new Map(sheet.spills.map((area) => [keyOf(area), { area, fixed: fixed.has(keyOf(area)) }]));
  const given = [...filled.values()].filter((each) => each.fixed).map(({ area }) => area);
  const cells = given.length === 0 ? sheet.cells : sheet.cells.map((cell) => {
    const inside = cell.formula !== undefined && !filled.has(keyOf(cell)) && given.some((area) => isIn(cell, area));
    return inside ? { row: cell.row, column: cell.column, value: cell.value, look: cell.look } : cell;
  });
  const known = new Map<string, Known>();
  const kept = new Set<string>();
  const formulas = new Map(cells.map((cell) => [keyOf(cell), cell.formula]));
  const tables = before.cells.flatMap(({ dataTable, array, formula, ...place }) => (dataTable && array && formulas.get(keyOf(place)) === formula ? [array] : []));
  const closed = (cell: { row: number; column: number }): boolean => tables.some((area) => isIn(cell, area));
  for (const cell of cells) {
    const key = keyOf(cell);
    const found = read.get(key);
    if (!found) continue;
    const sameFormula = cell.formula === found.formula && sameFilled(filled.get(key)?.area, found);
    const sameValue = cell.value === (found.result ?? found.value);
    known.set(key, { cell: found, sameFormula, sameValue });
    if (cell.look === found.look && (closed(cell) || (sameFormula && sameValue))) kept.add(key);
  }
  return { cells, known, kept, present: new Set(formulas.keys()), filled, closed };
}

const isIn = ({ row, column }: { row: number; column: number }, area: Area): boolean => contains(area, { row, column, rows: 1, columns: 1 });

const sameFilled = (area: Area | undefined, { array }: ReadCell): boolean => (array === undefined ? area === undefined : area !== undefined && sameArea(area, array));

/** Formulas of which a cell has another now, or none: its others can no longer refer to it. */
function partedMasters(raw: Raw, known: Map<string, Known>): Set<Master> {
  const parted = new Set<Master>();
  for (const [key, master] of raw.masters) if (!known.get(key)?.sameFormula) parted.add(master);
  return parted;
}

const knownLine = (before: ReadSheetContent, row: number): SavedLine | undefined =>
  before.rows.get(row) ?? (before.restHidden ? { hidden: true } : undefined);

/** Heights come through the grid in whole pixels. */
const pixels = (size: number | undefined): number | null => (size === undefined ? null : Math.round((size * 4) / 3));

const sameLine = (line: SavedLine | undefined, other: SavedLine | undefined): boolean =>
  pixels(line?.size) === pixels(other?.size) && (line?.hidden ?? false) === (other?.hidden ?? false) && (line?.look ?? 0) === (other?.look ?? 0);

const round = (size: number): number => Math.round(size * 100) / 100;

function rowXml(
  prefix: string, row: number, sheet: SavedSheet, before: ReadSheetContent, raw: string | undefined, cells: { column: number; xml: string }[], kept: Set<string>, looks: LookWriter,
): string {
  const line = sheet.rows.get(row);
  const known = knownLine(before, row);
  const stays = row >= sheet.extent.rows || sameLine(line, known);
  if (stays && raw === undefined && cells.length === 0) return '';
  const inside = cells.sort((one, other) => one.column - other.column).map(({ xml }) => xml).join('');
  let open = setAttribute(raw?.replace(/\s*\/>$/, '>') ?? `<${prefix}row>`, 'r', String(row + 1));
  if (!cells.every(({ column }) => kept.has(keyOf({ row, column })))) open = setAttribute(open, 'spans', null);
  if (!stays) open = changedLine(open, line ?? {}, known ?? {}, looks);
  return `${open}${inside}</${prefix}row>`;
}

/** What did not change of a row stays: a height that Excel chose itself remains one that it may change. */
function changedLine(open: string, line: SavedLine, known: SavedLine, looks: LookWriter): string {
  let changed = open;
  const set = (name: string, value: string | null): void => { changed = setAttribute(changed, name, value); };
  if ((line.look ?? 0) !== (known.look ?? 0)) {
    set('s', line.look === undefined ? null : String(looks.number(line.look)));
    set('customFormat', line.look === undefined ? null : '1');
  }
  if (pixels(line.size) !== pixels(known.size)) {
    set('ht', line.size === undefined ? null : String(round(line.size)));
    set('customHeight', line.size === undefined ? null : '1');
  }
  if ((line.hidden ?? false) !== (known.hidden ?? false)) set('hidden', line.hidden ? '1' : null);
  return changed;
}
