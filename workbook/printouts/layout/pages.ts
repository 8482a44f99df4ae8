import type { Area } from '../../model/area';
import type { LaidRow } from './laid-sheet';

/** Rows one below the other; the areas are counted from the first of them. */
export interface Stretch {
  readonly rows: readonly LaidRow[];
  readonly merges: readonly Area[];
}

export interface BlockParts {
  readonly newPage: boolean;
  readonly above: Stretch;
  readonly again: Stretch;
  readonly head: Stretch;
  readonly body: Stretch;
  readonly below: Stretch;
}

interface Paged extends Stretch {
  readonly breaks: readonly number[];
  /** The first row of the table of each block. */
  readonly tables: readonly number[];
}

/**
 * All blocks one below the other, and where pages end. `titled`: the program that prints repeats the headings itself;
 * else they are repeated here. What stands below a table keeps together, with the last row of the table above it.
 */
export function endsOf(blocks: readonly BlockParts[], pageHeight: number, titled: boolean): Paged {
  const paging = new Paging(pageHeight, titled);
  blocks.forEach((block, index) => paging.block(block, index === 0));
  return paging.done();
}

class Paging {
  private readonly rows: LaidRow[] = [];
  private readonly merges: Area[] = [];
  private readonly breaks: number[] = [];
  private readonly tables: number[] = [];
  /** Of the page that is being filled. */
  private used = 0;
  private again: Stretch = NOTHING;
  private head: Stretch = NOTHING;

  constructor(
    private readonly height: number,
    private readonly titled: boolean,
  ) {}

  /** Of headings that the program repeats. */
  private repeated = 0;

  block({ newPage, above, again, head, body, below }: BlockParts, first: boolean): void {
    const begins = heightOf(above.rows) + heightOf(head.rows) + heightOf(body.rows.slice(0, 1));
    if (!first && (newPage || this.used + begins > this.height)) this.endPage();
    this.put(above);
    this.put(head);
    this.again = again;
    this.head = head;
    if (this.titled) this.repeated = heightOf(head.rows);
    this.tables.push(this.rows.length);
    const kept = keptRows(body, below);
    this.flow(body, 0, body.rows.length - kept);
    const last = part(body, body.rows.length - kept, body.rows.length);
    if (this.used > this.repeated && this.used + heightOf(last.rows) + heightOf(below.rows) > this.height) this.turn();
    this.put(last);
    // More than a page of it flows on like a table.
    this.head = NOTHING;
    this.flow(below, 0, below.rows.length);
  }

  done(): Paged {
    return { rows: this.rows, merges: this.merges, breaks: this.breaks, tables: this.tables };
  }

  private flow(stretch: Stretch, from: number, to: number): void {
    let at = from;
    while (at < to) {
      // Rows that one cell spans stay together, and a name with the first row below it.
      const first = isName(stretch.rows[at]) ? 2 : 1;
      const end = Math.max(at + first, ...stretch.merges.filter(({ row, rows }) => row <= at && row + rows > at).map(({ row, rows }) => row + rows));
      const piece = part(stretch, at, Math.min(end, to));
      if (this.used > this.repeated && this.used + heightOf(piece.rows) > this.height) this.turn();
      this.put(piece);
      at = Math.min(end, to);
    }
  }

  private turn(): void {
    this.endPage();
    if (this.titled) this.used = this.repeated;
    else {
      this.put(this.again);
      this.put(this.head);
    }
  }

  private endPage(): void {
    if (this.rows.length > 0) this.breaks.push(this.rows.length - 1);
    this.used = 0;
  }

  private put({ rows, merges }: Stretch): void {
    this.merges.push(...merges.map((area) => ({ ...area, row: area.row + this.rows.length })));
    for (const row of rows) this.rows.push(row);
    this.used += heightOf(rows);
  }
}

const NOTHING: Stretch = { rows: [], merges: [] };

const isSum = (row: LaidRow | undefined): boolean => row?.cells.some((cell) => cell?.role === 'sum-text') === true;

const isName = (row: LaidRow | undefined): boolean => row?.cells[0]?.role === 'group';

/** No signature stands alone on a page, and no sum without a row of what it sums up. */
function keptRows({ rows, merges }: Stretch, below: Stretch): number {
  if (below.rows.length === 0 || rows.length === 0) return 0;
  let last = rows.length - 1;
  while (last > 0 && isSum(rows[last])) last--;
  const from = Math.min(last, ...merges.filter((area) => area.row + area.rows > last && area.row <= last).map(({ row }) => row));
  return rows.length - (isName(rows[from - 1]) ? from - 1 : from);
}

function part({ rows, merges }: Stretch, from: number, to: number): Stretch {
  return { rows: rows.slice(from, to), merges: merges.filter(({ row }) => row >= from && row < to).map((area) => ({ ...area, row: area.row - from })) };
}

export const heightOf = (rows: readonly LaidRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);
