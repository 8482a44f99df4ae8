import { isDateFormat } from 'numfmt';
import { ledgerColumns, ledgerFields, type LedgerField } from '../ledger/fields';
import { findHeader } from '../ledger/rows/header';
import { isOfRules } from '../binding/scan/rule-sheets';
import { cellName } from '../model/area';
import { isoDay, readDay } from '../model/dates';
import { addressOf, type Cell, type Grid } from '../model/grid';
import { percentIn, showsPercent } from '../model/percent';
import { isBlank, textOf, wordKey } from '../model/text';
import type { ReadBook } from '../xlsx/read';
import { workbookOf } from '../file-host/file-workbook';

/** A row of a returned form, by the columns of a ledger. */
export interface ReturnedRow {
  readonly cells: ReadonlyMap<LedgerField, Cell>;
  readonly address: string;
}

/** A form as one sheet of a file has it. */
export interface Returned {
  readonly file: string;
  readonly sheet: string;
  readonly fields: readonly LedgerField[];
  readonly rows: readonly ReturnedRow[];
  /** The unit that a cell above the table names; null where none does. */
  readonly named: string | null;
  /** Everything down to the headings: what the form itself says. By cell, `B2`. */
  readonly wording: ReadonlyMap<string, string>;
  /** Headings of columns that a ledger does not have. */
  readonly unread: readonly string[];
}

/** What a form asks to be filled in; a row with none of these says nothing yet. */
const FRAME: ReadonlySet<LedgerField> = new Set(['unit', 'type', 'group', 'year', 'period', 'item']);

export const isFilled = ({ cells }: ReturnedRow): boolean => [...cells].some(([field, cell]) => !FRAME.has(field) && !isBlank(cell));

/** The same for rows that say the same. */
export const rowKey = ({ cells }: ReturnedRow): string => JSON.stringify(ledgerFields.map((field) => textOf(cells.get(field) ?? '')));

/** What a row is about, whatever it says of it. */
export const frameKey = ({ cells }: ReturnedRow): string => JSON.stringify([...FRAME].map((field) => wordKey(cells.get(field) ?? '')));

/** The forms in a file: every sheet with a heading for clauses and one for something besides. */
export async function returnedIn(file: string, book: ReadBook): Promise<readonly Returned[]> {
  const workbook = workbookOf(withDates(book));
  const shown = book.sheets.filter(({ name, visibility }) => visibility === 'Visible' && !isOfRules(name));
  const grids = await workbook.read(shown.map(({ name }) => ({ sheet: name })));
  return grids.flatMap((grid) => (grid ? (returnedOn(file, grid) ?? []) : []));
}

/** What stands in a cell; a percentage with its sign, which the cells of another workbook do not have of themselves. */
function shownIn(grid: Grid, row: number, column: number): Cell {
  const cell = grid.cells[row]?.[column] ?? '';
  return (showsPercent(grid, row, column) ? percentIn(cell, true)?.shown : undefined) ?? cell;
}

function returnedOn(file: string, grid: Grid): Returned | null {
  const header = findHeader(grid, ledgerColumns, ['item']);
  if (!header || header.columns.size < 2) return null;
  const columns = [...header.columns];
  const rows = grid.cells.slice(header.row + 1).flatMap((_, index): ReturnedRow[] => {
    const row = header.row + 1 + index;
    const cells = new Map(columns.flatMap(([field, at]) => {
      const column = at.find((each) => !isBlank(grid.cells[row]?.[each] ?? ''));
      return column === undefined ? [] : [[field, shownIn(grid, row, column)] as const];
    }));
    return cells.has('item') ? [{ cells, address: addressOf(grid, row, 0) }] : [];
  });
  const above = grid.cells.slice(0, header.row + 1);
  const wording = new Map(above.flatMap((line, row) => line.flatMap((cell, column) => (isBlank(cell) ? [] : [[cellName(grid.row + row, grid.column + column), textOf(cell)] as const]))));
  const read = new Set(columns.flatMap(([, at]) => at));
  const unread = (grid.cells[header.row] ?? []).flatMap((cell, column) => (isBlank(cell) || read.has(column) || /^(?:序号|行号|no\.?)$/iu.test(textOf(cell)) ? [] : [textOf(cell)]));
  return { file, sheet: grid.sheet, fields: columns.map(([field]) => field), rows, named: namedAbove(grid.cells.slice(0, header.row)), wording, unread };
}

const label = /^(?:填报|报送|上报|被考核)?(?:单位|村名|村|考核对象)(?:名称)?(?:[（(]盖章[)）])?\s*[：:]\s*(.*)$/u;

/** `填报单位：青石村`, in one cell or in two. */
function namedAbove(lines: readonly (readonly Cell[])[]): string | null {
  for (const line of lines) {
    for (const [column, cell] of line.entries()) {
      const [, said] = label.exec(textOf(cell)) ?? label.exec(`${textOf(cell)}：`) ?? [];
      if (said === undefined) continue;
      // `单位：分` says what is counted in, and `＿＿＿` that nobody has filled it in.
      const name = textOf(said === '' ? (line.slice(column + 1).find((each) => !isBlank(each)) ?? '') : (said.split(/\s{2,}/u)[0] ?? '')).replace(/[_＿]+/gu, '');
      if (name !== '' && !/^(?:分|元|万元|人|户|次|个|%)$/u.test(name)) return name;
    }
  }
  return null;
}

/** A day is a number with a look; in a ledger it is written out, so that it stays a day wherever it is put. */
function withDates(book: ReadBook): ReadBook {
  const isDay = book.looks.map(({ format }) => isDateFormat(format));
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const day = typeof cell.value === 'number' && isDay[cell.look] ? readDay(cell.value) : null;
      return day ? { ...cell, value: isoDay(day) } : cell;
    }),
  }));
  return { ...book, sheets };
}
