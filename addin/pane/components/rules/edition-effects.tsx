import type { Rulebook } from '../../../../shared/model/rulebook';
import { useRulesWords } from '../../hooks/rules/words';
import { Section } from '../parts';

/** What the newer rules change for the units of this workbook. */
export function EditionEffects({ older: _older, newer: _newer }: { older: Rulebook; newer: Rulebook }) {
  const { t } = useRulesWords();
  return <Section title={t('editionsEffect')}>{t('editionsNoUnits')}</Section>;
}
