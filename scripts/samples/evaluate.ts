import { prepare } from '../../workbook/results/prepare-request';
import { isError as isCellError, type Content } from '../../workbook/results/content';
import { unitQuestion, type Argument, type View } from '../../workbook/results/functions/ask';
import { functionName, parts } from '../../workbook/results/functions/names';
import { viewOf } from '../../workbook/results/functions/views';
import { readBook } from '../../workbook/ledger/book';
import { parseArea } from '../../workbook/model/area';
import type { CellValue } from '../../workbook/model/book-parts';
import type { Cell as GridCell, Grid } from '../../workbook/model/grid';
import { cellsOf, placesOf, readsOf } from '../../workbook/ledger/places';
import type { BookReading } from '../../workbook/ledger/reading';
import { builtIn, score, type ScoreAnswer } from '../../shared';
import { block } from './cells';
import type { Book, Cell, Sheet } from './book';

/**
 * Gives every formula of ours the value that Excel would show, so that a file says the same before
 * the add-in has run: read by the add-in's own reader, scored by the engine, shown by the views of
 * the functions.
 */
export function fillValues(book: Book): Book {
  const scored = new Scored(readSheets(book.sheets));
  return { ...book, sheets: book.sheets.map((sheet) => fillSheet(sheet, scored)) };
}

/** The reading of a book's own ledger, as the add-in would take it from the open workbook. */
export function readSheets(sheets: readonly Sheet[]): BookReading {
  const outline = {
    sheets: sheets.map((sheet) => ({ name: sheet.name, hidden: false, used: { row: 0, column: 0, rows: sheet.rows.length, columns: sheet.widths.length } })),
    tables: [],
  };
  const reads = readsOf(outline);
  const grids = placesOf(reads).map(({ sheet }) => gridOf(sheets.find(({ name }) => name === sheet)!));
  return readBook(cellsOf(reads, grids), builtIn.views());
}

function gridOf(sheet: Sheet): Grid {
  const cells = sheet.rows.map(({ cells }) => sheet.widths.map((_, column) => gridCell(cells[column]?.value)));
  return { sheet: sheet.name, row: 0, column: 0, cells, merges: [] };
}

const gridCell = (value: CellValue | undefined): GridCell => value ?? '';

/** Answers by content of the request: however many cells ask, each is scored once. */
class Scored {
  readonly #answers = new Map<string, ScoreAnswer>();
  constructor(readonly book: BookReading) {}

  content(view: View, unit: Argument, year: Argument, item: Argument): Content {
    const resolved = unitQuestion({ unit, year, item }, view, 'zh').resolve(this.book);
    if ('settled' in resolved) return resolved.settled;
    const { id, request } = prepare(resolved.ledger, resolved.when);
    let answer = this.#answers.get(id);
    if (!answer) this.#answers.set(id, (answer = score(builtIn, request, { language: 'zh' })));
    return resolved.content(answer, 0);
  }
}

function fillSheet(sheet: Sheet, scored: Scored): Sheet {
  const rows = sheet.rows.map((row) => ({ ...row, cells: [...row.cells] }));
  const set = (row: number, column: number, change: (cell: Cell) => Cell): void => {
    while (rows.length <= row) rows.push({ cells: [] });
    const cells = rows[row]!.cells;
    while (cells.length <= column) cells.push(null);
    cells[column] = change(cells[column] ?? {});
  };
  sheet.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      const call = cell?.formula === undefined ? null : callOf(cell.formula);
      if (!call) return;
      const [unit, year, item] = call.arguments.map((argument) => valueOf(sheet, argument));
      const content = scored.content(call.view, unit ?? null, year ?? null, item);
      if (typeof content !== 'object' || isCellError(content)) {
        set(row, column, (found) => ({ ...found, value: call.words ? inWords(content, call.words) : plain(content) }));
        return;
      }
      const spill = block(row + 1, column + 1, row + content.length, column + (content[0]?.length ?? 1));
      content.forEach((line, down) =>
        line.forEach((each, across) =>
          set(row + down, column + across, (found) => ({ ...found, style: found.style ?? cell?.style, value: plain(each), ...(down + across === 0 ? { spill } : {}) })),
        ),
      );
    }),
  );
  return { ...sheet, rows };
}

const plain = (content: Exclude<Content, readonly unknown[]>): CellValue => (typeof content === 'object' ? content.error : content);

const partOf = new Map(parts.map((part) => [functionName(part), part]));

interface Call {
  readonly view: View;
  readonly arguments: string[];
  /** What stands for TRUE and FALSE. */
  readonly words: readonly [string, string] | null;
}

const inWords = (content: Exclude<Content, readonly unknown[]>, [yes, no]: readonly [string, string]): CellValue =>
  typeof content === 'object' ? plain(content) : content === true ? yes : no;

/** The view and the arguments of a formula that is one call of ours, or `IF` of one; null for any other formula. */
function callOf(formula: string): Call | null {
  const [, inner, yes = '', no = ''] = /^=IF\((.+),"([^"]*)","([^"]*)"\)$/.exec(formula) ?? [];
  const [, name, list] = /^=([A-Z][\w.]*)\((.*)\)$/.exec(inner === undefined ? formula : `=${inner}`) ?? [];
  const part = name === undefined ? undefined : partOf.get(name);
  const view = part === undefined ? undefined : viewOf(part);
  return view && list !== undefined ? { view, arguments: list.split(','), words: inner === undefined ? null : [yes, no] } : null;
}

/** A reference to a cell of the same sheet, a number, or a text in quotes. */
function valueOf(sheet: Sheet, argument: string): Argument {
  const place = parseArea(argument);
  if (!place) return argument.startsWith('"') ? argument.slice(1, -1) : Number(argument);
  return gridCell(sheet.rows[place.row]?.cells[place.column]?.value);
}
