/** A sheet as a table for paper: the grid draws itself on a canvas, of which only a window's worth is there. */
import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { bottom, cellCount, right } from '../../../workbook/model/area';
import { make } from '../dom';
import type { Session } from '../session';
import { Cells } from './cells';

/** More would keep the page from answering. */
const MOST_CELLS = 30_000;
/** Points between the margins of an A4 page. */
const UPRIGHT_WIDTH = 520;
const WIDE_WIDTH = 770;
/** What is wider than the page becomes smaller, but not too small to be read. */
const SMALLEST = 0.5;

type Backend = Session['backend'];

export function tableOf(backend: Backend, id: string, language: Language): HTMLElement {
  const used = backend.used(id, true);
  if (!used || cellCount(used) > MOST_CELLS) return make('p', { textContent: say(pageWords, used ? 'print-large' : 'print-empty', language) });
  // What stands to the left of and above the cells is margin on paper.
  const rows = lines(used.row, bottom(used)).filter((row) => !backend.hidden(id, 'row', row));
  const columns = lines(used.column, right(used)).filter((column) => !backend.hidden(id, 'column', column));
  const widths = columns.map((column) => backend.columnWidth(id, column));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const frozen = backend.frozen(id).rows;
  const scale = Math.max(SMALLEST, Math.min(1, (whole > UPRIGHT_WIDTH ? WIDE_WIDTH : UPRIGHT_WIDTH) / whole));
  const cells = new Cells(backend, id, used, columns, scale);
  return make('table', { className: whole > UPRIGHT_WIDTH ? 'wide' : '' },
    make('colgroup', {}, ...widths.map((width) => {
      const column = make('col');
      column.style.width = `${(width / whole) * 100}%`;
      return column;
    })),
    make('thead', {}, ...cells.part(rows.filter((row) => row < frozen))),
    make('tbody', {}, ...cells.part(rows.filter((row) => row >= frozen))));
}

const lines = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
