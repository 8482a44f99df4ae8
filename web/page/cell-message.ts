/** The text of an error: beside the pointer while it rests on the cell, at the foot of the grid while the cell is selected. */
import type { IDisposable } from '@univerjs/core';
import { cellName } from '../../workbook/model/area';
import { element, make } from './dom';
import type { Session } from './session';

/** Off the pointer, so that the cell stays in sight. */
const OFF_X = 14;
const OFF_Y = 20;
const EDGE = 8;

export class CellMessage {
  readonly #box = element('cell-message');
  readonly #book = element('book');
  #hover: IDisposable | null = null;
  #unit = '';
  #pointer = { x: 0, y: 0 };

  constructor(private readonly session: Session) {
    session.backend.on((event) => {
      if (event.type === 'selected' || event.type === 'calculated' || event.type === 'changed') this.#showSelected();
      if (event.type === 'activated') {
        this.#listen();
        this.#showSelected();
      }
    });
    this.#book.addEventListener('pointermove', ({ clientX, clientY }) => {
      const { left, top } = this.#book.getBoundingClientRect();
      this.#pointer = { x: clientX - left, y: clientY - top };
    }, true);
    this.#book.addEventListener('pointerleave', () => this.#showSelected());
    this.#listen();
  }

  /** Univer tells of the pointer by workbook. */
  #listen(): void {
    const { backend } = this.session;
    if (backend.unit === this.#unit) return;
    this.#unit = backend.unit;
    this.#hover?.dispose();
    this.#hover = backend.book.onCellHover(({ unitId, subUnitId, row, col }) => {
      if (unitId !== backend.unit) return;
      if (this.#show(subUnitId, row, col)) this.#placeAtPointer();
      else this.#showSelected();
    });
  }

  #showSelected(): void {
    const { sheet, areas } = this.session.backend.selection();
    const area = areas[0];
    if (area && this.#show(sheet, area.row, area.column)) Object.assign(this.#box.style, { top: '', left: '' });
    else this.#box.hidden = true;
  }

  #show(sheet: string, row: number, column: number): boolean {
    const message = this.session.messageAt(sheet, row, column);
    this.#box.hidden = message === undefined;
    if (message === undefined) return false;
    const value = String(this.session.backend.read(sheet, { row, column, rows: 1, columns: 1 })[0]![0]!.value);
    this.#box.replaceChildren(make('b', { textContent: `${cellName(row, column)}  ${value}` }), `\n${message}`);
    return true;
  }

  #placeAtPointer(): void {
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const { clientWidth, clientHeight } = this.#book;
    const below = this.#pointer.y + OFF_Y;
    const top = below + height > clientHeight - EDGE ? this.#pointer.y - height - EDGE : below;
    const left = Math.min(this.#pointer.x + OFF_X, clientWidth - width - EDGE);
    Object.assign(this.#box.style, { top: `${Math.max(EDGE, top)}px`, left: `${Math.max(EDGE, left)}px` });
  }
}
