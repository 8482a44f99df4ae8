import { Select } from '@fluentui/react-components';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useScenarioWords } from '../../hooks/scenario/words';

/** A choice of one unit, by the host's own list: thousands of them are no trouble, and typing finds one. */
export function UnitChoice({ scoring, value, onChange }: { scoring: Scoring; value: string; onChange: (unit: string) => void }) {
  const { t } = useScenarioWords();
  return (
    <Select size="small" aria-label={t('tryUnit')} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
      <option value="">{t('tryChooseUnit')}</option>
      {scoring.answer.units.map(({ unit }) => (
        <option key={unit} value={unit}>
          {unit}
        </option>
      ))}
    </Select>
  );
}
