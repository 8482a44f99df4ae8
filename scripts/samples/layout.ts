import { functionName, type Part } from '../../addin/custom-functions/names';
import { block } from './xlsx/address';
import type { Cell, Row, Sheet, Style, Value } from './xlsx/model';

/** How our sheets look: the red head of official papers, thin lines, room to read. */
export const styles = {
  title: { bold: true, size: 16, align: 'center', color: 'C8102E' },
  remark: { italic: true, color: '6B7280', size: 10 },
  head: { bold: true, fill: 'FCE8E6', border: true, wrap: true, align: 'center' },
  group: { bold: true, fill: 'FFF7ED', border: true, wrap: true, align: 'center' },
  text: { border: true, wrap: true },
  line: { border: true },
  center: { border: true, wrap: true, align: 'center' },
  score: { border: true, align: 'right', format: 'General' },
  total: { border: true, align: 'right', bold: true, fill: 'FFF7ED', format: '0.00##' },
  count: { border: true, align: 'center', format: '0' },
  date: { border: true, align: 'center', format: 'yyyy-mm-dd' },
  entry: { border: true, fill: 'FEFCE8', bold: true, align: 'center' },
  story: { border: true, wrap: true, top: true, size: 10 },
} satisfies Record<string, Style>;

export const cell = (value: Value, style: Style = styles.text): Cell => ({ value, style });
export const blank = (style: Style = styles.text): Cell => ({ style });

/** A call of one of our functions; arguments are references or literals as they are typed. */
export const call = (part: Part, args: readonly string[], style: Style = styles.score): Cell => ({
  formula: `=${functionName(part)}(${args.join(',')})`,
  style,
});

/** A call that gives TRUE or FALSE, as people read it: 是, 否, or the error while it is open. */
export const yesNo = (part: Part, args: readonly string[], style: Style = styles.center): Cell => ({
  formula: `=IF(${functionName(part)}(${args.join(',')}),"是","否")`,
  style,
});

/** The first two rows of a sheet: its title and a line below it, over its whole width. */
export function heading(title: string, remark: string, columns: number): { rows: Row[]; merges: string[] } {
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
  readonly value: (row: T, index: number) => Value | null | undefined;
  readonly style?: Style;
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
    ...(table ? { table: { name: table, ref: block(3, 1, 3 + rows.length, used.length), columns: used.map(({ header }) => header) } } : {}),
  };
}
