import type { Area } from '../../model/area';
import type { PrintBlock, PrintCell, PrintLine, PrintSheet } from '../model/print-sheet';
import { across } from '../parts/cells';
import { checkOf, withCheck } from '../kept/check';
import { SLOT } from '../kept/check-mark';
import type { LaidCell, LaidRow, LaidSheet } from './laid-sheet';
import { wrapped } from './measure';
import { commonDecimals, ownDecimals } from './decimals';
import { printable } from './printable';
import { endsOf, heightOf, type BlockParts, type Stretch } from './pages';
import { character, paper } from './paper';
import { LINE, padding, roleLooks, TALLEST } from './roles';

/** A table is made smaller to stay on one page, as long as it can be read. */
const SMALLEST = 0.75;
/** Smaller than that nothing is made for its height alone. */
const READABLE = 0.7;
/** Rows are kept a little shorter than the page: printers differ by their margins. */
const SPARE = 0.98;

/** Puts a printout on rows and columns, high enough for every text, and ends its pages where a reader would. `widest`: of a character in the workbook, in points. */
export function layOut(sheet: PrintSheet, widest: number = character.widest): LaidSheet {
  const { width, height } = paper(sheet.landscape);
  const several = sheet.blocks.length > 1;
  const columns = stretched(sheet, width / (several ? widest : character.usual));
  const laying = new Laying(columns);
  const last = sheet.blocks.length - 1;
  const parts = sheet.blocks.map((block, index) => laying.block(index === last ? { ...block, below: [...block.below, across(sheet.source, 'source', columns.length)] } : block));
  const share = scaleOf(columns, width, several ? widest : character.usual);
  const scale = several ? sparingPages(parts, share, height * SPARE) : share;
  const [first] = parts;
  const whole = first && !several ? wholeOf(first) : Infinity;
  if (Math.min(share, (height * SPARE) / whole) >= SMALLEST) return { sheet, columns, ...checkedParts(endsOf(parts, Infinity, false)), charts: [], titles: null, fit: { to: 'page' } };
  const titles = !several && first && first.head.rows.length > 0 ? { first: first.above.rows.length, count: first.head.rows.length } : null;
  const paged = endsOf(parts, (height / scale) * SPARE, titles !== null);
  return { sheet, columns, ...checkedParts(paged), charts: chartsOf(sheet, paged.tables), titles, fit: several ? { to: 'scale', percent: Math.floor(scale * 100) } : { to: 'width' } };
}

/** At which the columns fit the page; no page is made larger than it is. */
function scaleOf(columns: readonly number[], width: number, each: number): number {
  return Math.max(0.1, Math.min(1, width / (columns.reduce((sum, column) => sum + column, 0) * each)));
}

function chartsOf({ blocks }: PrintSheet, tables: readonly number[]): LaidSheet['charts'] {
  return blocks.flatMap(({ chart, body }, index) => {
    const [row, table, next] = [tables[index], tables[index + 1], blocks[index + 1]];
    return chart && row !== undefined && table !== undefined && next ? [{ chart, row, rows: body.length, table: { row: table, rows: next.body.length } }] : [];
  });
}

/** Small enough to spare pages, as far as that can be read: what just runs over a page comes to stand on one. */
function sparingPages(parts: readonly BlockParts[], share: number, height: number): number {
  const steps = [...Array.from({ length: 8 }, (_, step) => share - step * 0.05).filter((scale) => scale > READABLE), READABLE].map((scale) => Math.min(share, scale));
  const pages = steps.map((scale) => ({ scale, count: endsOf(parts, height / scale, false).breaks.length }));
  const fewest = Math.min(...pages.map(({ count }) => count));
  return pages.find(({ count }) => count === fewest)?.scale ?? share;
}

const wholeOf = ({ above, head, body, below }: BlockParts): number => [above, head, body, below].reduce((sum, { rows }) => sum + heightOf(rows), 0);

const checkedParts = ({ rows, merges, breaks }: Pick<LaidSheet, 'rows' | 'merges' | 'breaks'>): Pick<LaidSheet, 'rows' | 'merges' | 'breaks'> => ({ rows: checked(rows), merges, breaks });

