import { Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useBindingWords } from '../../../hooks/binding/words';

const useStyles = makeStyles({ year: { width: '96px' } });

/** The year of a table, to be corrected; taken as soon as four digits stand there. */
export function YearField({ year, onYear }: { year: number | null; onYear: (year: number) => void }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const [typed, setTyped] = useState(year === null ? '' : String(year));
  return (
    <Input
      size="small"
      className={styles.year}
      inputMode="numeric"
      aria-label={t('placeYear')}
      placeholder={t('askYearHint')}
      value={typed}
      onChange={(_, { value }) => {
        setTyped(value);
        if (/^(19|20|21)\d\d$/u.test(value.trim())) onYear(Number(value.trim()));
      }}
    />
  );
}
