import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { UnitResult } from '../../../../shared/contract/answer';
import { useWords } from '../../hooks/words';
import { standingOf } from '../../logic/todo';
import { colours } from '../../theme';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(5, 1fr)', margin: 0, padding: '12px 12px 8px' },
  cell: { display: 'flex', flexDirection: 'column-reverse', textAlign: 'center' },
  label: { fontSize: tokens.fontSizeBase200, color: colours.quiet },
  value: { margin: 0, fontSize: '26px', lineHeight: '32px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  zero: { color: '#a3adab', fontWeight: tokens.fontWeightRegular },
  open: { color: colours.open },
  bad: { color: colours.veto },
  maybe: { margin: '0 12px', textAlign: 'end', color: colours.open, fontSize: tokens.fontSizeBase200 },
});

/** How many units are settled, open, in error, vetoed: the state of the year in five figures. */
export function StandingFigures({ units }: { units: readonly UnitResult[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const standing = useMemo(() => standingOf(units), [units]);
  const figures = [
    { word: 'figureUnits', count: standing.units, tone: undefined },
    { word: 'figureFinal', count: standing.final, tone: undefined },
    { word: 'figureOpen', count: standing.open, tone: styles.open },
    { word: 'figureInvalid', count: standing.invalid, tone: styles.bad },
    { word: 'figureVeto', count: standing.vetoed, tone: styles.bad },
  ] as const;
  return (
    <section aria-label={t('figures')}>
      <dl className={styles.row}>
        {figures.map(({ word, count, tone }) => (
          <div key={word} className={styles.cell}>
            <dt className={styles.label}>{t(word)}</dt>
            <dd className={mergeClasses(styles.value, count === 0 ? styles.zero : tone)}>{count}</dd>
          </div>
        ))}
      </dl>
      {standing.vetoPossible > 0 && <p className={styles.maybe}>{t('figureVetoMaybe', { count: standing.vetoPossible })}</p>}
    </section>
  );
}