/** The last line gets the check of all that stands above it. */
function checked(rows: readonly LaidRow[]): readonly LaidRow[] {
  const check = checkOf(rows.map(({ cells }) => cells.map((cell) => cell?.value ?? '')));
  const filled = (cell: LaidCell | null): LaidCell | null => (cell?.role === 'source' && typeof cell.value === 'string' && cell.value.includes(SLOT) ? { ...cell, value: withCheck(cell.value, check) } : cell);
  return rows.map((row) => ({ ...row, cells: row.cells.map(filled) }));
}

/** Texts take the room that a page has to spare. */
function stretched({ columns }: PrintSheet, room: number): readonly number[] {
  const spare = Math.floor(room) - columns.reduce((sum, { width }) => sum + width, 0);
  const texts = columns.filter(({ stretches }) => stretches).reduce((sum, { width }) => sum + width, 0);
  if (spare <= 0 || texts === 0) return columns.map(({ width }) => width);
  return columns.map(({ width, stretches }) => (stretches ? width + Math.floor((spare * width * 10) / texts) / 10 : width));
}

class Laying {
  constructor(private readonly columns: readonly number[]) {}

  block({ newPage, above, again = [], head, body, below }: PrintBlock): BlockParts {
    const decimals = this.columns.map((_, column) => commonDecimals(body.map(({ cells }) => cells[column] ?? null)));
    return { newPage, above: this.stretch(above), again: this.stretch(again), head: this.stretch(head, decimals), body: this.stretch(body, decimals), below: this.stretch(below) };
  }

  private stretch(lines: readonly PrintLine[], decimals: readonly number[] = []): Stretch {
    const rows: LaidRow[] = [];
    const merges: Area[] = [];
    for (const line of lines) {
      for (const part of this.parted(line)) {
        part.cells.forEach((cell, column) => {
          const [columns, down] = [cell?.across ?? 1, cell?.down ?? 1];
          if (columns > 1 || down > 1) merges.push({ row: rows.length, column, rows: down, columns });
        });
        rows.push({ height: this.heightOf(part), cells: this.cellsOf(part, decimals) });
      }
    }
    return { rows, merges };
  }

  /** A line that is higher than a row can be goes on in the next. */
  private parted(line: PrintLine): readonly PrintLine[] {
    if (this.heightOf(line) <= TALLEST) return [line];
    const cells = line.cells.map((cell, column) => ({ cell, lines: cell ? this.linesOf(cell, column) : [] }));
    const [first, rest] = [true, false].map((head): PrintLine => ({
      ...line,
      cells: cells.map(({ cell, lines }) => {
        if (!cell || lines.length <= 1) return cell && !head ? { ...cell, value: '' } : cell;
        const most = Math.floor((TALLEST - 2 * padding.down) / (roleLooks[cell.role].size * LINE));
        return { ...cell, value: (head ? lines.slice(0, most) : lines.slice(most)).join('') };
      }),
    }));
    return first && rest ? [first, ...this.parted(rest)] : [line];
  }

  /** Neighbours into which a cell reaches are part of it, and have its lines. */
  private cellsOf({ cells }: PrintLine, decimals: readonly number[]): readonly (LaidCell | null)[] {
    const laid: (LaidCell | null)[] = Array.from({ length: this.columns.length }, () => null);
    cells.forEach((cell, column) => {
      if (!cell) return;
      const { value, role, decimals: least = 0 } = cell;
      laid[column] = typeof value === 'string' ? { value: printable(value), role } : { value, role, decimals: Math.max(least, ownDecimals(value), role === 'figure' ? (decimals[column] ?? 0) : 0) };
      for (let at = column + 1; at < column + (cell.across ?? 1); at++) laid[at] = { value: '', role: cell.role };
    });
    return laid;
  }

  private heightOf({ cells, height = 0 }: PrintLine): number {
    const needed = cells.map((cell, column) => {
      if (!cell) return 0;
      const { size, height: least } = roleLooks[cell.role];
      return (cell.down ?? 1) > 1 ? least : Math.max(least, Math.ceil(this.linesOf(cell, column).length * size * LINE + padding.down));
    });
    return Math.max(height, ...needed, 12);
  }

  private linesOf(cell: PrintCell, column: number): readonly string[] {
    const characters = this.columns.slice(column, column + (cell.across ?? 1)).reduce((sum, width) => sum + width, 0);
    const { size } = roleLooks[cell.role];
    return wrapped(printable(String(cell.value)), (characters * character.narrowest - padding.across) / size);
  }
}
