import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { thingOf } from '../../../scenario/scenario';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useTrial } from '../../hooks/comparing/trial';
import { useScenarioWords } from '../../hooks/scenario/words';
import { suppositionText } from '../../logic/texts/supposition-text';
import { colours } from '../../theme';
import { LinkButton, Section } from '../parts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '4px', lineHeight: '19px', padding: '2px 0 2px 8px', borderLeft: `3px solid ${colours.openBar}`, backgroundColor: colours.openTint, marginBottom: '3px' },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  none: { margin: 0, color: colours.quiet, lineHeight: '19px' },
});

export function Suppositions({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { language, t } = useScenarioWords();
  const { suppositions, unsuppose, clear } = useTrial();
  return (
    <Section title={t('suppositions')} aside={suppositions.length > 1 ? <LinkButton onClick={clear}>{t('suppositionsClear')}</LinkButton> : undefined}>
      {suppositions.length === 0 && <p className={styles.none}>{t('suppositionsNone')}</p>}
      <ul className={styles.list}>
        {suppositions.map((each) => {
          const text = suppositionText(each, scoring, t, language);
          return (
            <li key={thingOf(each)} className={styles.line}>
              <span className={styles.text}>{text}</span>
              <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={`${t('remove')} ${text}`} onClick={() => unsuppose(each)} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
