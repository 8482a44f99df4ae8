/** The rows and cells of a worksheet part, each where it is now; one in which nothing moved stays letter for letter as it was. */
import { cellName, formatArea, MAX_ROWS, parseArea, type Area } from '../../model/area';
import { concerns } from '../../model/moves/move';
import { movedSpan } from '../../model/moves/moved';
import { shift } from '../formula';
import { escape, unescaped } from '../xml';
import { attribute, find, putTogether, setAttribute, takeApart } from '../write/elements';
import { keyOf, readRaw, type Master, type Raw } from '../write/sheet/raw';
import type { Moving } from './moving';

interface MovedCell {
  row: number;
  column: number;
  xml: string;
}

/** The element `sheetData`. */
export function movedSheetData(written: string, prefix: string, sheet: string, moving: Moving): string {
  const touched = moving.touches(sheet);
  // Formulas name other sheets by a mark that nothing else has.
  if (!touched && !written.includes('!')) return written;
  const raw = readRaw(written);
  const parted = partedMasters(raw, sheet, moving);
  const rows = new Map<number, { open: string; cells: MovedCell[] }>();
  for (const [row, open] of raw.rows) {
    const now = movedRow(row, sheet, moving);
    if (now !== null) rows.set(now, { open, cells: [] });
  }
  let same = !touched;
  for (const [key, xml] of raw.cells) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const place = moving.cell(sheet, row, column);
    if (!place) continue;
    const cell = { ...place, xml: movedFormulas(xml, { row, column }, place, sheet, prefix, moving, raw, parted) };
    if (cell.xml !== xml) same = false;
    const line = rows.get(place.row);
    if (line) line.cells.push(cell);
    else rows.set(place.row, { open: `<${prefix}row>`, cells: [cell] });
  }
  if (same) return written;
  const lines = [...rows].sort(([one], [other]) => one - other).map(([row, line]) => rowXml(prefix, row, line));
  return `${takeApart(written).open}${lines.join('')}</${prefix}sheetData>`;
}

function rowXml(prefix: string, row: number, { open, cells }: { open: string; cells: MovedCell[] }): string {
  const tag = setAttribute(setAttribute(open.replace(/\s*\/>$/, '>'), 'r', String(row + 1)), 'spans', null);
  const inside = cells.sort((one, other) => one.column - other.column).map(({ column, xml }) => setAttribute(xml, 'r', cellName(row, column)));
  return `${tag}${inside.join('')}</${prefix}row>`;
}

/** Rows move whole, with their heights, or not at all. */
function movedRow(row: number, sheet: string, moving: Moving): number | null {
  let span: { at: number; count: number } | null = { at: row, count: 1 };
  for (const move of moving.moves) {
    if (span && move.kind === 'lines' && move.axis === 'row' && move.band === undefined && concerns(move, sheet)) span = movedSpan(span, move, MAX_ROWS);
  }
  return span && span.at;
}

const HAS_FORMULA = /<(?:\w+:)?f[\s>/]/;

function movedFormulas(
  xml: string, from: { row: number; column: number }, to: { row: number; column: number }, sheet: string, prefix: string, moving: Moving, raw: Raw, parted: ReadonlySet<Master>,
): string {
  if (!HAS_FORMULA.test(xml)) return xml;
  const cell = takeApart(xml);
  const written = find(cell, 'f')!;
  const master = raw.masters.get(keyOf(from));
  let now = written;
  if (master && parted.has(master)) {
    now = `<${prefix}f>${escape(moving.formula(shift(master.formula, from.row - master.row, from.column - master.column), sheet))}</${prefix}f>`;
  } else {
    const { open, close } = takeApart(written);
    const text = unescaped(written.slice(open.length, written.length - close.length));
    const moved = text === '' || written.endsWith('/>') ? text : moving.formula(text, sheet);
    const tag = movedTag(written, to, sheet, moving);
    now = moved === text ? tag : `${takeApart(tag).open}${escape(moved)}${close}`;
  }
  return now === written ? xml : putTogether({ ...cell, pieces: cell.pieces.map((piece) => (piece.name === 'f' ? { ...piece, xml: now } : piece)) });
}

/** The areas that an array formula or a data table fills, and the cells from which a data table takes its figures. */
function movedTag(written: string, to: { row: number; column: number }, sheet: string, moving: Moving): string {
  return ['ref', 'r1', 'r2'].reduce((tag, name) => {
    const reference = attribute(tag, name);
    if (reference === undefined) return tag;
    const area = parseArea(reference);
    const now = area && moving.area(sheet, area);
    // What a formula fills begins with its cell.
    const filled: Area | null = name === 'ref' && now ? { ...now, row: to.row, column: to.column } : now;
    return setAttribute(tag, name, filled ? formatArea(filled) : name === 'ref' ? cellName(to.row, to.column) : '#REF!');
  }, written);
}

/** Formulas that cells can no longer share: the way from the first to another is no longer the way between what they refer to. */
function partedMasters(raw: Raw, sheet: string, moving: Moving): Set<Master> {
  const parted = new Set<Master>();
  for (const [key, master] of raw.masters) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const [now, first] = [moving.cell(sheet, row, column), moving.cell(sheet, master.row, master.column)];
    if (!first || !now) {
      parted.add(master);
      continue;
    }
    const here = moving.formula(shift(master.formula, row - master.row, column - master.column), sheet);
    if (shift(moving.formula(master.formula, sheet), now.row - first.row, now.column - first.column) !== here) parted.add(master);
  }
  return parted;
}
