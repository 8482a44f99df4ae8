/** A workbook that was read, as Univer takes it. */
import { type LocaleType, BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type ICellData, type IRange, type IStyleData, type IWorkbookData, type IWorksheetData, type Nullable } from '@univerjs/core';
import { bottom, right, type Area } from '../../workbook/model/area';
import type { CellValue } from '../../workbook/model/book-parts';
import type { ReadBook, ReadSheet } from '../../workbook/xlsx/read';
import type { Look, Weight } from '../../workbook/xlsx/styles';
import { pixelsOfCharacters } from '../../workbook/xlsx/widths';

const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 100;
/** Wide enough for a whole score table beside nothing: one that does not fit is #SPILL!. */
const LEAST_COLUMNS = 60;

const LINES: Record<Weight, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN, medium: BorderStyleTypes.MEDIUM, thick: BorderStyleTypes.THICK, dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED, double: BorderStyleTypes.DOUBLE, hair: BorderStyleTypes.HAIR,
};

const HORIZONTAL = { Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

export const rangeOf = (area: Area): IRange => ({ startRow: area.row, startColumn: area.column, endRow: bottom(area), endColumn: right(area) });
export const areaOf = (range: IRange): Area => ({
  row: range.startRow, column: range.startColumn, rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1,
});

/** Looks keep their number of the file as their name, so that a copy can be saved with the very same look. */
export const lookName = (index: number): string => `x${index}`;

/** Of rows, in points, where a file says nothing. */
export const USUAL_HEIGHT = 15;

export const pixelsOfPoints = (points: number): number => Math.round((points * 4) / 3);

/** `mayFill` says of a formula that stands alone in its cell whether it may fill others all the same. */
export function snapshot(book: ReadBook, id: string, name: string, locale: LocaleType, mayFill: (formula: string) => boolean): IWorkbookData {
  return {
    id, name, locale, appVersion: '0.25.1',
    styles: Object.fromEntries(book.looks.map((look, index) => [lookName(index), styleOf(look)])),
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(sheet, mayFill)])),
  };
}

/** A cell's content for Univer; texts that look like numbers stay texts. */
export function contentOf(value: CellValue, formula?: string): ICellData {
  if (formula) return { f: formula, ...(value === '' ? {} : contentOf(value)) };
  if (value === '') return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** An array formula of the file: it stays one wherever its cell moves. */
export interface ArrayMark {
  rows: number;
  columns: number;
  fixed: boolean;
}

/** What is remembered of a cell with a formula, until another content is entered. */
export interface CellMarks {
  array?: ArrayMark;
  /** The file says that the formula comes to one value: of a row or a column it takes the one beside it. */
  single?: boolean;
  /** The value of the file, where it cannot be worked out anew: the grid drops values when it moves formulas. */
  kept?: CellValue;
}

export const marksOf = (data: Nullable<ICellData>): CellMarks => (data?.f ? (data.custom as CellMarks | null | undefined) : undefined) ?? {};

function sheetData(sheet: ReadSheet, mayFill: (formula: string) => boolean): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const { row, column, value, formula } of sheet.cells) {
    if (value === '' && !formula) continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  for (const { row, column, value, formula, look, array, fixed } of sheet.cells) {
    const mark: CellMarks | undefined = array ? { array: { rows: array.rows, columns: array.columns, fixed: fixed ?? false } } : formula && !mayFill(formula) ? { single: true } : undefined;
    (cellData[row] ??= {})[column] = { ...contentOf(value, formula), ...(look > 0 ? { s: lookName(look) } : {}), ...(mark ? { custom: mark } : {}) };
  }
  const tableEnd = sheet.merges.reduce((end, merge) => Math.max(end, bottom(merge)), lastRow);
  const rowCount = Math.max(tableEnd + SPARE_ROWS, LEAST_ROWS);
  const columnCount = Math.max(lastColumn + SPARE_COLUMNS, LEAST_COLUMNS);
  return {
    id: sheet.id, name: sheet.name, cellData, rowCount, columnCount,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    mergeData: sheet.merges.filter((merge) => bottom(merge) < rowCount && right(merge) < columnCount).map(rangeOf),
    rowData: rowData(sheet, rowCount),
    columnData: columnData(sheet, columnCount),
    defaultRowHeight: pixelsOfPoints(sheet.defaultRowHeight ?? USUAL_HEIGHT),
    defaultColumnWidth: pixelsOfCharacters(sheet.defaultColumnWidth ?? 9),
    ...frozen(sheet.frozen),
  };
}

export function frozen({ rows, columns }: { rows: number; columns: number }): Pick<Partial<IWorksheetData>, 'freeze'> {
  if (rows === 0 && columns === 0) return {};
  return { freeze: { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 } };
}

function rowData(sheet: ReadSheet, rowCount: number): IWorksheetData['rowData'] {
  const rows: Record<number, object> = {};
  for (let row = 0; sheet.restHidden && row < rowCount; row += 1) if (!sheet.rows.has(row)) rows[row] = { hd: BooleanNumber.TRUE };
  for (const [row, line] of sheet.rows) {
    rows[row] = {
      ...(line.size === undefined ? {} : { h: pixelsOfPoints(line.size), ia: BooleanNumber.FALSE }),
      ...(line.hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(line.look ? { s: lookName(line.look) } : {}),
    };
  }
  return rows;
}

function columnData(sheet: ReadSheet, columnCount: number): IWorksheetData['columnData'] {
  const columns: Record<number, object> = {};
  for (const { at, count, size, hidden, look } of sheet.columns) {
    for (let column = at; column < Math.min(at + count, columnCount); column += 1) {
      columns[column] = {
        ...(size === undefined ? {} : { w: pixelsOfCharacters(size) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(look ? { s: lookName(look) } : {}),
      };
    }
  }
  return columns;
}

const line = (side: { weight: Weight; color: string }): IBorderStyleData => ({ s: LINES[side.weight], cl: { rgb: side.color } });
const decoration = { s: BooleanNumber.TRUE };

export function styleOf(look: Look): IStyleData {
  const { lines } = look;
  return {
    ...(look.font ? { ff: look.font } : {}), ...(look.size ? { fs: look.size } : {}),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}), ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.underline ? { ul: decoration } : {}), ...(look.strike ? { st: decoration } : {}),
    ...(look.color ? { cl: { rgb: look.color } } : {}), ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ...(look.horizontal && look.horizontal !== 'General' ? { ht: HORIZONTAL[look.horizontal] } : {}),
    vt: VERTICAL[look.vertical ?? 'Bottom'],
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(look.rotation ? { tr: look.rotation === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: look.rotation > 90 ? look.rotation - 90 : -look.rotation } } : {}),
    ...(look.indent ? { pd: { l: look.indent * 9 } } : {}),
    ...(look.format === 'General' ? {} : { n: { pattern: look.format } }),
    ...(lines ? {
      bd: {
        ...(lines.top ? { t: line(lines.top) } : {}), ...(lines.bottom ? { b: line(lines.bottom) } : {}),
        ...(lines.left ? { l: line(lines.left) } : {}), ...(lines.right ? { r: line(lines.right) } : {}),
      },
    } : {}),
  };
}
