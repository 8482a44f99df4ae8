import type { Fact } from '../../../../shared/contract/request';
import { engineWords } from '../../../../shared/i18n/answers/engine';
import { say, type Language } from '../../../../shared/i18n/language';
import type { SayRules } from '../../hooks/rules/words';
import type { Named } from '../../../../shared/contract/rulebook-view';

/** The fields of a row that a rule may read, in the order of a ledger, under their names in sheets. */
const words = {
  period: 'fieldPeriod', level: 'fieldLevel', kind: 'fieldKind', value: 'fieldValue', target: 'fieldTarget', base: 'fieldBase', of: 'fieldOf',
  count: 'fieldCount', subject: 'fieldSubject', date: 'fieldDate', evidence: 'fieldEvidence', by: 'fieldBy', points: 'fieldPoints',
} as const satisfies Partial<Record<keyof Fact, keyof typeof engineWords>>;

export type FactField = keyof typeof words;
const fields = Object.keys(words) as FactField[];

/** Those that are figures: what somebody who tries rules wants to turn. */
export const figureFields: readonly FactField[] = ['value', 'target', 'base', 'of', 'count'];

export const fieldName = (field: FactField, language: Language): string => say(engineWords, words[field], language);

/** What stands in the fields of a row, without those that are blank. */
export function filledFields(fact: Fact, kinds: readonly Named[] = []): readonly { readonly field: FactField; readonly text: string }[] {
  return fields.flatMap((field) => {
    const value = fact[field];
    if (value === null || value === undefined || value === '') return [];
    const text = field === 'kind' ? (kinds.find(({ code }) => code === value)?.name ?? String(value)) : String(value);
    return [{ field, text }];
  });
}

/** Rows in words: `次数 2；情形 未上报、次数 1`. */
export function factsText(facts: readonly Fact[], language: Language, t: SayRules): string {
  const rows = facts.map((fact) => filledFields(fact).map(({ field, text }) => t('bringField', { field: fieldName(field, language), text })).join(t('markList')) || t('bringOneRow'));
  return rows.length === 0 ? t('trialNoRow') : rows.join(t('markClause'));
}
