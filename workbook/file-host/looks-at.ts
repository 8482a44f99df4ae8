/** Which cells a formula looks at, as its text and what the workbook has names for tell. */
import { parseArea, splitAddress, type Area } from '../model/area';
import type { DefinedName, Table } from '../model/book-parts';

export type LooksAt = readonly { readonly sheet: string; readonly area: Area }[] | null;

/** What formulas may call by a name. */
export interface Named {
  readonly names: readonly DefinedName[];
  readonly tables: readonly Table[];
  /** Names of sheets by their id. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** What formulas of a workbook may call by a name. */
export const namedIn = ({ names, tables, sheets }: { names: Named['names']; tables: Named['tables']; sheets: readonly { readonly id: string; readonly name: string }[] }): Named => ({
  names, tables, sheets: new Map(sheets.map(({ id, name }) => [id, name])),
});

const REFERENCE = /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;
/** Functions that look at places which their text does not name. */
const ROAMING = /\b(?:INDIRECT|OFFSET)\(/i;
/** Errors that stand for places which are gone. */
const GONE = /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)/gu;
const STRUCTURED = /([\p{L}_][\p{L}\p{N}_.]*)?\[(?:[^[\]]|\[[^\]]*\])*\]/gu;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.]*/gu;
/** Names that stand on names, and those on others. */
const DEPTH = 8;

/** The places that a formula of the sheet names; null where it may look at others as well. */
export function placesIn(formula: string, own: string, named: Named, depth = 0): LooksAt {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(GONE, '0');
  if (ROAMING.test(code) || depth > DEPTH) return null;
  const places: { sheet: string; area: Area }[] = [];
  let unknown = false;
  const withoutTables = code.replace(STRUCTURED, (whole, name: string | undefined) => {
    // Within a table it may be left unnamed; a number in brackets is another workbook.
    const tables = named.tables.filter((table) => (name === undefined ? named.sheets.get(table.sheet) === own : table.name.toUpperCase() === name.toUpperCase()));
    if (tables.length === 0 || /^\[\d+\]/.test(whole)) unknown = true;
    for (const { sheet, area } of tables) places.push({ sheet: named.sheets.get(sheet) ?? '', area });
    return '0';
  });
  const rest = withoutTables.replace(REFERENCE, (whole) => {
    const { sheet, rest: cells } = splitAddress(whole);
    const area = parseArea(cells.replaceAll('$', ''));
    if (area) places.push({ sheet: sheet ?? own, area });
    return '';
  });
  // What is left besides functions, TRUE and FALSE is a name.
  const words = rest.replace(/[\p{L}_][\p{L}\p{N}_.]*\s*\(/gu, '').replace(/\b(?:TRUE|FALSE)\b/gi, '').replace(/(?<![\p{L}\p{N}_.])\d+(?:\.\d+)?(?:E[+-]?\d+)?/giu, '');
  if (unknown || /[[\]#!']/.test(words)) return null;
  for (const [word] of words.matchAll(WORD)) {
    const looksAt = ofName(word, own, named, depth);
    if (!looksAt) return null;
    places.push(...looksAt);
  }
  return places;
}

function ofName(word: string, own: string, named: Named, depth: number): LooksAt {
  const meant = named.names.filter(({ name, scope }) => name.toUpperCase() === word.toUpperCase() && (scope === null || named.sheets.get(scope) === own));
  const local = meant.find(({ scope }) => scope !== null) ?? meant[0];
  return local ? placesIn(local.formula, own, named, depth + 1) : null;
}
