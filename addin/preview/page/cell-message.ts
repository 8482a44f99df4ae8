/** The text of an error, beside its cell: while the pointer rests on it, and while it is selected. */
import type { IDisposable } from '@univerjs/core';
import { cellName } from '../standin/address';
import { element, make } from './dom';
import type { Session } from './session';

const GAP = 6;

export class CellMessage {
  readonly #box = element('cell-message');
  #hover: IDisposable | null = null;
  #unit = '';

  constructor(private readonly session: Session) {
    session.backend.on((event) => {
      if (event.type === 'selected' && event.areas[0]) this.#show(event.sheet, event.areas[0].row, event.areas[0].column);
      if (event.type === 'calculated' || event.type === 'changed') this.#showSelected();
      if (event.type === 'activated') this.#listen();
    });
    this.#listen();
  }

  /** Univer tells of the pointer by workbook. */
  #listen(): void {
    const { backend } = this.session;
    if (backend.unit === this.#unit) return;
    this.#unit = backend.unit;
    this.#hover?.dispose();
    this.#hover = backend.book.onCellHover(({ unitId, subUnitId, row, col }) => {
      if (unitId === backend.unit && !this.#show(subUnitId, row, col)) this.#showSelected();
    });
  }

  #showSelected(): void {
    const { sheet, areas } = this.session.backend.selection();
    const area = areas[0];
    if (area) this.#show(sheet, area.row, area.column);
  }

  #show(sheet: string, row: number, column: number): boolean {
    const { backend } = this.session;
    const message = sheet === backend.activeSheet() ? this.session.messageAt(sheet, row, column) : undefined;
    this.#box.hidden = message === undefined;
    if (message === undefined) return false;
    const value = String(backend.read(sheet, { row, column, rows: 1, columns: 1 })[0]![0]!.value);
    this.#box.replaceChildren(make('b', { textContent: `${cellName(row, column)}  ${value}` }), `\n${message}`);
    this.#place(sheet, row, column);
    return true;
  }

  /** Under the cell, or over it where there is no room. */
  #place(sheet: string, row: number, column: number): void {
    const cell = this.session.backend.sheet(sheet).getRange(row, column).getCellRect();
    const book = element('book').getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const below = cell.bottom - book.top + GAP;
    const top = below + height > book.height ? cell.top - book.top - height - GAP : below;
    const left = Math.min(cell.left - book.left, book.width - width - GAP);
    Object.assign(this.#box.style, { top: `${Math.max(GAP, top)}px`, left: `${Math.max(GAP, left)}px` });
  }
}
