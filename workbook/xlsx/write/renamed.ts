/** Names of sheets in formulas that the grid does not see: in charts, rules, lists, links, pivot tables and form controls. */
import { piecesOf } from '../formula';
import type { ReadBook } from '../read';
import { escape, unescaped } from '../xml';
import { attribute, putTogether, setAttribute, takeApart } from './elements';
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

const inXml = (text: string, renamed: Renamed): string => {
  const plain = unescaped(text);
  const now = renameSheets(plain, renamed);
  return now === plain ? text : escape(now);
};

/** Elements whose text is a formula, in sheets, tables, charts, and in the old form of form controls. */
const FORMULAS = /(<((?:\w+:)?(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula|Fmla\w+|definedName))(?:\s[^<>]*)?>)([^<]*)(<\/\2>)/g;
/** Attributes that hold one: of links, shapes and form controls. */
const REFERENCES = /(\s(?:location|textlink|fmlaLink|fmlaRange|fmlaTxbx|fmlaGroup|linkedCell|listFillRange)\s*=\s*)("[^"]*"|'[^']*')/g;
/** Elements that name a sheet of this workbook outright, unless they tell of another workbook. */
const SOURCES = /<(?:\w+:)?(?:worksheetSource|rangeSet|dataRef)\s[^<>]*>/g;

/** A part whose formulas name sheets. */
export function renameInXml(xml: string, renamed: Renamed): string {
  if (renamed.size === 0) return xml;
  return xml
    .replace(FORMULAS, (_, open: string, _name: string, formula: string, close: string) => open + inXml(formula, renamed) + close)
    .replace(REFERENCES, (_, name: string, value: string) => name + value[0]! + inXml(value.slice(1, -1), renamed) + value[0]!)
    .replace(SOURCES, (source) => {
      const now = renamed.get(unescaped(attribute(source, 'sheet') ?? ''));
      return now === undefined || attribute(source, '\\w+:id') !== undefined ? source : setAttribute(source, 'sheet', escape(now));
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
