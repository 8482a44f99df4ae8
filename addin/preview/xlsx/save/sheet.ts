/** A worksheet part brought up to date: cells that did not change stay letter for letter as they were. */
import { cellName, columnIndex, formatArea, sameArea, type Area } from '../../standin/address';
import type { CellValue } from '../../standin/backend';
import { isError } from '../../standin/entry';
import { toFile, type FunctionNames } from '../formula';
import type { ReadCell, ReadSheetContent } from '../sheet';
import { escape } from '../xml';
import { find, put, putTogether, setAttribute, takeApart, type Outer } from './elements';
import type { LookWriter } from './looks';
import type { SavedCell, SavedLine, SavedSheet } from './state';

export const SHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter',
  'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions',
  'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
] as const;

const BUSY_IN_FILE = '#N/A';
const NOTHING: ReadSheetContent = {
  cells: [], rows: new Map(), columns: [], merges: [], frozen: { rows: 0, columns: 0 }, gridlines: true, protected: false, tabColor: '', filter: null, tables: [],
};

interface Raw {
  cells: Map<string, string>;
  rows: Map<number, string>;
}

export function saveSheet(xml: string, sheet: SavedSheet, original: ReadSheetContent | null, looks: LookWriter, names: FunctionNames): string {
  const before = original ?? NOTHING;
  const outer = takeApart(xml);
  const { prefix } = outer;
  const set = (name: string, content: string | null): void => put(outer, name, content, SHEET_ORDER);
  const raw = readRaw(find(outer, 'sheetData') ?? '');
  set('sheetData', sheetData(prefix, sheet, before, raw, looks, names));
  const last = sheet.cells.reduce((end, cell) => ({ row: Math.max(end.row, cell.row), column: Math.max(end.column, cell.column) }), { row: 0, column: 0 });
  set('dimension', `<${prefix}dimension ref="${formatArea({ row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 })}"/>`);
  if (!sameColumns(sheet, before)) set('cols', columns(prefix, sheet, looks));
  if (!sameAreas(sheet.merges, before.merges)) set('mergeCells', merges(prefix, sheet.merges));
  if (sheet.protected !== before.protected) set('sheetProtection', sheet.protected ? `<${prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>` : null);
  if (sheet.frozen.rows !== before.frozen.rows || sheet.frozen.columns !== before.frozen.columns || sheet.gridlines !== before.gridlines) setView(outer, sheet, set);
  return putTogether(outer);
}

/** The cells and rows of a file as they are written. */
function readRaw(sheetData: string): Raw {
  const raw: Raw = { cells: new Map(), rows: new Map() };
  let row = -1;
  for (const piece of takeApart(sheetData).pieces) {
    const line = takeApart(piece.xml);
    const open = line.open || piece.xml;
    const number = /\sr="(\d+)"/.exec(open)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    raw.rows.set(row, open);
    let column = -1;
    for (const cell of line.pieces) {
      const letters = /^<[^>]*?\sr="([A-Z]+)\d+"/.exec(cell.xml)?.[1];
      column = letters === undefined ? column + 1 : columnIndex(letters);
      raw.cells.set(`${row},${column}`, cell.xml);
    }
  }
  return raw;
}

function sheetData(prefix: string, sheet: SavedSheet, before: ReadSheetContent, raw: Raw, looks: LookWriter, names: FunctionNames): string {
  const known = new Map(before.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const spills = new Map(sheet.spills.map((area) => [`${area.row},${area.column}`, area]));
  const lines = new Map<number, string[]>();
  for (const row of sheet.rows.keys()) lines.set(row, []);
  for (const cell of sheet.cells) {
    const key = `${cell.row},${cell.column}`;
    const spill = spills.get(key);
    const written = raw.cells.get(key);
    const keep = written !== undefined && unchanged(cell, known.get(key), spill) && !/<[^>]*?\bt="shared"/.test(written.slice(written.indexOf('>') + 1));
    const xml = keep ? written : cellXml(prefix, cell, spill, looks, names);
    const line = lines.get(cell.row);
    if (line) line.push(xml);
    else lines.set(cell.row, [xml]);
  }
  const rows = [...lines].sort(([one], [other]) => one - other).map(([row, cells]) => rowXml(prefix, row, sheet.rows.get(row), raw.rows.get(row), cells, looks));
  return `<${prefix}sheetData>${rows.join('')}</${prefix}sheetData>`;
}

function unchanged(cell: SavedCell, known: ReadCell | undefined, spill: Area | undefined): boolean {
  if (!known || cell.value !== known.value || cell.formula !== known.formula || cell.look !== known.look) return false;
  return known.array === undefined ? spill === undefined : spill !== undefined && sameArea(spill, known.array);
}

const KEPT_OF_ROWS = /\s(?:outlineLevel|collapsed|thickTop|thickBot|ph|[\w]+:dyDescent)="[^"]*"/g;

