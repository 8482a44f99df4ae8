import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { UnitResult } from '../../../../shared/contract/answer';
import { useWords } from '../../hooks/words';
import { standingOf, type StandingKey } from '../../../../shared/report/cohort/standing';
import { colours } from '../../theme';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(5, 1fr)', gap: '2px', padding: '10px 8px 6px' },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    border: '1px solid transparent',
    borderRadius: '6px',
    padding: '2px 0 4px',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    minWidth: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  on: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  label: { fontSize: tokens.fontSizeBase200, color: colours.quiet },
  value: { fontSize: '26px', lineHeight: '32px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  zero: { color: '#6b7674', fontWeight: tokens.fontWeightRegular },
  open: { color: colours.open },
  bad: { color: colours.veto },
  maybe: { margin: '0 12px', textAlign: 'end', color: colours.open, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly units: readonly UnitResult[];
  readonly chosen: StandingKey | null;
  readonly onChoose: (key: StandingKey | null) => void;
}

/** How many units are settled, open, in error, vetoed: the state of the year in five figures. A click shows those units. */
export function StandingFigures({ units, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const standing = useMemo(() => standingOf(units), [units]);
  const figures = [
    { key: 'units', word: 'figureUnits', count: standing.units, tone: undefined },
    { key: 'final', word: 'figureFinal', count: standing.final, tone: undefined },
    { key: 'open', word: 'figureOpen', count: standing.open, tone: styles.open },
    { key: 'invalid', word: 'figureInvalid', count: standing.invalid, tone: styles.bad },
    { key: 'vetoed', word: 'figureVeto', count: standing.vetoed, tone: styles.bad },
  ] as const;
  return (
    <section aria-label={t('figures')}>
      <div role="group" aria-label={t('figures')} className={styles.row}>
        {figures.map(({ key, word, count, tone }) => (
          <button
            key={key}
            type="button"
            className={mergeClasses(styles.tile, chosen === key && styles.on)}
            aria-pressed={chosen === key}
            title={t('tileTip')}
            onClick={() => onChoose(chosen === key ? null : key)}
          >
            <span className={mergeClasses(styles.value, count === 0 ? styles.zero : tone)}>{count}</span>
            <span className={styles.label}>{t(word)}</span>
          </button>
        ))}
      </div>
      {standing.vetoPossible > 0 && <p className={styles.maybe}>{t('figureVetoMaybe', { count: standing.vetoPossible })}</p>}
    </section>
  );
}
