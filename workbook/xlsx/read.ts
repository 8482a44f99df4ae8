/** Opens a workbook file: cells, looks, tables, names, and what add-ins have stored in it. */
import { parseArea } from '../model/area';
import type { DefinedName, Table, Visibility, XmlPart } from '../model/book-parts';
import { settingsAmong } from '../model/stored-settings';
import { datesFrom } from './calendar';
import { readTheme } from './colours';
import { WorkbookFault } from './fault';
import { toCell, type FunctionNames } from './formula';
import { ofType, part, relations, requiredPart, workbookPath, type Relation } from './package';
import { readSheet, SHEET_LIMITS, type ReadSheetContent, type SheetContext } from './sheet';
import { readStyles, type Look } from './styles';
import { unescapedText, type Element } from './xml';
import { text, unpack, type Package } from './zip';

export interface ReadSheet extends ReadSheetContent {
  id: string;
  name: string;
  part: string;
  visibility: Visibility;
}

export interface ReadBook {
  /** With which the ids of sheets and tables begin. */
  prefix: string;
  parts: Package;
  /** Path of the workbook part. */
  main: string;
  sheets: ReadSheet[];
  /** Every sheet that the file names, those without cells (charts, macros) too: the file's own numbers of sheets count them all. */
  entries: SheetEntry[];
  /** Place in `sheets` of the one to show first. */
  active: number;
  /** Days are counted from 1904 in the file, and from 1900 here. */
  date1904: boolean;
  looks: Look[];
  tables: (Table & { part: string })[];
  names: DefinedName[];
  xml: (XmlPart & { part: string })[];
  settings: Map<string, unknown>;
  properties: Record<string, string>;
  structureProtected: boolean;
}

export interface SheetEntry {
  /** Id of the sheet, as `ReadSheet` has it where it has cells. */
  id: string;
  /** Id of its relation. */
  relation: string;
}

/** `prefix` makes the ids of sheets and tables differ from those of another workbook. */
export function readXlsx(bytes: Uint8Array, names: FunctionNames, prefix = ''): ReadBook {
  return readPackage(unpack(bytes), names, prefix);
}

/** A workbook of which the parts are there. */
export function readPackage(parts: Package, names: FunctionNames, prefix = ''): ReadBook {
  const main = workbookPath(parts);
  const workbook = requiredPart(parts, main);
  const links = relations(parts, main);
  const linked = (type: string): Element | undefined => {
    const path = ofType(links, type)[0]?.target;
    return path === undefined ? undefined : part(parts, path);
  };
  const looks = readStyles(linked('styles'), readTheme(linked('theme')));
  const date1904 = workbook.child('workbookPr')?.flag('date1904') ?? false;
  const { fromFile } = datesFrom(date1904, (look) => looks[look]?.format);
  const entries = (workbook.child('sheets')?.all('sheet') ?? []).map((entry) => ({ id: sheetId(prefix, entry), relation: entry.get('id') ?? '' }));
  const sheets = readSheets(parts, workbook, links, { strings: sharedStrings(linked('sharedStrings')), names, fromFile }, prefix);
  if (sheets.length === 0) throw new WorkbookFault('incomplete', { part: 'worksheet' });
  // Some programs relate them to the whole package, and not to the workbook.
  const xml = readXmlParts(parts, [...links, ...relations(parts, '')]);
  return {
    prefix, parts, main, sheets, entries, looks, date1904,
    active: activeSheet(workbook, sheets, entries),
    tables: sheets.flatMap((sheet) => readTables(parts, sheet)),
    names: readNames(workbook, sheets, entries, names),
    xml,
    settings: new Map([...settingsAmong(xml), ...readSettings(parts)]),
    properties: readProperties(parts),
    structureProtected: workbook.child('workbookProtection')?.flag('lockStructure') ?? false,
  };
}

function sharedStrings(table: Element | undefined): string[] {
  return (table?.all('si') ?? []).map((item) => unescapedText(item.children
    .map((each) => (each.name === 't' ? each.text : each.name === 'r' ? (each.child('t')?.text ?? '') : '')).join('')));
}

