import { makeStyles, tokens } from '@fluentui/react-components';
import type { Difference } from '../../../../workbook/parameters/sheet-plan';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';

const useStyles = makeStyles({
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  list: { listStyle: 'none', margin: '4px 0 0', padding: 0, maxHeight: '120px', overflowY: 'auto', lineHeight: '19px' },
  address: { color: colours.quiet, marginInlineEnd: '6px' },
  old: { color: colours.quiet, textDecoration: 'line-through' },
});

/** Cell by cell, what is there and what will be: before anything is written. */
export function ChangePreview({ differences, newSheet }: { differences: readonly Difference[]; newSheet: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div aria-live="polite">
      <p className={styles.title}>{t('parametersChanges', { count: differences.length })}</p>
      {newSheet && <p className={styles.title}>{t('parametersNewSheet')}</p>}
      <ul className={styles.list} tabIndex={0} aria-label={t('parametersChanges', { count: differences.length })}>
        {differences.map(({ address, old, now }) => (
          <li key={address}>
            <span className={styles.address}>{address}</span>
            <span className={styles.old}>{old === '' ? t('parametersEmptyCell') : old}</span> → {now === '' ? t('parametersEmptyCell') : now}
          </li>
        ))}
      </ul>
    </div>
  );
}
