import type { ItemView, RulebookView } from '../../shared/contract/rulebook-view';
import { type Text, fill } from '../../shared/i18n/language';
import { healthWords } from '../../shared/i18n/health';
import type { FactReading, LedgerReading } from '../ledger/reading';
import type { Scoring } from '../results/scoring';

const named = 4;

/** `青石村、白水村`, or the first few with how many there are. */
export function unitList(units: readonly string[]): Text {
  if (units.length <= named) return { zh: units.join('、'), en: units.join(', ') };
  const list = (language: 'zh' | 'en', mark: string): string =>
    fill(healthWords.listOfUnits, language, { units: units.slice(0, named).join(mark), count: units.length });
  return { zh: list('zh', '、'), en: list('en', ', ') };
}

export function itemName({ code, name }: Pick<ItemView, 'code' | 'name'>): string {
  return `${code} ${name}`;
}

const byCode = new WeakMap<RulebookView, ReadonlyMap<string, ItemView>>();

export function itemOf(rulebook: RulebookView, code: string | null | undefined): ItemView | null {
  let items = byCode.get(rulebook);
  if (!items) byCode.set(rulebook, (items = new Map(rulebook.items.map((item) => [item.code, item]))));
  return items.get(code ?? '') ?? null;
}

/** The rows of the assessed year, and of the period where one is assessed. */
export function rowsOf({ ledger, when }: Pick<Scoring, 'ledger' | 'when'>): readonly FactReading[] {
  return ledger.facts.filter(({ fact }) => fact.year === when.year && (when.period === null || !/Q/.test(when.period) || fact.period === when.period));
}

export function blank(text: unknown): boolean {
  return text === null || text === undefined || String(text).trim() === '';
}

/** The cell of a row that holds a field; rows are known by their first cell, `台账!A17`. */
export function cellOf(ledger: LedgerReading, { fact }: FactReading, field: keyof LedgerReading['columns']): string {
  const id = fact.id ?? '';
  const column = ledger.columns[field];
  return column === undefined ? id : id.replace(/[A-Z]+(\d+)$/, `${column}$1`);
}
