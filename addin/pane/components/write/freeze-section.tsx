import { Button, makeStyles } from '@fluentui/react-components';
import { isErrorValue } from '../../../ledger/text';
import { useFreeze } from '../../hooks/freeze';
import { useWords } from '../../hooks/words';
import { useWriter } from '../../hooks/writer';
import { colours } from '../../theme';
import { Section } from '../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '19px' },
  found: { margin: '0 0 6px', lineHeight: '19px' },
  record: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '8px 0 0' },
});

/** 定稿: formulas into values before a file leaves the office, and back. */
export function FreezeSection() {
  const styles = useStyles();
  const { t } = useWords();
  const { formulas, records, freeze, thaw } = useFreeze();
  const { busy } = useWriter();
  const errors = (formulas ?? []).filter(({ value }) => isErrorValue(value)).length;
  return (
    <Section title={t('freeze')}>
      <p className={styles.text}>{t('freezeText')}</p>
      {formulas !== null && formulas.length === 0 && <p className={styles.found}>{t('freezeNone')}</p>}
      {formulas !== null && formulas.length > 0 && (
        <>
          <p className={styles.found}>
            {t('freezeFound', { count: formulas.length })}。{errors > 0 && t('freezeErrors', { count: errors })}
          </p>
          <Button disabled={busy} onClick={() => void freeze()}>
            {t('freezeDo')}
          </Button>
        </>
      )}
      {records.map((record) => (
        <div key={record.sheet} className={styles.record}>
          <span>{t('thawFound', { name: record.sheet, count: record.cells.length, time: record.time })}</span>
          <Button size="small" disabled={busy} onClick={() => void thaw(record)}>
            {t('thawDo')}
          </Button>
        </div>
      ))}
    </Section>
  );
}
