/** Rows, columns and merges of a Univer sheet. */
import { BooleanNumber } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { bottom, intersect, right, type Area } from '../../workbook/model/area';
import { areaOf, frozen, pixelsOfPoints, rangeOf } from './snapshot';

const POINTS_PER_PIXEL = 0.75;

/** Of a column that is made to fit, in pixels. */
const CELL_PADDING = 10;
const NARROWEST = 48;
const WIDEST = 1_785;

export abstract class Lines {
  abstract sheet(id: string): FWorksheet;
  abstract readonly book: FWorkbook;

  /** A Univer sheet ends somewhere; Excel's does not, for what an office writes. */
  makeRoom(id: string, area: Area): void {
    const sheet = this.sheet(id);
    if (bottom(area) >= sheet.getMaxRows()) sheet.setRowCount(bottom(area) + 50);
    if (right(area) >= sheet.getMaxColumns()) sheet.setColumnCount(right(area) + 5);
  }

  columnWidth(id: string, column: number): number { return this.sheet(id).getColumnWidth(column) * POINTS_PER_PIXEL; }
  rowHeight(id: string, row: number): number { return this.sheet(id).getRowHeight(row) * POINTS_PER_PIXEL; }

  setColumnWidth(id: string, column: number, columns: number, width: number | 'fit'): void {
    const sheet = this.sheet(id);
    const count = Math.min(columns, sheet.getMaxColumns() - column);
    // Univer measures the sheet that is drawn, whichever it was told, and a new one is not drawn yet.
    if (width === 'fit') for (let at = column; at < column + count; at++) sheet.setColumnWidths(at, 1, this.#widest(sheet, at));
    else sheet.setColumnWidths(column, count, pixelsOfPoints(width));
  }

  /** In pixels, as wide as what the column shows; merged cells and rows beyond the used ones leave it alone. */
  #widest(sheet: FWorksheet, column: number): number {
    const pen = document.createElement('canvas').getContext('2d');
    const merged = sheet.getSheet().getMergeData();
    const rows = sheet.getLastRow() + 1;
    const texts = rows > 0 ? sheet.getRange(0, column, rows, 1).getDisplayValues() : [];
    const widths = texts.map(([text], row) => {
      if (!text || !pen || merged.some((area) => row >= area.startRow && row <= area.endRow && column >= area.startColumn && column <= area.endColumn)) return 0;
      const style = sheet.getRange(row, column).getCellStyle();
      pen.font = `${style?.bold ? 'bold ' : ''}${(style?.fontSize ?? 11) / POINTS_PER_PIXEL}px ${style?.fontFamily ?? 'Arial'}`;
      return pen.measureText(text).width + CELL_PADDING;
    });
    return Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, ...widths)));
  }

  setRowHeight(id: string, row: number, rows: number, height: number | 'fit'): void {
    const sheet = this.sheet(id);
    const count = Math.min(rows, sheet.getMaxRows() - row);
    if (height === 'fit') sheet.autoResizeRows(row, count);
    else sheet.setRowHeightsForced(row, count, pixelsOfPoints(height));
  }

  hidden(id: string, axis: 'row' | 'column', index: number): boolean {
    const sheet = this.sheet(id).getSheet();
    const line = axis === 'row' ? sheet.getRowManager().getRow(index) : sheet.getColumnManager().getColumn(index);
    return line?.hd === BooleanNumber.TRUE;
  }

  setHidden(id: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void {
    const sheet = this.sheet(id);
    if (axis === 'row') {
      const rows = Math.min(count, sheet.getMaxRows() - index);
      if (hidden) sheet.hideRows(index, rows);
      else sheet.showRows(index, rows);
    } else {
      const columns = Math.min(count, sheet.getMaxColumns() - index);
      if (hidden) sheet.hideColumns(index, columns);
      else sheet.showColumns(index, columns);
    }
  }

  merges(id: string): Area[] { return this.sheet(id).getSheet().getMergeData().map(areaOf); }

  merge(id: string, area: Area, across: boolean): void {
    this.unmerge(id, area);
    const range = this.sheet(id).getRange(rangeOf(area));
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }

  unmerge(id: string, area: Area): void {
    const sheet = this.sheet(id);
    for (const each of this.merges(id)) if (intersect(each, area)) sheet.getRange(rangeOf(each)).breakApart();
  }

  frozen(id: string): { rows: number; columns: number } {
    const { ySplit, xSplit } = this.sheet(id).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(id: string, rows: number, columns: number): void {
    const { freeze } = frozen({ rows, columns });
    if (freeze) this.sheet(id).setFreeze(freeze);
    else this.sheet(id).cancelFreeze();
  }

  insertLines(id: string, axis: 'row' | 'column', at: number, count: number): void {
    if (axis === 'row') this.sheet(id).insertRows(at, count);
    else this.sheet(id).insertColumns(at, count);
  }

  deleteLines(id: string, axis: 'row' | 'column', at: number, count: number): void {
    this.#asIfActive(id, (sheet) => {
      if (axis === 'row') sheet.deleteRows(at, count);
      else sheet.deleteColumns(at, count);
    });
  }

  /** Univer mends the formulas that refer to lines that go as if these went from the sheet that is shown, whichever it was told. */
  #asIfActive(id: string, act: (sheet: FWorksheet) => void): void {
    const sheet = this.sheet(id);
    const shadow: { getActiveSheet?: () => unknown } = this.book.getWorkbook() as never; // hides the method of its class for a moment
    shadow.getActiveSheet = () => sheet.getSheet();
    try {
      act(sheet);
    } finally {
      delete shadow.getActiveSheet;
    }
  }
}
