import type { ItemField, ItemView, RulebookView } from '../../shared/contract/rulebook-view';
import { joined, say, type Language, type Text } from '../../shared/i18n/language';
import { templateWords } from '../../shared/i18n/templates';
import { type LedgerField, ledgerColumns, ledgerFields, sheetNames } from '../ledger/fields';
import { itemsOf } from '../ledger/rows/items';
import { kindsOf, levelWords, roleWords } from '../ledger/vocabulary';
import type { Put } from '../model/port/editor';
import { listBelow, type List, type Note, type SheetPlan, type TemplateUnit } from './plan';

/** A sheet on which facts are written down: the ledger itself, or a form of one department. */
export interface FactSheet {
  readonly view: RulebookView;
  /** Those whose rows stand on it. */
  readonly items: readonly ItemView[];
  readonly units: readonly TemplateUnit[];
  readonly year: number;
  readonly language: Language;
}

/** Rows that offer the lists, also where nothing is filled in yet. */
const ROOM = 500;

const widths: Readonly<Partial<Record<LedgerField, number>>> = { unit: 16, item: 22, kind: 18, series: 16, subject: 20, evidence: 22, note: 28 };

/** The sheet 台账 with just the columns that the rules read. */
export function ledgerTemplate(view: RulebookView, options: Pick<FactSheet, 'units' | 'year' | 'language'>): SheetPlan {
  const sheet = { ...options, view, items: rowItems(view) };
  return factPlan(sheetNames.ledger[0], sheet, [[say(templateWords, 'ledgerNote', options.language, { title: view.title })]]);
}

/** The items that have rows of their own. */
export function rowItems(view: RulebookView): readonly ItemView[] {
  return view.items.filter(({ code }) => itemsOf(view).byCode(code) !== null);
}

/** `top` stands over the headings. */
export function factPlan(name: string, sheet: FactSheet, top: readonly (readonly Put[])[]): SheetPlan {
  const fields = fieldsFor(sheet);
  const header = top.length;
  const rows = rowsFor(sheet, fields);
  return {
    name,
    cells: [...top, fields.map((field) => ledgerColumns[field].headers[0] ?? field), ...rows],
    merges: top.map((_, row) => ({ row, column: 0, rows: 1, columns: fields.length })),
    lists: fields.flatMap((field, column) => listFor(field, sheet, { row: header, column, rows: rows.length + ROOM })),
    notes: fields.flatMap((field, column) => noteFor(field, sheet, { row: header, column })),
    widths: fields.map((field) => widths[field] ?? 10),
    headings: [header],
  };
}

/** In the order of a ledger: what every row has, what the items read, and a remark. */
function fieldsFor({ view, items, units }: FactSheet): readonly LedgerField[] {
  const read = new Set<LedgerField>(items.flatMap(({ fields }) => fields));
  if (view.period !== 'year' && view.period !== 'year-or-half') read.add('period');
  // A list of units says what each of them is; without one the rows do.
  if (units.length === 0 && view.unitTypes.length > 1) read.add('type');
  if (items.some(({ without }) => without)) read.add('kind');
  // How often is one where nothing is said: a column for it would be in everybody's way.
  read.delete('count');
  for (const field of ['unit', 'year', 'item', 'note'] as const) read.add(field);
  return ledgerFields.filter((field) => read.has(field));
}

/** Of an item that is given once the row is there already; events are written down as they come. */
function rowsFor({ view, items, units, year }: FactSheet, fields: readonly LedgerField[]): readonly (readonly Put[])[] {
  if (view.period === 'quarter' || view.period === 'month') return [];
  return items.filter(({ given }) => given === true).flatMap((item) =>
    units.filter(({ type }) => type === undefined || item.types.includes(type)).map(({ id }) =>
      fields.map((field): Put => ({ unit: id, year, item: itemName(item) } as Partial<Record<LedgerField, Put>>)[field] ?? null),
    ),
  );
}

/** `A1 重点工作`: the ledger is read by the code, and people by the name. */
const itemName = ({ code, name }: ItemView): string => (/\s/u.test(code) ? code : `${code} ${name}`);

/** The words that may stand in a column. */
function wordsFor(field: LedgerField, { view, items }: FactSheet): readonly string[] {
  const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];
  if (field === 'level') return levelWords.filter(({ code }) => items.some(({ levels }) => levels?.includes(code))).map(({ name }) => name);
  if (field === 'kind') return distinct(items.flatMap((item) => kindsOf(item).map(({ name }) => name)));
  if (field === 'role') return roleWords.filter(({ code }) => items.some(({ roles }) => roles?.includes(code))).map(({ name }) => name);
  return field === 'type' ? view.unitTypes.map(({ name }) => name) : [];
}

function listFor(field: LedgerField, sheet: FactSheet, { row, column, rows }: { readonly row: number; readonly column: number; readonly rows: number }): readonly List[] {
  if (field === 'unit') return listBelow(row, column, rows, sheet.units.map(({ id }) => id));
  if (field === 'item') return listBelow(row, column, rows, sheet.items.map(itemName), sheet.items.map(({ code }) => code));
  return listBelow(row, column, rows, wordsFor(field, sheet));
}

function noteFor(field: LedgerField, sheet: FactSheet, at: Pick<Note, 'row' | 'column'>): readonly Note[] {
  const { items, year, language } = sheet;
  const names = (some: readonly ItemView[]): Text => joined(some.map(({ code, name }) => `${code} ${name}`));
  const note = (key: keyof typeof templateWords, slots: Readonly<Record<string, string | number | Text>> = {}): readonly Note[] => [{ ...at, text: say(templateWords, key, language, slots) }];
  if (field === 'unit') return note('noteUnit');
  if (field === 'year') return note('noteYear', { year });
  if (field === 'item') return note('noteItem', { items: names(items) });
  const reading = items.filter(({ fields, without }) => fields.includes(field as ItemField) || (field === 'kind' && without));
  const words = wordsFor(field, sheet);
  const lines = [
    ...(words.length > 0 ? note('noteWords', { words: joined(words) }) : []),
    ...(reading.length > 0 && reading.length < items.length ? note('noteFor', { items: names(reading) }) : []),
  ].map(({ text }) => text);
  return lines.length > 0 ? [{ ...at, text: lines.join('\n') }] : [];
}
