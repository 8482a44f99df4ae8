import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { nearCohort } from '../../../../workbook/results/nearness';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useWords } from '../../hooks/words';
import { nearText } from '../../logic/texts/near-text';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { LinkButton, Section } from '../parts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px' },
  none: { margin: '0 0 4px', color: colours.quiet },
});

const stretches = ['0.3', '0.5', '1'] as const;
const shownAtOnce = 5;

/** Who is a little away from what: the places where a correction would change something. */
export function NearCohort({ scoring, onUnit }: { scoring: Scoring; onUnit: (unit: string) => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const [within, setWithin] = useState<(typeof stretches)[number]>('0.3');
  const [all, setAll] = useState(false);
  const near = useMemo(() => nearCohort(scoring, Number(within)), [scoring, within]);
  const shown = all ? near.slice(0, 100) : near.slice(0, shownAtOnce);
  return (
    <Section title={t('near')}>
      <Chips label={t('near')} value={within} onChange={setWithin} choices={stretches.map((key) => ({ key, label: t('nearWithin', { points: key }) }))} />
      {near.length === 0 && <p className={styles.none}>{t('nearNone')}</p>}
      <ul className={styles.list}>
        {shown.map((each) => (
          <li key={`${each.unit} ${each.what} ${each.distance}`}>
            <LinkButton onClick={() => onUnit(each.unit)}>{each.unit}</LinkButton> {nearText(each, t)}
          </li>
        ))}
        {near.length > shown.length && !all && (
          <li>
            <LinkButton onClick={() => setAll(true)}>{t('more', { count: near.length - shown.length })}</LinkButton>
          </li>
        )}
      </ul>
    </Section>
  );
}
