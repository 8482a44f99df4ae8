import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useBindingWords } from '../../../hooks/binding/words';
import { Ask } from './ask';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  year: { width: '88px' },
});

/** A year: one of the likely ones by a click, any other typed. */
export function YearQuestion({ question, years, onYear }: { question: string; years: readonly number[]; onYear: (year: number) => void }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const [typed, setTyped] = useState('');
  const year = /^(19|20|21)\d\d$/u.test(typed.trim()) ? Number(typed.trim()) : null;
  return (
    <Ask question={question}>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (year !== null) onYear(year);
        }}
      >
        {years.map((each) => (
          <Button key={each} size="small" onClick={() => onYear(each)}>
            {each}
          </Button>
        ))}
        <Input size="small" className={styles.year} inputMode="numeric" aria-label={question} placeholder={t('askYearHint')} value={typed} onChange={(_, { value }) => setTyped(value)} />
        {year !== null && (
          <Button size="small" type="submit">
            {t('askAccept')}
          </Button>
        )}
      </form>
    </Ask>
  );
}
