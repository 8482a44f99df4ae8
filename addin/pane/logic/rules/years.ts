import type { RulesReading } from '../../../../workbook/rule-sheet/types';
import type { SayRules } from '../../hooks/rules/words';

/** `2026年起`, `2025年`, `各年度`. */
export function yearsText({ from, to }: RulesReading['years'], t: SayRules): string {
  if (from === null) return to === null ? t('rulesYearsAll') : t('rulesYearsTo', { to });
  if (to === null) return t('rulesYearsFrom', { from });
  return from === to ? t('rulesYearsOne', { from }) : t('rulesYearsSpan', { from, to });
}

/** The title of rules that may not be whole yet. */
export function titleOf({ rulebook, draft }: RulesReading): string {
  if (rulebook) return rulebook.title;
  const title = typeof draft === 'object' && draft !== null ? (draft as { title?: unknown }).title : undefined;
  return typeof title === 'string' ? title : '';
}

/** Those by which a page begins: the first that can score, else the first. */
export function firstOf(readings: readonly RulesReading[]): RulesReading | null {
  return readings.find(({ rulebook }) => rulebook !== null) ?? readings[0] ?? null;
}
