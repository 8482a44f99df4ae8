/** A workbook file after lines and cells of its sheets moved: all that stands at an address stands where its cells are now. */
import type { Move } from '../../model/moves/move';
import type { FunctionNames } from '../formula';
import { ofType } from '../package';
import { readPackage, type ReadBook } from '../read';
import { attribute, find, put, putTogether, takeApart } from '../write/elements';
import { mapFormulas } from '../write/formulas';
import { PackageWriter } from '../write/package';
import { movedBeside } from './beside';
import { Moving } from './moving';
import { movedSheet } from './sheet';
import { movedSources } from './sources';
import { unmovedIn, type Unmoved } from './unmoved';

export interface MovedBook {
  book: ReadBook;
  unmoved: readonly Unmoved[];
}

/** The file as it would be if nothing but the lines and cells had moved. */
export function movedBook(book: ReadBook, moves: readonly Move[], names: FunctionNames): MovedBook {
  const moving = new Moving(book, moves);
  if (moving.moves.length === 0) return { book, unmoved: [] };
  const writer = new PackageWriter(book.parts, book.main);
  const unmoved = unmovedIn(book, moving);
  const beside = new Set<string>();
  for (const sheet of book.sheets) {
    for (const link of writer.relations(sheet.part)) {
      const xml = link.external || beside.has(link.target) ? undefined : writer.text(link.target);
      if (xml === undefined || !/\.(?:xml|vml)$/i.test(link.target)) continue;
      beside.add(link.target);
      writer.write(link.target, movedBeside(link.type, xml, sheet.id, moving));
    }
    writer.write(sheet.part, movedSheet(writer.text(sheet.part)!, sheet.id, moving));
  }
  for (const path of writer.parts.keys()) {
    if (!beside.has(path) && NAMING.test(path)) writer.write(path, movedNaming(writer.text(path)!, moving));
  }
  moveNames(writer, book, moving);
  dropCalculationChain(writer, book.main);
  return { book: readPackage(writer.parts, names, book.prefix), unmoved };
}

/** Parts that name cells of sheets by the names of these: charts, caches of pivot tables. */
const NAMING = /^xl\/(?!externalLinks\/|worksheets\/|_rels\/|theme\/|tables\/|pivotTables\/)[^/]+\/(?!_rels\/).*\.xml$/;
const CELLS = /(<((?:\w+:)?sqref)(?:\s[^<>]*)?>)([^<]*)(<\/\2>)/g;

const movedNaming = (xml: string, moving: Moving): string => movedSources(mapFormulas(xml, (formula) => moving.formula(formula, null)), moving)
  .replace(CELLS, (_, open: string, _name: string, references: string, close: string) => open + moving.formula(references, null) + close);

/** What is printed, repeated and filtered is said by names; an area of which nothing is left has none. */
function moveNames(writer: PackageWriter, book: ReadBook, moving: Moving): void {
  const workbook = takeApart(writer.text(book.main)!);
  const written = find(workbook, 'definedNames');
  if (written === undefined) return;
  const list = takeApart(written);
  const pieces = list.pieces.flatMap((piece) => {
    const xml = mapFormulas(piece.xml, (formula) => {
      const now = moving.formula(formula, null);
      return (attribute(piece.xml, 'name') ?? '').startsWith('_xlnm.') && now.includes('#REF!') ? now.split(',').filter((area) => !area.includes('#REF!')).join(',') : now;
    });
    return /><\//.test(xml) && xml !== piece.xml ? [] : [{ ...piece, xml }];
  });
  if (pieces.length === list.pieces.length && pieces.every(({ xml }, index) => xml === list.pieces[index]!.xml)) return;
  put(workbook, 'definedNames', pieces.length === 0 ? null : putTogether({ ...list, pieces }), []);
  writer.write(book.main, putTogether(workbook));
}

/** The order in which Excel calculated last names cells by their old addresses. */
function dropCalculationChain(writer: PackageWriter, main: string): void {
  const chain = ofType(writer.relations(main), 'calcChain')[0]?.target;
  if (chain === undefined) return;
  writer.unrelate(main, chain);
  writer.remove(chain);
}
