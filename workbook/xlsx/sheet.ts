/** One worksheet of a file, read as a stream. */
import { columnName, parseArea, type Area } from '../model/area';
import type { CellValue } from '../model/book-parts';
import { WorkbookFault } from './fault';
import { callsAny, shift, toCell, type FunctionNames } from './formula';
import { stream, unescapedText } from './xml';

export interface ReadCell {
  row: number;
  column: number;
  /** '' where the cell only has a look. */
  value: CellValue;
  /** As the cell shows it, with `=`. */
  formula?: string;
  /** Area of an array formula, for its first cell. */
  array?: Area;
  /** The area is given, as Ctrl+Shift+Enter gives it; it does not follow from the result. */
  fixed?: boolean;
  /** A data table begins here: Excel works out its area, and nothing can be written within. */
  dataTable?: boolean;
  /** What the file holds in a cell that an array formula fills: its result, not a content of its own. */
  result?: CellValue;
  /** Index into the book's looks. */
  look: number;
}

export interface ReadLine {
  /** Points; columns: characters. */
  size?: number;
  hidden?: boolean;
  look?: number;
}

export interface ReadSheetContent {
  cells: ReadCell[];
  rows: Map<number, ReadLine>;
  /** By index of the first column; `count` columns alike. */
  columns: (ReadLine & { at: number; count: number })[];
  merges: Area[];
  frozen: { rows: number; columns: number };
  gridlines: boolean;
  protected: boolean;
  tabColor: string;
  filter: Area | null;
  defaultRowHeight?: number;
  defaultColumnWidth?: number;
  /** Rows that the file does not name are hidden; those that it names then stand in `rows`, all of them. */
  restHidden: boolean;
  /** Relation ids of the sheet's tables. */
  tables: string[];
}

export const SHEET_LIMITS = { cells: 500_000, rows: 200_000, columns: 1_000 } as const;

export interface SheetContext {
  name: string;
  part: string;
  strings: string[];
  names: FunctionNames;
  /** Counts cells over all sheets of a book. */
  budget: { cells: number };
  /** What a number counts from 1900, where the file counts it from another day. */
  fromFile(value: number, look: number): number;
}

const ELSEWHERE = new Set(['customSheetViews', 'extLst']);
/** A sheet that is open in two windows has a view for each; the first is shown. */
const OF_VIEW = new Set(['sheetView', 'pane']);
const CELL_ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

function columnOf(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

export function readSheet(xml: string, context: SheetContext): ReadSheetContent {
  const sheet: ReadSheetContent = {
    cells: [], rows: new Map(), columns: [], merges: [], frozen: { rows: 0, columns: 0 },
    gridlines: true, protected: false, tabColor: '', filter: null, tables: [], restHidden: false,
  };
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const covered: Area[] = [];
  let row = -1;
  let column = -1;
  let cell: { type: string; look: number; dynamic: boolean } | null = null;
  let formula: Record<string, string> | null = null;
  let value = '';
  let formulaText = '';
  let collecting: 'value' | 'formula' | null = null;
  let phonetic = 0;
  /** Views of other people, and what later versions add: settings there are not those of the sheet. */
  let elsewhere = 0;
  let views = 0;

  function finishCell(): void {
    if (!cell) return;
    const stored = valueOf(value, cell.type, context.strings);
    const content = typeof stored === 'number' && cell.type !== 'd' ? context.fromFile(stored, cell.look) : stored;
    const read: ReadCell = { row, column, value: content, look: cell.look };
    if (formula) {
      const si = formula.si ?? '';
      const master = shared.get(si);
      if (formulaText !== '') {
        read.formula = toCell(formulaText, context.names);
        if (formula.t === 'shared') shared.set(si, { formula: read.formula, row, column });
      } else if (formula.t === 'shared' && master) read.formula = shift(master.formula, row - master.row, column - master.column);
      const area = (formula.t === 'array' || formula.t === 'dataTable') && formula.ref ? parseArea(formula.ref) : null;
      if (area && formula.t === 'dataTable') {
        Object.assign(read, { formula: dataTableFormula(formula), dataTable: true });
      }
      if (area) {
        read.array = area;
        if (!cell.dynamic && read.formula && !callsAny(read.formula, context.names)) read.fixed = true;
        covered.push(area);
      }
    }
    if (content !== '' || read.formula) requireRoom(context, row, column);
    sheet.cells.push(read);
    cell = null;
    formula = null;
  }

  stream(xml, context.part, {
    open(name, attributes) {
      if (ELSEWHERE.has(name)) elsewhere += 1;
      if (name === 'sheetView') views += 1;
      switch (name) {
        case 'row':
          row = attributes.r ? Number(attributes.r) - 1 : row + 1;
          column = -1;
          readRow(sheet, row, attributes);
          break;
        case 'c': {
          const address = CELL_ADDRESS.exec(attributes.r ?? '');
          column = address ? columnOf(address[1]!) : column + 1;
          if (address) row = Number(address[2]) - 1;
          cell = { type: attributes.t ?? 'n', look: Number(attributes.s ?? 0), dynamic: attributes.cm !== undefined };
          value = '';
          formulaText = '';
          context.budget.cells -= 1;
          if (context.budget.cells < 0) throw new WorkbookFault('too-many-cells', { sheet: context.name, limit: SHEET_LIMITS.cells });
          break;
        }
        case 'f': if (cell) { formula = attributes; collecting = 'formula'; } break;
        case 'v': if (cell) collecting = 'value'; break;
        case 't': if (cell && phonetic === 0) collecting = 'value'; break;
        case 'rPh': phonetic += 1; break;
        default: if (elsewhere === 0 && !(views > 1 && OF_VIEW.has(name))) readSetting(sheet, name, attributes);
      }
    },
    close(name) {
      if (name === 'c') finishCell();
      if (ELSEWHERE.has(name)) elsewhere -= 1;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'f' || name === 'v' || name === 't') collecting = null;
    },
    text(text) {
      if (collecting === 'formula') formulaText += text;
      else if (collecting === 'value') value += text;
    },
  });
  sheet.cells = withoutCovered(sheet.cells, covered);
  return sheet;
}

