/** The cells of a worksheet part: those that did not change stay letter for letter as they were. */
import { cellName, columnIndex, sameArea, type Area } from '../../../model/area';
import type { ReadCell, ReadSheetContent } from '../../sheet';
import { cellXml, type SheetWriting } from './cell';
import { attribute, setAttribute, takeApart } from '../elements';
import type { LookWriter } from '../looks';
import type { SavedCell, SavedLine, SavedSheet } from '../state';

/** The cells and rows of a file as they are written. */
interface Raw {
  cells: Map<string, string>;
  rows: Map<number, string>;
}

const keyOf = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;
/** A cell that the file names without a reason; the state has none there. */
const isNothing = (cell: ReadCell): boolean => cell.value === '' && !cell.formula && cell.look === 0 && cell.result === undefined;

/** The element `sheetData`; null where it stays as it is. */
export function sheetDataXml(written: string, prefix: string, sheet: SavedSheet, before: ReadSheetContent, writing: SheetWriting): string | null {
  const known = new Map(before.cells.map((cell) => [keyOf(cell), cell]));
  const spills = new Map(sheet.spills.map((area) => [keyOf(area), area]));
  const present = new Set(sheet.cells.map(keyOf));
  const kept = new Set(sheet.cells.map((cell) => [keyOf(cell), cell] as const).filter(([key, cell]) => unchanged(cell, known.get(key), spills.get(key))).map(([key]) => key));
  const gone = before.cells.filter((cell) => !present.has(keyOf(cell)) && !isNothing(cell));
  const lines = new Set([...sheet.rows.keys(), ...before.rows.keys()]);
  const sameLines = [...lines].every((row) => row >= sheet.extent.rows || sameLine(sheet.rows.get(row), knownLine(before, row)));
  if (kept.size === sheet.cells.length && gone.length === 0 && sameLines) return null;

  const raw = readRaw(written);
  const parted = partedGroups(raw, kept);
  const cells = new Map<number, { column: number; xml: string }[]>();
  const add = (row: number, column: number, xml: string): void => {
    const line = cells.get(row);
    if (line) line.push({ column, xml });
    else cells.set(row, [{ column, xml }]);
  };
  for (const cell of sheet.cells) {
    const key = keyOf(cell);
    const xml = kept.has(key) ? raw.cells.get(key) : undefined;
    const group = xml && sharedGroup(xml);
    add(cell.row, cell.column, xml !== undefined && !(group && parted.has(group)) ? xml : cellXml(prefix, cell, spills.get(key), writing));
  }
  for (const cell of before.cells) {
    const key = keyOf(cell);
    const xml = raw.cells.get(key);
    if (isNothing(cell) && xml !== undefined && !present.has(key)) add(cell.row, cell.column, xml);
  }
  const rows = [...new Set([...cells.keys(), ...raw.rows.keys(), ...sheet.rows.keys()])].sort((one, other) => one - other);
  return `<${prefix}sheetData>${rows.map((row) => rowXml(prefix, row, sheet, before, raw.rows.get(row), cells.get(row) ?? [], kept, writing.looks)).join('')}</${prefix}sheetData>`;
}

function readRaw(sheetData: string): Raw {
  const raw: Raw = { cells: new Map(), rows: new Map() };
  let row = -1;
  for (const piece of takeApart(sheetData).pieces) {
    const line = takeApart(piece.xml);
    const open = line.open || piece.xml;
    const number = attribute(open, 'r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    raw.rows.set(row, open);
    let column = -1;
    for (const cell of line.pieces) {
      const letters = /^([A-Z]+)\d+$/.exec(attribute(cell.xml, 'r') ?? '')?.[1];
      column = letters === undefined ? column + 1 : columnIndex(letters);
      raw.cells.set(`${row},${column}`, setAttribute(cell.xml, 'r', cellName(row, column)));
    }
  }
  return raw;
}

/** The group of cells with which a cell shares its formula. */
function sharedGroup(cell: string): string | undefined {
  const formula = /<(?:\w+:)?f\s[^>]*\bt="shared"[^>]*>/.exec(cell)?.[0];
  return formula && attribute(formula, 'si');
}

/** Groups of which a cell changed: the others can no longer refer to it. */
function partedGroups(raw: Raw, kept: Set<string>): Set<string> {
  const parted = new Set<string>();
  for (const [key, cell] of raw.cells) {
    const group = sharedGroup(cell);
    if (group !== undefined && !kept.has(key)) parted.add(group);
  }
  return parted;
}

function unchanged(cell: SavedCell, known: ReadCell | undefined, spill: Area | undefined): boolean {
  if (!known || cell.value !== (known.result ?? known.value) || cell.formula !== known.formula || cell.look !== known.look) return false;
  return known.array === undefined ? spill === undefined : spill !== undefined && sameArea(spill, known.array);
}

const knownLine = (before: ReadSheetContent, row: number): SavedLine | undefined =>
  before.rows.get(row) ?? (before.restHidden ? { hidden: true } : undefined);

/** Heights come through the grid in whole pixels. */
const pixels = (size: number | undefined): number | null => (size === undefined ? null : Math.round((size * 4) / 3));

const sameLine = (line: SavedLine | undefined, other: SavedLine | undefined): boolean =>
  pixels(line?.size) === pixels(other?.size) && (line?.hidden ?? false) === (other?.hidden ?? false) && (line?.look ?? 0) === (other?.look ?? 0);

const KEPT_OF_ROWS = /\s(?:outlineLevel|collapsed|thickTop|thickBot|ph|[\w]+:dyDescent)="[^"]*"/g;
const round = (size: number): number => Math.round(size * 100) / 100;

function rowXml(
  prefix: string, row: number, sheet: SavedSheet, before: ReadSheetContent, raw: string | undefined, cells: { column: number; xml: string }[], kept: Set<string>, looks: LookWriter,
): string {
  const line = sheet.rows.get(row);
  const stays = row >= sheet.extent.rows || sameLine(line, knownLine(before, row));
  if (stays && raw === undefined && cells.length === 0) return '';
  const inside = cells.sort((one, other) => one.column - other.column).map(({ xml }) => xml).join('');
  const close = `</${prefix}row>`;
  if (stays && raw !== undefined) {
    const open = setAttribute(raw.replace(/\/>$/, '>'), 'r', String(row + 1));
    const asBefore = cells.every(({ column }) => kept.has(`${row},${column}`));
    return `${asBefore ? open : open.replace(/\sspans="[^"]*"/, '')}${inside}${close}`;
  }
  const others = raw?.match(KEPT_OF_ROWS)?.join('') ?? '';
  const look = line?.look === undefined ? '' : ` s="${looks.number(line.look)}" customFormat="1"`;
  const size = line?.size === undefined ? '' : ` ht="${round(line.size)}" customHeight="1"`;
  return `<${prefix}row r="${row + 1}"${look}${size}${line?.hidden ? ' hidden="1"' : ''}${others}>${inside}${close}`;
}
