import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Effect } from '../../../write-back/effects';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';
import { LinkButton, Section } from '../parts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, lineHeight: '21px' },
  because: { color: colours.quiet },
  none: { margin: 0, color: colours.quiet },
});

const words = { total: 'effectTotal', rank: 'effectRank', veto: 'effectVeto', grade: 'effectGrade' } as const;
const shownAtOnce = 12;
const becauseShown = 3;

/** The changes that people act upon: vetoes, grades and ranks before totals. */
export function EffectList({ effects }: { effects: readonly Effect[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const { explain } = useView();
  const [all, setAll] = useState(false);
  const order = ['veto', 'grade', 'rank', 'total'] as const;
  const sorted = order.flatMap((what) => effects.filter((effect) => effect.what === what));
  const shown = all ? sorted.slice(0, 500) : sorted.slice(0, shownAtOnce);
  return (
    <Section inner title={t('batchEffects')}>
      {effects.every(({ what }) => what === 'total') && <p className={styles.none}>{t('batchEffectsNone')}</p>}
      <ul className={styles.list}>
        {shown.map(({ unit, what, old, now, because }, index) => (
          <li key={`${unit} ${what} ${index}`}>
            <LinkButton onClick={() => explain({ unit, item: null, fact: null })}>{unit}</LinkButton> {t(words[what], { old, now })}
            {because.length > 0 && (
              <span className={styles.because}>
                {t('effectBecause', { items: because.slice(0, becauseShown).map((each) => `${each.header} ${each.old} → ${each.now}`).join(t('markClause')) })}
              </span>
            )}
          </li>
        ))}
        {sorted.length > shown.length && !all && (
          <li>
            <LinkButton onClick={() => setAll(true)}>{t('more', { count: sorted.length - shown.length })}</LinkButton>
          </li>
        )}
      </ul>
    </Section>
  );
}
