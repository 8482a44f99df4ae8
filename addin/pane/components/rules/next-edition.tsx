import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RulesReading } from '../../../../workbook/rule-sheet/types';
import { useRulesTools } from '../../hooks/rules/rules';
import { useRulesWords } from '../../hooks/rules/words';
import { useWriteSheets } from '../../hooks/rules/write-sheets';
import { useWriter } from '../../hooks/writing/writer';
import { colours } from '../../theme';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px', alignItems: 'flex-end', marginTop: '6px' },
  year: { width: '6em' },
  text: { margin: '4px 0', color: colours.quiet, lineHeight: '19px' },
});

/** A copy of rules for another year, to be changed where that year is otherwise. */
export function NextEdition({ reading: { rulebook, draft, years } }: { reading: RulesReading }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { sheets } = useRulesTools();
  const { busy } = useWriter();
  const writeSheets = useWriteSheets();
  const [year, setYear] = useState(String((years.to ?? years.from ?? new Date().getFullYear()) + 1));
  const from = /^\d{4}$/.test(year.trim()) ? Number(year) : null;
  return (
    <>
      <div className={styles.line}>
        <Field size="small" label={t('editionsMakeNewYear')}>
          <Input size="small" className={styles.year} value={year} onChange={(_, { value }) => setYear(value)} />
        </Field>
        <Button size="small" disabled={busy || from === null} onClick={() => void writeSheets(sheets.plans(rulebook ?? draft, language, { years: { from, to: null } }))}>
          {t('editionsMakeNew')}
        </Button>
      </div>
      <p className={styles.text}>{t('editionsMakeNewText')}</p>
    </>
  );
}
