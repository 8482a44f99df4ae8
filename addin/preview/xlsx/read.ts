/** Opens a workbook file: cells, looks, tables, names, and what add-ins have stored in it. */
import { isDateFormat } from 'numfmt';
import { parseArea } from '../standin/address';
import type { DefinedName, Table, Visibility, XmlPart } from '../standin/backend';
import { readTheme } from './colours';
import { WorkbookFault } from './fault';
import { toCell, type FunctionNames } from './formula';
import { ofType, part, relations, requiredPart, workbookPath, type Relation } from './package';
import { readSheet, SHEET_LIMITS, type ReadSheetContent } from './sheet';
import { readStyles, type Look } from './styles';
import type { Element } from './xml';
import { text, unpack, type Package } from './zip';

export interface ReadSheet extends ReadSheetContent {
  id: string;
  name: string;
  part: string;
  visibility: Visibility;
}

export interface ReadBook {
  parts: Package;
  /** Path of the workbook part. */
  main: string;
  sheets: ReadSheet[];
  active: number;
  looks: Look[];
  tables: (Table & { part: string })[];
  names: DefinedName[];
  xml: (XmlPart & { part: string })[];
  settings: Map<string, unknown>;
  properties: Record<string, string>;
  structureProtected: boolean;
}

/** Days between the two calendars a workbook may count by. */
const DAYS_TO_1904 = 1462;

/** `prefix` makes the ids of sheets and tables differ from those of another workbook. */
export function readXlsx(bytes: Uint8Array, names: FunctionNames, prefix = ''): ReadBook {
  const parts = unpack(bytes);
  const main = workbookPath(parts);
  const workbook = requiredPart(parts, main);
  const links = relations(parts, main);
  const linked = (type: string): Element | undefined => {
    const path = ofType(links, type)[0]?.target;
    return path === undefined ? undefined : part(parts, path);
  };
  const looks = readStyles(linked('styles'), readTheme(linked('theme')));
  const sheets = readSheets(parts, workbook, links, sharedStrings(linked('sharedStrings')), names, prefix);
  if (sheets.length === 0) throw new WorkbookFault('incomplete', { part: 'worksheet' });
  if (workbook.child('workbookPr')?.flag('date1904')) countFrom1900(sheets, looks);
  return {
    parts, main, sheets, looks,
    active: activeSheet(workbook, sheets),
    tables: sheets.flatMap((sheet) => readTables(parts, sheet)),
    names: readNames(workbook, sheets, names, prefix),
    xml: readXmlParts(parts, links),
    settings: readSettings(parts),
    properties: readProperties(parts),
    structureProtected: workbook.child('workbookProtection')?.flag('lockStructure') ?? false,
  };
}

function sharedStrings(table: Element | undefined): string[] {
  return (table?.all('si') ?? []).map((item) => item.children
    .map((each) => (each.name === 't' ? each.text : each.name === 'r' ? (each.child('t')?.text ?? '') : '')).join(''));
}

function readSheets(parts: Package, workbook: Element, links: Relation[], strings: string[], names: FunctionNames, prefix: string): ReadSheet[] {
  const budget = { cells: SHEET_LIMITS.cells };
  const states: Record<string, Visibility> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };
  return (workbook.child('sheets')?.all('sheet') ?? []).flatMap((entry) => {
    const link = links.find((each) => each.id === entry.get('id'));
    if (!link?.type.endsWith('/worksheet')) return []; // chart sheets hold no cells
    const bytes = parts.get(link.target);
    if (!bytes) throw new WorkbookFault('incomplete', { part: link.target });
    const name = entry.get('name') ?? '';
    const content = readSheet(text(bytes), { name, part: link.target, strings, names, budget });
    return [{ ...content, id: sheetId(prefix, entry), name, part: link.target, visibility: states[entry.get('state') ?? ''] ?? 'Visible' }];
  });
}

const sheetId = (prefix: string, entry: Element): string => `${prefix}sheet-${entry.get('sheetId') ?? entry.get('name') ?? ''}`;

function countFrom1900(sheets: ReadSheet[], looks: Look[]): void {
  for (const { cells } of sheets) {
    for (const cell of cells) {
      if (typeof cell.value === 'number' && isDateFormat(looks[cell.look]?.format ?? 'General')) cell.value += DAYS_TO_1904;
    }
  }
}

function activeSheet(workbook: Element, sheets: ReadSheet[]): number {
  const wanted = workbook.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0;
  const visible = sheets.findIndex((sheet) => sheet.visibility === 'Visible');
  return sheets[wanted]?.visibility === 'Visible' ? wanted : Math.max(visible, 0);
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

function readNames(workbook: Element, sheets: ReadSheet[], names: FunctionNames, prefix: string): DefinedName[] {
  const order = (workbook.child('sheets')?.all('sheet') ?? []).map((entry) => sheetId(prefix, entry));
  return (workbook.child('definedNames')?.all('definedName') ?? [])
    .filter((each) => !(each.get('name') ?? '').startsWith('_xlnm.'))
    .map((each) => {
      const local = each.get('localSheetId');
      const scope = local === undefined ? null : order[Number(local)] ?? null;
      return {
        name: each.get('name') ?? '', formula: toCell(each.text, names), comment: each.get('comment') ?? '',
        visible: !each.flag('hidden'), scope: sheets.some((sheet) => sheet.id === scope) ? scope : null,
      };
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

/** Settings live in the part of the add-in's task pane; their values are JSON. */
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

const CORE: Record<string, string> = { title: 'title', subject: 'subject', creator: 'author', keywords: 'keywords', description: 'comments', category: 'category' };

function readProperties(parts: Package): Record<string, string> {
  const core = part(parts, 'docProps/core.xml');
  return Object.fromEntries((core?.children ?? []).filter((each) => CORE[each.name]).map((each) => [CORE[each.name]!, each.text]));
}
