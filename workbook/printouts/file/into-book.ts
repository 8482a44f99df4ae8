import { say, type Language } from '../../../shared/i18n/language';
import { printoutWords } from '../../../shared/i18n/printouts';
import type { FunctionNames } from '../../xlsx/formula';
import { relations } from '../../xlsx/package';
import type { ReadBook, ReadSheet } from '../../xlsx/read';
import { paperIn } from '../../xlsx/read-paper';
import { namespaceOf } from '../../model/xml-namespace';
import { saveXlsx } from '../../xlsx/write';
import type { SavedBook } from '../../xlsx/write/state';
import type { Cell } from '../../model/grid';
import { choicesIn, choicesNamespace, choicesXml } from '../kept/choices-store';
import { lookOfSheet, looksIn, looksNamespace, looksXml, relaidParts, withLaid, type LaidLook } from '../kept/look-store';
import { cellsOf, type PlannedSheet, type PresentSheet } from '../kept/plan';
import type { PrintChoices } from '../model/choices';
import { isOwnChart } from './charts';
import { paperOf } from './paper-of';
import { printNames, savedSheet } from './saved-sheet';

/** The sheets of a file, as plans of printouts look at them. */
export function presentSheets(book: ReadBook): readonly PresentSheet[] {
  const looks = looksIn(partOf(book, looksNamespace));
  return book.sheets.map((sheet) => {
    const { name } = sheet;
    const cells = cellsIn(sheet);
    const relaid = lookOfSheet(looks, name, cells) ? relaidParts(looks, { name, cells, paper: paperIn(book, sheet) }) : [];
    return { name, protected: sheet.protected, more: holdsMore(book.parts, sheet), cells, relaid };
  });
}

function cellsIn({ cells }: ReadSheet): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [];
  for (const { row, column, value, result, formula } of cells) {
    // A formula is somebody's: a printout has none.
    const content = formula === undefined ? (result ?? value) : formula;
    if (content === '') continue;
    while (lines.length <= row) lines.push([]);
    const line = lines[row] as Cell[];
    while (line.length < column) line.push('');
    line[column] = content;
  }
  return lines;
}

/** Pictures, remarks and the like; the charts that we draw are ours. */
function holdsMore(parts: ReadBook['parts'], { part }: ReadSheet): boolean {
  return relations(parts, part).some(({ type, target, external }) => {
    if (external || /\/(?:printerSettings|customProperty)$/.test(type)) return false;
    return !(type.endsWith('/drawing') && isOwnChart(parts, target));
  });
}

/** The choices that a file keeps. */
export const choicesOf = (book: Pick<ReadBook, 'xml'>): PrintChoices => choicesIn(partOf(book, choicesNamespace));

const partOf = ({ xml }: { readonly xml: readonly { readonly xml: string }[] }, namespace: string): string | null => xml.find((part) => namespaceOf(part.xml) === namespace)?.xml ?? null;

/** A workbook with its printouts: renewed in their places, the others behind its own sheets. `state`: the workbook as it stands. */
export function bookWithPrintouts(file: ReadBook, state: SavedBook, planned: readonly PlannedSheet[], { names, language, choices }: { readonly names: FunctionNames; readonly language: Language; readonly choices: PrintChoices }): Uint8Array<ArrayBuffer> {
  const made = planned.filter(({ fate }) => fate !== 'same').map(({ laid, name }, index) => {
    const place = { id: `printout-${index + 1}`, name, pages: say(printoutWords, 'pages', language), ...(choices.fonts ? { fonts: choices.fonts } : {}) };
    return { place, sheet: savedSheet(laid, place), names: printNames(laid, place), look: { name, cells: cellsOf(laid), paper: paperOf(laid, { language, charts: true, ...(choices.fonts ? { fonts: choices.fonts } : {}) }) } };
  });
  const byName = new Map(made.map((each) => [each.place.name.toLowerCase(), each]));
  const kept = state.sheets.map((sheet) => byName.get(sheet.name.toLowerCase())?.sheet ?? sheet);
  const present = new Set(state.sheets.map(({ name }) => name.toLowerCase()));
  const sheets = [...kept, ...made.filter(({ place }) => !present.has(place.name.toLowerCase())).map(({ sheet }) => sheet)];
  const active = sheets.some(({ id }) => id === state.active) ? state.active : (sheets.find(({ name }) => name === state.sheets.find(({ id }) => id === state.active)?.name)?.id ?? sheets[0]?.id ?? '');
  const ids = new Set(sheets.map(({ id }) => id));
  const parts = {
    ...state.parts,
    tables: state.parts.tables.filter(({ sheet }) => ids.has(sheet)),
    names: [...state.parts.names.filter(({ scope }) => scope === null || ids.has(scope)), ...made.flatMap((each) => [...each.names])],
    xml: withLooks(withChoices(state.parts.xml, choices), made.map(({ look }) => look)),
  };
  return saveXlsx({ ...state, sheets, active, parts }, file, names);
}

type Parts = SavedBook['parts']['xml'];

/** Of the parts that we keep: one a file, so that the same file comes out the same. */
const IDS = { choices: '{6B1C0E5A-7D0F-4B1E-9C53-2F0A4E6D8B17}', looks: '{0F0C57A4-5D0B-4C1A-8F3E-7D5A61C2B904}' } as const;

/** With this in the place of the part of that namespace; null: without it. */
function withPart(parts: Parts, namespace: string, id: string, xml: string | null): Parts {
  const before = parts.find((part) => namespaceOf(part.xml) === namespace);
  if (!before && xml === null) return parts;
  const others = parts.filter((part) => part !== before);
  return xml === null ? others : [...others, { id: before?.id ?? id, xml }];
}

const withChoices = (parts: Parts, choices: PrintChoices): Parts => withPart(parts, choicesNamespace, IDS.choices, Object.keys(choices).length === 0 ? null : choicesXml(choices));

/** How the sheets were laid, for the next time. */
const withLooks = (parts: Parts, laid: readonly LaidLook[]): Parts =>
  (laid.length === 0 ? parts : withPart(parts, looksNamespace, IDS.looks, looksXml(withLaid(looksIn(partOf({ xml: parts }, looksNamespace)), laid))));
