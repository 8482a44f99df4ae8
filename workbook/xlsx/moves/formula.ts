/** References in formulas, after lines and cells of sheets moved. Texts and structured references stay. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet, between, bottom, right, sameArea, type Area } from '../../model/area';
import type { Placed } from '../../model/moves/move';
import { piecesOf } from '../formula';

export interface Sheets {
  /** Id of a sheet of this workbook; undefined for a sheet that it does not have. */
  idOf(name: string): string | undefined;
  nameOf(id: string): string;
  moved(placed: Placed): Placed | null;
}

const SHEET = '[\\p{L}_][\\p{L}\\p{N}_.]*';
const CELL = '(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})';
/** One cell or area, whole columns or whole rows, with the name of its sheet; a quoted name stands before the piece. */
const REFERENCE = new RegExp(
  `(?:((?:${SHEET}:)?${SHEET})!|(^!))?(?<![\\p{L}\\p{N}_.$])(?:${CELL}(?::${CELL})?|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})|(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7}))(?![\\p{L}\\p{N}_(.!])`, 'gu',
);

/** Groups behind the sheet's name; what follows them is the place of the match. */
const GROUPS = 16;

/** A formula that stands on the sheet; null for one that belongs to no sheet. What it refers to and is gone is `#REF!`. */
export function movedFormula(formula: string, sheet: string | null, sheets: Sheets): string {
  const pieces = piecesOf(formula);
  for (let index = 0; index < pieces.length; index += 2) {
    const quoted = index > 0 && pieces[index]!.startsWith('!') ? pieces[index - 1]! : null;
    const ofOther = pieces[index - 1]?.endsWith(']') ?? false;
    pieces[index] = pieces[index]!.replace(REFERENCE, (whole, plain: string | undefined, bang: string | undefined, ...rest: (string | undefined)[]) => {
      // A name behind a `]` is that of a sheet of another workbook.
      if (ofOther && Number(rest[GROUPS]) === 0) return whole;
      const named = plain ?? (bang === undefined ? null : quoted && unquoted(quoted));
      // Several sheets at once, and those of other workbooks, go by no id.
      const id = named === null ? sheet : sheets.idOf(named) ?? null;
      if (id === null) return whole;
      const reference = referenceOf(rest);
      const now = sheets.moved({ sheet: id, area: reference.area });
      if (now && now.sheet === id && sameArea(now.area, reference.area)) return whole;
      const text = now ? reference.write(now.area) : '#REF!';
      if (!now || now.sheet === id) return `${plain === undefined ? bang ?? '' : `${plain}!`}${text}`;
      const elsewhere = quoteSheet(sheets.nameOf(now.sheet));
      if (bang === undefined) return `${elsewhere}!${text}`;
      pieces[index - 1] = elsewhere;
      return `!${text}`;
    });
  }
  return pieces.join('');
}

const unquoted = (quoted: string): string => quoted.slice(1, -1).replaceAll("''", "'");

interface Reference {
  area: Area;
  write(area: Area): string;
}

function referenceOf(groups: (string | undefined)[]): Reference {
  const [d1, c1, d2, r1, d3, c2, d4, r2, d5, first, d6, last, d7, top, d8, low] = groups;
  const column = (dollar: string | undefined, index: number): string => `${dollar ?? ''}${columnName(index)}`;
  const row = (dollar: string | undefined, index: number): string => `${dollar ?? ''}${index + 1}`;
  if (first !== undefined && last !== undefined) {
    const [from, to] = [columnIndex(first), columnIndex(last)].sort((a, b) => a - b) as [number, number];
    return { area: between(0, from, MAX_ROWS - 1, to), write: (area) => `${column(d5, area.column)}:${column(d6, right(area))}` };
  }
  if (top !== undefined && low !== undefined) {
    const [from, to] = [Number(top) - 1, Number(low) - 1].sort((a, b) => a - b) as [number, number];
    return { area: between(from, 0, to, MAX_COLUMNS - 1), write: (area) => `${row(d7, area.row)}:${row(d8, bottom(area))}` };
  }
  const one = { row: Number(r1) - 1, column: columnIndex(c1!) };
  if (c2 === undefined) return { area: between(one.row, one.column, one.row, one.column), write: (area) => column(d1, area.column) + row(d2, area.row) };
  const two = { row: Number(r2) - 1, column: columnIndex(c2) };
  return {
    area: between(Math.min(one.row, two.row), Math.min(one.column, two.column), Math.max(one.row, two.row), Math.max(one.column, two.column)),
    write: (area) => `${column(d1, area.column)}${row(d2, area.row)}:${column(d3, right(area))}${row(d4, bottom(area))}`,
  };
}
