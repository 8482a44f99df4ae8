/** A workbook in the old .xls format: values, formulas, number formats, merges, sizes and names. */
import { between, parseArea } from '../../model/area';
import type { CellValue, DefinedName } from '../../model/book-parts';
import { datesFrom } from '../../xlsx/calendar';
import { WorkbookFault } from '../../xlsx/fault';
import { toCell, type FunctionNames } from '../../xlsx/formula';
import type { ReadBook } from '../../xlsx/read';
import { SHEET_LIMITS } from '../../xlsx/sheet';
import type { SavedCell, SavedLine } from '../../xlsx/write/state';
import { bookOf, idOf, type SimpleSheet } from '../simple-book';
import type { XlsBook, XlsCell, XlsLibrary, XlsSheet } from './types';

const ERRORS: Record<number, string> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' };
const STATES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export function xlsBook(bytes: Uint8Array, library: XlsLibrary, names: FunctionNames, prefix: string): ReadBook {
  const book = read(bytes, library);
  const formats: string[] = [];
  const days = datesFrom(book.Workbook?.WBProps?.date1904 ?? false, (look) => formats[look]);
  const from1900 = (value: number, format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return days.fromFile(value, formats.indexOf(format));
  };
  const sheets = book.SheetNames.map((name, index): SimpleSheet => (
    { ...sheetOf(book.Sheets[name] ?? {}, names, from1900), name, visibility: STATES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] }));
  return bookOf(sheets, names, prefix, { names: namesOf(book, names) });
}

function read(bytes: Uint8Array, library: XlsLibrary): XlsBook {
  try {
    return library.read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellStyles: true, cellHTML: false, cellText: false, cellDates: false });
  } catch (fault) {
    throw new WorkbookFault(/password|encrypt/i.test(String(fault)) ? 'encrypted' : 'old-format');
  }
}

function sheetOf(sheet: XlsSheet, names: FunctionNames, from1900: (value: number, format: string) => number): Omit<SimpleSheet, 'name'> {
  const addresses = Object.keys(sheet).filter((key) => !key.startsWith('!'));
  if (addresses.length > SHEET_LIMITS.cells) throw new WorkbookFault('too-many-cells', { sheet: '', limit: SHEET_LIMITS.cells });
  const cells: SavedCell[] = [];
  const spills: SimpleSheet['spills'] = [];
  for (const address of addresses) {
    const place = parseArea(address);
    if (!place) continue;
    const cell = sheet[address] as XlsCell;
    const format = cell.z ?? 'General';
    const stored = valueOf(cell);
    const formula = typeof cell.f !== 'string' || isUnreadable(cell.f) ? undefined : toCell(cell.f, names);
    const area = cell.F === undefined || formula === undefined ? null : parseArea(cell.F);
    if (area && area.row === place.row && area.column === place.column) spills.push(area);
    cells.push({
      row: place.row, column: place.column, value: typeof stored === 'number' ? from1900(stored, format) : stored,
      look: format === 'General' ? 0 : { format }, ...(formula === undefined ? {} : { formula }),
    });
  }
  return {
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column), spills, fixed: spills,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => between(s.r, s.c, e.r, e.c)),
    columns: lines(sheet['!cols'], 'width'), rows: lines(sheet['!rows'], 'hpt'), protected: sheet['!protect'] !== undefined,
  };
}

function valueOf({ t, v }: XlsCell): CellValue {
  if (t === 'e') return ERRORS[Number(v)] ?? '#N/A';
  return t === 'z' || v === undefined ? '' : v;
}

/** The library writes so what it could not read in a formula: the value is kept, and the formula is not guessed. */
const isUnreadable = (formula: string): boolean => formula === '' || /(?<![\p{L}\p{N}_"'])(?:undefined|NaN|\[object)/u.test(formula);

function lines(all: XlsSheet['!cols'], size: 'width' | 'hpt'): Map<number, SavedLine> {
  return new Map((all ?? []).flatMap((line, index): [number, SavedLine][] => {
    const length = line?.[size];
    const saved: SavedLine = { ...(length ? { size: length } : {}), ...(line?.hidden ? { hidden: true } : {}) };
    return Object.keys(saved).length > 0 ? [[index, saved]] : [];
  }));
}

function namesOf(book: XlsBook, names: FunctionNames): DefinedName[] {
  return (book.Workbook?.Names ?? []).flatMap(({ Name: name, Ref: formula, Sheet: sheet, Hidden: hidden, Comment: comment }) => (typeof formula !== 'string' || isUnreadable(formula) ? [] : [{
    name, formula: toCell(formula, names), comment: comment ?? '', visible: hidden !== true, scope: typeof sheet === 'number' ? idOf(sheet) : null,
  }]));
}
