import { contains } from '../model/area';
import type { PaperLook } from '../model/paper';
import { longest, type NewSheet, type SheetLook } from '../model/port/editor';
import type { ReadBook, ReadSheet } from '../xlsx/read';
import type { ReadCell } from '../xlsx/sheet';
import type { Look } from '../xlsx/styles';
import type { Choices } from '../xlsx/write/state';

/** A sheet as it was read, or one that the file did not have, with what its cells offer and tell. */
export interface FileSheet extends ReadSheet {
  choices?: Choices[];
  /** How it was laid out since, to be printed. */
  paper?: Pick<PaperLook, 'page' | 'titles' | 'printed' | 'charts'>;
}

/** A book as it was read, or as it stands since. */
export interface StandingBook extends ReadBook {
  sheets: FileSheet[];
}

const headingFill = '#E6F1F0';
/** Characters: a column is no wider for the sake of one long text. */
const widest = 60;

/** A blank one. */
export function madeSheet(id: string, name: string): FileSheet {
  return {
    id, name, part: '', visibility: 'Visible', cells: [], rows: new Map(), columns: [], merges: [], frozen: { rows: 0, columns: 0 },
    gridlines: true, protected: false, tabColor: '', filter: null, restHidden: false, tables: [],
  };
}

/** The sheet with the look that was asked for; `lookNumber` gives looks their numbers. */
export function dressed(sheet: FileSheet, { table, hiddenFrom, look }: NewSheet, lookNumber: (look: Look) => number): FileSheet {
  const cells = sheet.cells.map((cell) => ({ ...cell, look: lookNumber(lookOf(cell, look, table ?? false)) }));
  const end = sheet.cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const widths = look ? look.widths : table ? Array.from({ length: end }, (_, column) => widthOf(sheet.cells, column)) : [];
  const columns = Array.from({ length: Math.max(widths.length, end) }, (_, at) => ({
    at, count: 1, ...(widths[at] === undefined ? {} : { size: widths[at] }), ...(hiddenFrom !== undefined && at >= hiddenFrom ? { hidden: true } : {}),
  }));
  return { ...sheet, cells, columns, merges: look ? look.merges.map((merge) => ({ ...merge })) : [], ...(look ? { choices: choicesOf(look) } : {}) };
}

/** As Office.js is asked to dress it: below the title texts run on, and stand at the top of their cells. */
function lookOf({ row, column, value }: ReadCell, look: SheetLook | undefined, table: boolean): Look {
  if (!look) return { format: 'General', ...(table && row === 0 ? { bold: true } : {}) };
  const isText = look.texts
    ? look.texts.some((area) => contains({ ...area, columns: 1 }, { row, column, rows: 1, columns: 1 }))
    : typeof value === 'string' && value !== '' && value.length <= longest.text;
  const below = row >= Math.min(...look.headings);
  return {
    format: isText ? '@' : 'General',
    ...(below ? { wrap: true, vertical: 'Top' } : {}),
    ...(look.headings.includes(row) ? { bold: true, fill: headingFill } : {}),
  };
}

const choicesOf = ({ lists, notes }: SheetLook): Choices[] => [
  // A list that a file does not hold is still checked when the sheet is read.
  ...lists.filter(({ values }) => values.length > 0 && values.join(',').length <= longest.list && values.every((word) => !word.includes(',')))
    .map(({ row, column, rows, values }) => ({ area: { row, column, rows, columns: 1 }, from: `"${values.join(',')}"` })),
  ...notes.map(({ row, column, text }) => ({ area: { row, column, rows: 1, columns: 1 }, prompt: { title: '', text: text.slice(0, longest.prompt) } })),
];

/** Signs beyond Latin letters take the room of two. */
function widthOf(cells: readonly ReadCell[], column: number): number {
  const lengths = cells.filter((cell) => cell.column === column).map(({ value }) => [...String(value)].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0));
  return Math.min(widest, Math.max(8, ...lengths) + 2);
}
