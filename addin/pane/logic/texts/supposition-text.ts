import type { Fact } from '../../../../shared/contract/request';
import type { Language } from '../../../../shared/i18n/language';
import { rowsById } from '../../../../workbook/results/explanation';
import type { Scoring } from '../../../../workbook/results/scoring';
import type { Supposition } from '../../../scenario/scenario';
import { levelsOf } from '../../../../workbook/ledger/vocabulary';
import type { SayScenario } from '../../hooks/scenario/words';

/** A supposition in a sentence. */
export function suppositionText(supposition: Supposition, scoring: Scoring, t: SayScenario, language: Language): string {
  if (supposition.suppose === 'parameter') {
    const parameter = scoring.rulebook.parameters.find(({ key }) => key === supposition.key);
    const value = parameter?.values?.find((each) => each.value === supposition.value)?.text[language] ?? String(supposition.value);
    return t('supposeParameter', { question: parameter?.question[language] ?? supposition.key, value });
  }
  if (supposition.suppose === 'added') {
    const { fact } = supposition;
    return t('supposeAdded', { unit: fact.unit ?? '', what: factWhat(fact, scoring) });
  }
  const fact = rowsById(scoring).get(supposition.id)?.fact;
  const what = fact ? `${fact.unit ?? ''} ${factWhat(fact, scoring)}` : '';
  if (supposition.suppose === 'without') return t('supposeWithout', { row: supposition.id, what });
  const blank = t('blankValue');
  return t('supposeChanged', { row: supposition.id, what, old: fact?.value === null || fact?.value === undefined ? blank : String(fact.value), now: supposition.value.trim() || blank });
}

/** `V16 媒体宣传 省级 3次`: what a row says, in the words of its clause. */
export function factWhat(fact: Fact, { rulebook }: Pick<Scoring, 'rulebook'>): string {
  const item = rulebook.items.find(({ code }) => code === fact.item);
  const level = item && levelsOf(item).find(({ code }) => code === fact.level)?.name;
  const kind = item?.kinds?.find(({ code }) => code === fact.kind)?.name;
  const count = fact.count !== null && fact.count !== undefined && String(fact.count) !== '1' ? `×${fact.count}` : '';
  const value = fact.value === null || fact.value === undefined || fact.value === '' ? '' : String(fact.value);
  return [item ? `${item.code} ${item.name}` : fact.item, level ?? fact.level, kind ?? fact.kind, value, count, fact.period].filter(Boolean).join(' ');
}
