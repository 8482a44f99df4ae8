import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { countOf, type Examined } from '../../../../workbook/health/examination';
import { useHealthWords } from '../../hooks/health-words';
import { colours } from '../../theme';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '20px', margin: 0, padding: '10px 12px 8px' },
  cell: { display: 'flex', alignItems: 'baseline', gap: '5px', flexDirection: 'row-reverse' },
  count: { margin: 0, fontSize: '24px', lineHeight: '30px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  label: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  zero: { color: '#8a9593', fontWeight: tokens.fontWeightRegular },
  error: { color: colours.veto },
  warning: { color: colours.open },
});

export function HealthSummary({ examined }: { examined: readonly Examined[] }) {
  const styles = useStyles();
  const { t } = useHealthWords();
  const figures = [
    { word: 'healthErrors', count: countOf(examined, 'error'), tone: styles.error },
    { word: 'healthWarnings', count: countOf(examined, 'warning'), tone: styles.warning },
    { word: 'healthNotes', count: countOf(examined, 'note'), tone: undefined },
  ] as const;
  return (
    <section aria-label={t('healthSummary')}>
      <dl className={styles.row}>
        {figures.map(({ word, count, tone }) => (
          <div key={word} className={styles.cell}>
            <dt className={styles.label}>{t(word)}</dt>
            <dd className={mergeClasses(styles.count, count === 0 ? styles.zero : tone)}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
