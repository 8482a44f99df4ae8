import { functionName, type Part } from '../../workbook/results/functions/names';
import type { Area } from '../../workbook/model/area';
import type { CellValue } from '../../workbook/model/book-parts';
import type { Look } from '../../workbook/xlsx/styles';
import type { Cell, Row, Sheet } from './book';
import { block } from './cells';

/** How our sheets look: the red head of official papers, thin lines, room to read. */
const middle = { vertical: 'Center', format: 'General' } as const;
const thin = { weight: 'thin', color: '#BFBFBF' } as const;
const boxed = { ...middle, lines: { left: thin, right: thin, top: thin, bottom: thin } } as const;

export const styles = {
  title: { ...middle, bold: true, size: 16, horizontal: 'Center', color: '#C8102E' },
  remark: { ...middle, italic: true, color: '#6B7280', size: 10 },
  head: { ...boxed, bold: true, fill: '#FCE8E6', wrap: true, horizontal: 'Center' },
  group: { ...boxed, bold: true, fill: '#FFF7ED', wrap: true, horizontal: 'Center' },
  text: { ...boxed, wrap: true },
  line: boxed,
  center: { ...boxed, wrap: true, horizontal: 'Center' },
  score: { ...boxed, horizontal: 'Right' },
  total: { ...boxed, horizontal: 'Right', bold: true, fill: '#FFF7ED', format: '0.00##' },
  count: { ...boxed, horizontal: 'Center', format: '0' },
  date: { ...boxed, horizontal: 'Center', format: 'yyyy-mm-dd' },
  entry: { ...boxed, fill: '#FEFCE8', bold: true, horizontal: 'Center' },
  story: { ...boxed, wrap: true, vertical: 'Top', size: 10 },
} satisfies Record<string, Look>;

export const cell = (value: CellValue, style: Look = styles.text): Cell => ({ value, style });
export const blank = (style: Look = styles.text): Cell => ({ style });

/** A call of one of our functions; arguments are references or literals as they are typed. */
export const call = (part: Part, args: readonly string[], style: Look = styles.score): Cell => ({
  formula: `=${functionName(part)}(${args.join(',')})`,
  style,
});

/** A call that gives TRUE or FALSE, as people read it: 是, 否, or the error while it is open. */
export const yesNo = (part: Part, args: readonly string[], style: Look = styles.center): Cell => ({
  formula: `=IF(${functionName(part)}(${args.join(',')}),"是","否")`,
  style,
});

/** The first two rows of a sheet: its title and a line below it, over its whole width. */
export function heading(title: string, remark: string, columns: number): { rows: Row[]; merges: Area[] } {
  return {
    rows: [
      { cells: [cell(title, styles.title)], height: 30 },
      { cells: [cell(remark, styles.remark)], height: 20 },
    ],
    merges: [block(1, 1, 1, columns), block(2, 1, 2, columns)],
  };
}

/** A day as a workbook counts it: days since the end of 1899. */
export function day(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

export interface Column<T> {
  readonly header: string;
  readonly width: number;
  readonly value: (row: T, index: number) => CellValue | null | undefined;
  readonly style?: Look;
}

/** A list as a sheet of its own: title, remark, header, a row each. */
export function listSheet<T>(
  name: string,
  { title, remark, columns, rows, table }: { title: string; remark: string; columns: readonly Column<T>[]; rows: readonly T[]; table?: string },
): Sheet {
  const top = heading(title, remark, columns.length);
  const used = columns.filter(({ value }) => rows.some((row, index) => (value(row, index) ?? null) !== null));
  const head: Row = { cells: used.map(({ header }) => cell(header, styles.head)), height: 22 };
  const body = rows.map((row, index): Row => ({
    cells: used.map(({ value, style = styles.line }) => {
      const found = value(row, index) ?? null;
      return found === null ? blank(style) : cell(found, style);
    }),
  }));
  return {
    name,
    widths: used.map(({ width }) => width),
    rows: [...top.rows, head, ...body],
    merges: [block(1, 1, 1, used.length), block(2, 1, 2, used.length)],
    freeze: { rows: 3, columns: 0 },
    printTitles: [3, 3],
    landscape: true,
    ...(table ? { table: { name: table, area: block(3, 1, 3 + rows.length, used.length), columns: used.map(({ header }) => header) } } : {}),
  };
}
