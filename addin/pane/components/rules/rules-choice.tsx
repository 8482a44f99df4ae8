import type { RulesReading } from '../../../../workbook/rule-sheet/types';
import { useRulesWords } from '../../hooks/rules/words';
import { titleOf, yearsText } from '../../logic/rules/years';
import { Choose } from '../binding/questions/ask';

/** What a reading is known by while the page is open. */
export const keyOf = ({ sheets }: RulesReading): string => sheets.join('|');

/** One of several rules. */
export function RulesChoice({ label, readings, value, onChange }: { label: string; readings: readonly RulesReading[]; value: string; onChange: (key: string) => void }) {
  const { t } = useRulesWords();
  const options = readings.map((reading) => ({ value: keyOf(reading), text: `${titleOf(reading) || t('rulesUntitled')} ${yearsText(reading.years, t)}` }));
  return <Choose label={label} value={value} options={options} onChange={onChange} />;
}
