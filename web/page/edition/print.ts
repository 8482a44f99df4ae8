/** The sheet that is shown, as a table for paper: the grid draws itself on a canvas, of which only a window's worth is there. */
import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import { bottom, cellCount, intersect, right, type Area } from '../../../workbook/model/area';
import type { Cell } from '../../office-emulator/backend';
import { make } from '../dom';
import type { Session } from '../session';

/** More would keep the page from answering. */
const MOST_CELLS = 30_000;
/** Points between the margins of an A4 page. */
const UPRIGHT_WIDTH = 520;
const WIDE_WIDTH = 770;
/** What is wider than the page becomes smaller, but not too small to be read. */
const SMALLEST = 0.5;
const USUAL_SIZE = 11;

type Backend = Session['backend'];

/** Whoever prints the page, by the button or by Ctrl+P, gets the sheet. */
export function printSheets(session: Session, language: Language): void {
  const paper = make('div', { id: 'print' });
  document.body.append(paper);
  window.addEventListener('beforeprint', () => paper.replaceChildren(pageOf(session.backend, language)));
  window.addEventListener('afterprint', () => paper.replaceChildren());
}

function pageOf(backend: Backend, language: Language): HTMLElement {
  const id = backend.activeSheet();
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

class Cells {
  readonly #cells: Cell[][];
  readonly #merges: Area[];

  constructor(private readonly backend: Backend, private readonly id: string, private readonly used: Area, private readonly columns: readonly number[], private readonly scale: number) {
    this.#cells = backend.read(id, used);
    this.#merges = backend.merges(id).filter((merge) => intersect(merge, used));
  }

  /** Rows that stand together: no cell reaches out of the headings into the rows below. */
  part(rows: readonly number[]): HTMLElement[] {
    const taken = new Set<string>();
    return rows.map((row) => make('tr', {}, ...this.columns.flatMap((column) => {
      if (taken.has(`${row},${column}`)) return [];
      const merge = this.#merges.find((each) => intersect(each, { row, column, rows: 1, columns: 1 }));
      const over = rows.filter((each) => merge && each >= row && each <= bottom(merge));
      const across = this.columns.filter((each) => merge && each >= column && each <= right(merge));
      for (const r of over) for (const c of across) taken.add(`${r},${c}`);
      return [this.#cell(merge?.row ?? row, merge?.column ?? column, Math.max(1, over.length), Math.max(1, across.length))];
    })));
  }

  #cell(row: number, column: number, rowSpan: number, colSpan: number): HTMLElement {
    const { bold, italic, size = USUAL_SIZE, color, fill, horizontal, wrap, borders } = this.backend.style(this.id, row, column);
    const cell = make('td', { rowSpan, colSpan, textContent: this.#text(row, column) });
    const next = this.columns[this.columns.indexOf(column) + colSpan];
    const runsOn = next !== undefined && this.#text(row, next) === '';
    // Figures and dates are one word: parts of them in two lines would be read as two.
    const mayWrap = wrap || (!runsOn && typeof this.#at(row, column)?.value === 'string');
    const side = (of: 'top' | 'right' | 'bottom' | 'left'): string => (borders?.[of] ? `0.5pt solid ${borders[of]}` : '');
    Object.assign(cell.style, {
      fontWeight: bold ? 'bold' : '', fontStyle: italic ? 'italic' : '', fontSize: `${size * this.scale}pt`, color: color ?? '', background: fill ?? '',
      textAlign: horizontal === 'Center' ? 'center' : horizontal === 'Right' ? 'right' : horizontal === 'Left' ? 'left' : '',
      // As in the grid, a text runs on over empty neighbours. What others would cut is wrapped: on paper nobody can widen a column.
      whiteSpace: mayWrap ? 'pre-wrap' : 'nowrap', overflow: !mayWrap && runsOn ? 'visible' : 'hidden',
      borderTop: side('top'), borderRight: side('right'), borderBottom: side('bottom'), borderLeft: side('left'),
    });
    return cell;
  }

  #at(row: number, column: number): Cell | undefined { return this.#cells[row - this.used.row]?.[column - this.used.column]; }
  #text(row: number, column: number): string { return this.#at(row, column)?.text ?? ''; }
}

const lines = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
