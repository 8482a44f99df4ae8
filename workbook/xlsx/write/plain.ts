/** A workbook for programs that do not know our functions: their formulas become the values that they have. */
import { contains } from '../../model/area';
import { callsAny, piecesOf, toCell, type FunctionNames } from '../formula';
import { unescaped } from '../xml';
import type { PackageWriter } from './package';
import type { SavedBook, SavedCell, SavedSheet } from './state';

/** Other formulas stay, those too that use the values of ours. */
export function withoutOwnFormulas(book: SavedBook, names: FunctionNames): SavedBook {
  const ofOurs = book.parts.names.filter(({ formula }) => callsAny(formula, names)).map(({ name }) => name.toUpperCase());
  const isOwn = (formula: string): boolean => callsAny(formula, names) || (ofOurs.length > 0 && wordsOf(formula).some((word) => ofOurs.includes(word)));
  return { ...book, sheets: book.sheets.map((sheet) => plainSheet(sheet, isOwn)) };
}

const wordsOf = (formula: string): string[] => piecesOf(formula)
  .flatMap((piece, index) => (index % 2 === 1 ? [] : piece.match(/[\p{L}_\\][\p{L}\p{N}_.]*/gu) ?? [])).map((word) => word.toUpperCase());

function plainSheet(sheet: SavedSheet, isOwn: (formula: string) => boolean): SavedSheet {
  const own = sheet.cells.filter(({ formula }) => formula !== undefined && isOwn(formula));
  if (own.length === 0) return sheet;
  const plain = new Map(own.map((cell): [SavedCell, SavedCell] => [cell, { row: cell.row, column: cell.column, value: cell.value, look: cell.look }]));
  const begins = (area: SavedSheet['spills'][number], { row, column }: SavedCell): boolean => contains({ ...area, rows: 1, columns: 1 }, { row, column, rows: 1, columns: 1 });
  return { ...sheet, cells: sheet.cells.map((cell) => plain.get(cell) ?? cell), spills: sheet.spills.filter((area) => !own.some((cell) => begins(area, cell))) };
}

const COLUMN_FORMULAS = /<((?:\w+:)?(?:calculatedColumnFormula|totalsRowFormula))(?:\s[^<>]*)?>([^<]*)<\/\1>/g;

/** A formula that a table gives to each new row goes as well. */
export function dropOwnColumnFormulas(writer: PackageWriter, parts: readonly string[], names: FunctionNames): void {
  for (const path of parts) {
    const xml = writer.text(path);
    if (xml !== undefined) writer.write(path, xml.replace(COLUMN_FORMULAS, (whole, _name, formula: string) => (callsAny(toCell(unescaped(formula), names), names) ? '' : whole)));
  }
}