function rowXml(prefix: string, row: number, line: SavedLine | undefined, raw: string | undefined, cells: string[], looks: LookWriter): string {
  const kept = raw?.match(KEPT_OF_ROWS)?.join('') ?? '';
  const look = line?.look === undefined ? '' : ` s="${looks.number(line.look)}" customFormat="1"`;
  const size = line?.size === undefined ? '' : ` ht="${round(line.size)}" customHeight="1"`;
  return `<${prefix}row r="${row + 1}"${look}${size}${line?.hidden ? ' hidden="1"' : ''}${kept}>${cells.join('')}</${prefix}row>`;
}

const round = (size: number): number => Math.round(size * 100) / 100;

function cellXml(prefix: string, cell: SavedCell, spill: Area | undefined, looks: LookWriter, names: FunctionNames): string {
  const look = looks.number(cell.look);
  const { type, content } = cell.formula ? formulaContent(prefix, cell, spill, names) : constantContent(prefix, cell.value);
  const attributes = `r="${cellName(cell.row, cell.column)}"${look > 0 ? ` s="${look}"` : ''}${type ? ` t="${type}"` : ''}`;
  return content === '' ? `<${prefix}c ${attributes}/>` : `<${prefix}c ${attributes}>${content}</${prefix}c>`;
}

interface Content {
  type: string;
  content: string;
}

function formulaContent(prefix: string, { formula, value }: SavedCell, spill: Area | undefined, names: FunctionNames): Content {
  const array = spill ? ` t="array" ref="${formatArea(spill)}"` : '';
  const f = `<${prefix}f${array}>${escape(toFile(formula!, names))}</${prefix}f>`;
  const result = value === '#BUSY!' ? BUSY_IN_FILE : value;
  if (result === '') return { type: '', content: f };
  const shown = typeof result === 'boolean' ? Number(result) : escape(String(result));
  return { type: isError(result) ? 'e' : typeof result === 'string' ? 'str' : typeof result === 'boolean' ? 'b' : '', content: `${f}<${prefix}v>${shown}</${prefix}v>` };
}

function constantContent(prefix: string, value: CellValue): Content {
  if (value === '') return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: `<${prefix}v>${value}</${prefix}v>` };
  if (typeof value === 'boolean') return { type: 'b', content: `<${prefix}v>${Number(value)}</${prefix}v>` };
  if (isError(value)) return { type: 'e', content: `<${prefix}v>${escape(value === '#BUSY!' ? BUSY_IN_FILE : value)}</${prefix}v>` };
  return { type: 'inlineStr', content: `<${prefix}is><${prefix}t xml:space="preserve">${escape(value)}</${prefix}t></${prefix}is>` };
}

const sameAreas = (one: Area[], other: Area[]): boolean =>
  one.length === other.length && one.every((area) => other.some((each) => sameArea(area, each)));

function merges(prefix: string, areas: Area[]): string | null {
  if (areas.length === 0) return null;
  return `<${prefix}mergeCells count="${areas.length}">${areas.map((area) => `<${prefix}mergeCell ref="${formatArea(area)}"/>`).join('')}</${prefix}mergeCells>`;
}

const pixels = (size: number | undefined): number | null => (size === undefined ? null : Math.trunc(size * 7 + 5));

function sameColumns(sheet: SavedSheet, before: ReadSheetContent): boolean {
  const known = new Map<number, SavedLine>();
  for (const { at, count, ...line } of before.columns) for (let column = at; column < at + count; column += 1) known.set(column, line);
  return [...sheet.columns].every(([column, line]) => {
    const other = known.get(column);
    return pixels(line.size) === pixels(other?.size) && (line.hidden ?? false) === (other?.hidden ?? false);
  });
}

function columns(prefix: string, sheet: SavedSheet, looks: LookWriter): string | null {
  const lines = [...sheet.columns].sort(([one], [other]) => one - other).map(([column, line]) => `<${prefix}col min="${column + 1}" max="${column + 1}"`
    + ` width="${round(line.size ?? 9)}" customWidth="1"${line.hidden ? ' hidden="1"' : ''}${line.look === undefined ? '' : ` style="${looks.number(line.look)}"`}/>`);
  return lines.length > 0 ? `<${prefix}cols>${lines.join('')}</${prefix}cols>` : null;
}

function setView(outer: Outer, { frozen, gridlines }: SavedSheet, set: (name: string, xml: string) => void): void {
  const { prefix } = outer;
  const views = takeApart(find(outer, 'sheetViews') ?? `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`);
  const first = views.pieces[0];
  if (!first) return;
  const view = takeApart(setAttribute(first.xml, 'showGridLines', gridlines ? null : '0'));
  const { rows, columns: across } = frozen;
  const pane = rows + across === 0 ? null : `<${prefix}pane${across ? ` xSplit="${across}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`
    + ` topLeftCell="${cellName(rows, across)}" activePane="${rows && across ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight'}" state="frozen"/>`;
  put(view, 'pane', pane, ['pane', 'selection', 'pivotSelection', 'extLst']);
  if (pane === null) view.pieces = view.pieces.filter((piece) => piece.name !== 'selection');
  first.xml = putTogether(view);
  set('sheetViews', putTogether(views));
}