function readSheets(
  parts: Package, workbook: Element, links: Relation[], context: Pick<SheetContext, 'strings' | 'names' | 'fromFile'>, prefix: string,
): ReadSheet[] {
  const budget = { cells: SHEET_LIMITS.cells };
  const states: Record<string, Visibility> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };
  return (workbook.child('sheets')?.all('sheet') ?? []).flatMap((entry) => {
    const link = links.find((each) => each.id === entry.get('id'));
    if (!link?.type.endsWith('/worksheet')) return []; // chart sheets hold no cells
    const bytes = parts.get(link.target);
    if (!bytes) throw new WorkbookFault('incomplete', { part: link.target });
    const name = entry.get('name') ?? '';
    const content = readSheet(text(bytes), { ...context, name, part: link.target, budget });
    return [{ ...content, id: sheetId(prefix, entry), name, part: link.target, visibility: states[entry.get('state') ?? ''] ?? 'Visible' }];
  });
}

const sheetId = (prefix: string, entry: Element): string => `${prefix}sheet-${entry.get('sheetId') ?? entry.get('name') ?? ''}`;

function activeSheet(workbook: Element, sheets: ReadSheet[], entries: SheetEntry[]): number {
  const wanted = entries[workbook.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0]?.id;
  const asked = sheets.findIndex((sheet) => sheet.id === wanted && sheet.visibility === 'Visible');
  const visible = sheets.findIndex((sheet) => sheet.visibility === 'Visible');
  return asked >= 0 ? asked : Math.max(visible, 0);
}

function readTables(parts: Package, sheet: ReadSheet): ReadBook['tables'] {
  const links = relations(parts, sheet.part);
  return sheet.tables.flatMap((id) => {
    const path = links.find((each) => each.id === id)?.target;
    const table = path === undefined ? undefined : part(parts, path);
    const area = table && parseArea(table.get('ref') ?? '');
    if (!table || !path || !area) return [];
    return [{
      id: `${sheet.id}-table-${table.get('id') ?? path}`, part: path, sheet: sheet.id, area,
      name: table.get('displayName') ?? table.get('name') ?? '',
      header: table.number('headerRowCount', 1) > 0,
      totals: table.number('totalsRowCount', 0) > 0,
      style: table.child('tableStyleInfo')?.get('name') ?? '',
    }];
  });
}

/** Excel's own names (print areas and the like) and those of sheets without cells concern the file alone. */
function readNames(workbook: Element, sheets: ReadSheet[], entries: SheetEntry[], names: FunctionNames): DefinedName[] {
  return (workbook.child('definedNames')?.all('definedName') ?? []).flatMap((each) => {
    const name = each.get('name') ?? '';
    const local = each.get('localSheetId');
    const scope = local === undefined ? null : entries[Number(local)]?.id ?? '';
    if (name.startsWith('_xlnm.') || (scope !== null && !sheets.some((sheet) => sheet.id === scope))) return [];
    return [{ name, formula: toCell(each.text, names), comment: each.get('comment') ?? '', visible: !each.flag('hidden'), scope }];
  });
}

/** Custom XML parts of add-ins; those that Office keeps for itself (schemas, bibliography) are parts like any other. */
function readXmlParts(parts: Package, links: Relation[]): ReadBook['xml'] {
  return ofType(links, 'customXml').flatMap(({ target }) => {
    const bytes = parts.get(target);
    if (!bytes) return [];
    const properties = ofType(relations(parts, target), 'customXmlProps')[0];
    const id = properties && part(parts, properties.target)?.get('itemID');
    return [{ id: id ?? `{${target}}`, xml: text(bytes), part: target }];
  });
}

/** Settings live in the part of the add-in's task pane, where the file has one; their values are JSON. */
function readSettings(parts: Package): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const path of parts.keys()) {
    if (!/\/webextensions\/webextension\d*\.xml$/.test(path)) continue;
    for (const each of part(parts, path)?.child('properties')?.all('property') ?? []) {
      settings.set(each.get('name') ?? '', fromJson(each.get('value') ?? 'null'));
    }
  }
  return settings;
}

function fromJson(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Elements of the part, and what Office.js calls them. */
export const CORE_PROPERTIES: Record<string, string> = { title: 'title', subject: 'subject', creator: 'author', keywords: 'keywords', description: 'comments', category: 'category' };

function readProperties(parts: Package): Record<string, string> {
  const core = part(parts, 'docProps/core.xml');
  return Object.fromEntries((core?.children ?? []).filter((each) => CORE_PROPERTIES[each.name]).map((each) => [CORE_PROPERTIES[each.name]!, each.text]));
}
