/** Names of sheets in formulas that the grid does not see: in charts, rules, lists, links, pivot tables and form controls. */
import { piecesOf } from '../formula';
import type { ReadBook } from '../read';
import { escape } from '../xml';
import { putTogether, setAttribute, takeApart } from './elements';
import { mapFormulas, SOURCES, sourceSheet } from './formulas';
import type { PackageWriter } from './package';
import type { SavedBook } from './state';

/** Sheets that have another name now: what they were called, and what they are called. */
export type Renamed = ReadonlyMap<string, string>;

export function renamedSheets(book: SavedBook, original: ReadBook | null): Renamed {
  return new Map((original?.sheets ?? []).flatMap(({ id, name }) => {
    const now = book.sheets.find((sheet) => sheet.id === id)?.name;
    return now === undefined || now === name ? [] : [[name, now] as const];
  }));
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
/** A sheet name that needs no quotes in a formula. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** One sheet, or the first and last of several. What follows a `]` at once lies in another workbook. */
const UNQUOTED = /(?<![\p{L}\p{N}_.])(?:([\p{L}_][\p{L}\p{N}_.]*):)?([\p{L}_][\p{L}\p{N}_.]*)(?=!)/gu;

/** A formula that names sheets, after some of these got other names. Texts in quotes stay. */
export function renameSheets(formula: string, renamed: Renamed): string {
  if (renamed.size === 0) return formula;
  const written = (names: string[]): string => {
    const now = names.map((name) => renamed.get(name) ?? name).join(':');
    return names.every((name) => PLAIN.test(renamed.get(name) ?? name)) ? now : quoted(now);
  };
  const pieces = piecesOf(formula);
  return pieces.map((piece, index) => {
    if (index % 2 === 0) {
      const ofOther = pieces[index - 1]?.endsWith(']') ?? false;
      return piece.replace(UNQUOTED, (whole, first: string | undefined, last: string, at: number) => {
        if (ofOther && at === 0) return whole;
        const names = first === undefined ? [last] : [first, last];
        return names.some((name) => renamed.has(name)) ? written(names) : whole;
      });
    }
    if (!piece.startsWith("'") || !pieces[index + 1]?.startsWith('!')) return piece;
    const names = piece.slice(1, -1).replaceAll("''", "'").split(':');
    return names.some((name) => renamed.has(name)) ? written(names) : piece;
  }).join('');
}

/** A part whose formulas name sheets. */
export function renameInXml(xml: string, renamed: Renamed): string {
  if (renamed.size === 0) return xml;
  return mapFormulas(xml, (formula) => renameSheets(formula, renamed)).replace(SOURCES, (source) => {
    const now = renamed.get(sourceSheet(source) ?? '');
    return now === undefined ? source : setAttribute(source, 'sheet', escape(now));
  });
}

/** Parts that name sheets; those that tell of other workbooks name the sheets of these. */
const NAMING = /^xl\/(?!externalLinks\/|worksheets\/|_rels\/)[^/]+\/.*\.(?:xml|vml)$/;

/** Names sheets anew wherever the package does; the formulas of cells and the names of the workbook come from the grid. */
export function renameElsewhere(writer: PackageWriter, sheets: readonly string[], renamed: Renamed): void {
  if (renamed.size === 0) return;
  for (const path of [...writer.parts.keys()].filter((each) => NAMING.test(each))) writer.write(path, renameInXml(writer.text(path)!, renamed));
  for (const path of sheets) {
    const outer = takeApart(writer.text(path)!);
    const pieces = outer.pieces.map((piece) => (piece.name === 'sheetData' ? piece : { ...piece, xml: renameInXml(piece.xml, renamed) }));
    if (pieces.some(({ xml }, index) => xml !== outer.pieces[index]!.xml)) writer.write(path, putTogether({ ...outer, pieces }));
  }
}