/** As Excel shows it: the cell that stands for the figures of the row above, and that for those of the column beside. */
function dataTableFormula({ r1 = '', r2 = '', ...flags }: Record<string, string>): string {
  if (yes(flags.dt2D)) return `=TABLE(${r1},${r2})`;
  return yes(flags.dtr) ? `=TABLE(${r1},)` : `=TABLE(,${r1})`;
}

function requireRoom(context: SheetContext, row: number, column: number): void {
  if (row >= SHEET_LIMITS.rows) throw new WorkbookFault('too-many-rows', { sheet: context.name, row: row + 1, limit: SHEET_LIMITS.rows });
  if (column >= SHEET_LIMITS.columns) {
    throw new WorkbookFault('too-many-columns', { sheet: context.name, column: columnName(column), limit: SHEET_LIMITS.columns });
  }
}

/** Cells that an array formula fills are its results, not contents of their own. */
function withoutCovered(cells: ReadCell[], areas: Area[]): ReadCell[] {
  if (areas.length === 0) return cells;
  return cells.map((cell) => {
    const inside = areas.some((area) => cell.row >= area.row && cell.row < area.row + area.rows && cell.column >= area.column && cell.column < area.column + area.columns);
    if (!inside || cell.array) return cell;
    return { row: cell.row, column: cell.column, value: '', look: cell.look, ...(cell.value === '' ? {} : { result: cell.value }) };
  });
}

function valueOf(text: string, type: string, strings: string[]): CellValue {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescapedText(text);
  if (type === 'e') return text;
  if (text === '') return '';
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'd') return serialOf(text);
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

const DAY = 86_400_000;
const BEFORE_1900 = 25_569;

/** An ISO date, or a time of day, as a serial number. Excel counts a 29 February 1900 that there never was. */
function serialOf(iso: string): CellValue {
  const timeOnly = /^T?\d\d:/.test(iso);
  const moment = Date.parse(timeOnly ? `1970-01-01T${iso.replace(/^T|Z$/g, '')}Z` : /T/.test(iso) ? `${iso.replace(/Z$/, '')}Z` : `${iso}T00:00:00Z`);
  if (Number.isNaN(moment)) return iso;
  if (timeOnly) return moment / DAY;
  const serial = moment / DAY + BEFORE_1900;
  return serial < 61 ? serial - 1 : serial;
}

const yes = (value: string | undefined): boolean => value === '1' || value === 'true';

function readRow(sheet: ReadSheetContent, row: number, attributes: Record<string, string>): void {
  const line: ReadLine = {
    ...(attributes.ht ? { size: Number(attributes.ht) } : {}),
    ...(yes(attributes.hidden) ? { hidden: true } : {}),
    ...(yes(attributes.customFormat) && attributes.s ? { look: Number(attributes.s) } : {}),
  };
  if (sheet.restHidden || Object.keys(line).length > 0) sheet.rows.set(row, line);
}

function readSetting(sheet: ReadSheetContent, name: string, attributes: Record<string, string>): void {
  const area = attributes.ref ? parseArea(attributes.ref) : null;
  switch (name) {
    case 'col': {
      const at = Number(attributes.min) - 1;
      const count = Math.min(Number(attributes.max), SHEET_LIMITS.columns) - at;
      if (!(count > 0)) break;
      sheet.columns.push({
        at, count,
        ...(attributes.width ? { size: Number(attributes.width) } : {}),
        ...(yes(attributes.hidden) ? { hidden: true } : {}),
        ...(attributes.style ? { look: Number(attributes.style) } : {}),
      });
      break;
    }
    case 'mergeCell': if (area) sheet.merges.push(area); break;
    case 'autoFilter': sheet.filter = area; break;
    case 'pane':
      if (attributes.state === 'frozen' || attributes.state === 'frozenSplit') {
        sheet.frozen = { rows: Number(attributes.ySplit ?? 0), columns: Number(attributes.xSplit ?? 0) };
      }
      break;
    case 'sheetView': sheet.gridlines = attributes.showGridLines !== '0' && attributes.showGridLines !== 'false'; break;
    case 'sheetProtection': sheet.protected = yes(attributes.sheet); break;
    case 'tabColor': sheet.tabColor = attributes.rgb ? `#${attributes.rgb.slice(-6)}` : ''; break;
    case 'sheetFormatPr':
      sheet.restHidden = yes(attributes.zeroHeight);
      if (attributes.defaultRowHeight) sheet.defaultRowHeight = Number(attributes.defaultRowHeight);
      if (attributes.defaultColWidth) sheet.defaultColumnWidth = Number(attributes.defaultColWidth);
      break;
    case 'tablePart': if (attributes.id) sheet.tables.push(attributes.id); break;
    default: break;
  }
}
