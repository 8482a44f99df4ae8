import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { Language } from '../../shared/i18n/language';
import { ledgerColumns, unitColumns, type LedgerField } from '../ledger/fields';
import type { LedgerReading } from '../ledger/reading';
import { textOf } from '../model/text';
import { codeOf, kindsOf, levelsOf, roleWords } from '../ledger/vocabulary';
import type { Put } from '../model/port/editor';

/** One row that a result stands on, by what it says. Two rows that say the same are alike, wherever they stand. */
export interface Row {
  /** `台账!A17`; where it stood, or stands. */
  readonly at: string;
  /** In the codes of a request; what is blank is left out. */
  readonly says: Readonly<Record<string, string>>;
}

/** What no clause reads: a change there changes no result. */
const unread = new Set(['id', 'by', 'note']);
const first = ['unit', 'item', 'year', 'period', 'level', 'kind', 'value', 'of', 'count'];

/** The rows of a ledger that can have a part in results up to this year. */
export function factRows(ledger: LedgerReading, year: number): readonly Row[] {
  return ledger.facts.flatMap((each) => factRow(each, year));
}

export function factRow({ fact }: LedgerReading['facts'][number], year: number): Row[] {
  return typeof fact.year !== 'number' || fact.year <= year ? [{ at: fact.id ?? '', says: textsOf(fact) }] : [];
}

export function unitRows(ledger: LedgerReading): readonly Row[] {
  return ledger.units.map(({ unit, address }) => {
    const { id, ...rest } = unit;
    return { at: address, says: textsOf({ unit: id, ...rest }) };
  });
}

function textsOf(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]: [string, unknown]) => {
      const text = value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : textOf(value as string | number | boolean);
      return unread.has(key) || text === '' ? [] : [[key, text] as const];
    }),
  );
}

/** The fields that occur in rows, those first by which people know a row. */
export function fieldsOf(rows: readonly Row[]): readonly string[] {
  const used = new Set(rows.flatMap(({ says }) => Object.keys(says)));
  return [...first.filter((field) => used.has(field)), ...[...used].filter((field) => !first.includes(field)).sort()];
}

/** What a field is called to people. */
export function fieldName(field: string, language: Language): string {
  const column = ledgerColumns[field as LedgerField] ?? unitColumns[field as 'staff'];
  return column ? column.name[language] : field;
}

/** The field of such a name, in either language. */
export function fieldNamed(name: string): string {
  const known = [...Object.entries(ledgerColumns), ...Object.entries(unitColumns)];
  return known.find(([, column]) => column.name.zh === name || column.name.en === name)?.[0] ?? name;
}

/** A field as it is shown: the words of the sheet in place of codes. */
export function shownField(says: Row['says'], field: string, view: RulebookView | null): string {
  const text = says[field] ?? '';
  return wordsOf(field, says, view).find(({ code }) => code === text)?.name ?? text;
}

/** A figure is a number on the sheet, too. */
export function putOf(text: string): Put {
  return text !== '' && String(Number(text)) === text ? Number(text) : text === '' ? null : text;
}

/** A row as it was shown, back in codes. */
export function rowFrom(at: string, shown: Readonly<Record<string, string>>, view: RulebookView | null): Row {
  const says = Object.entries(shown).flatMap(([field, text]) => {
    const words = wordsOf(field, shown, view);
    return text === '' ? [] : [[field, words.length === 0 ? text : (codeOf(text, words) ?? text)] as const];
  });
  return { at, says: Object.fromEntries(says) };
}

function wordsOf(field: string, says: Readonly<Record<string, string>>, view: RulebookView | null): readonly { readonly code: string; readonly name: string; readonly words?: readonly string[] }[] {
  const item = view?.items.find(({ code }) => code === says['item']) ?? null;
  if (field === 'level') return levelsOf(item);
  if (field === 'kind') return kindsOf(item);
  if (field === 'role') return roleWords;
  if (field === 'type') return view?.unitTypes ?? [];
  return [];
}
