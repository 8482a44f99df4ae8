import { bottom, intersect, right, type Area } from '../../../workbook/model/area';
import type { Cell } from '../../office-emulator/backend';
import { make } from '../dom';
import type { Session } from '../session';

const USUAL_SIZE = 11;

type Backend = Session['backend'];

/** The cells of a sheet as those of a table; `scale`: of their letters. */
export class Cells {
  readonly #cells: Cell[][];
  readonly #merges: Area[];

  constructor(private readonly backend: Backend, private readonly id: string, private readonly used: Area, private readonly columns: readonly number[], private readonly scale: number) {
    this.#cells = backend.read(id, used);
    this.#merges = backend.merges(id).filter((merge) => intersect(merge, used));
  }

  /** Rows that stand together: no cell reaches out of the headings into the rows below. */
  part(rows: readonly number[], heights?: ReadonlyMap<number, number>): HTMLElement[] {
    const taken = new Set<string>();
    return rows.map((row) => high(heights?.get(row), make('tr', {}, ...this.columns.flatMap((column) => {
      if (taken.has(`${row},${column}`)) return [];
      const merge = this.#merges.find((each) => intersect(each, { row, column, rows: 1, columns: 1 }));
      const over = rows.filter((each) => merge && each >= row && each <= bottom(merge));
      const across = this.columns.filter((each) => merge && each >= column && each <= right(merge));
      for (const r of over) for (const c of across) taken.add(`${r},${c}`);
      return [this.#cell(merge?.row ?? row, merge?.column ?? column, Math.max(1, over.length), Math.max(1, across.length))];
    }))));
  }

  #cell(row: number, column: number, rowSpan: number, colSpan: number): HTMLElement {
    const { font, bold, italic, size = USUAL_SIZE, color, fill, horizontal, vertical, wrap, borders } = this.backend.style(this.id, row, column);
    const cell = make('td', { rowSpan, colSpan, textContent: this.#text(row, column) });
    const next = this.columns[this.columns.indexOf(column) + colSpan];
    const runsOn = next !== undefined && this.#text(row, next) === '';
    // Figures and dates are one word: parts of them in two lines would be read as two.
    const mayWrap = wrap || (!runsOn && typeof this.#at(row, column)?.value === 'string');
    const side = (of: 'top' | 'right' | 'bottom' | 'left'): string => (borders?.[of] ? `0.5pt solid ${borders[of]}` : '');
    Object.assign(cell.style, {
      fontFamily: font ? familyOf(font) : '', verticalAlign: vertical === 'Top' ? 'top' : vertical === 'Bottom' ? 'bottom' : '',
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

function high(height: number | undefined, row: HTMLElement): HTMLElement {
  if (height !== undefined) row.style.height = `${height}pt`;
  return row;
}

/** A font that a machine has not is stood in for by one of the same kind of letters. */
const KINDS: readonly (readonly [RegExp, string])[] = [[/仿宋|fangsong/i, 'FangSong, STFangsong, serif'], [/黑体|hei/i, 'SimHei, STHeiti, sans-serif'], [/宋|song/i, 'SimSun, STSong, serif'], [/楷|kai/i, 'KaiTi, STKaiti, serif']];
const familyOf = (font: string): string => `"${font.replaceAll('"', '')}", ${KINDS.find(([names]) => names.test(font))?.[1] ?? 'sans-serif'}`;
