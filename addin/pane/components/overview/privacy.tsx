import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { usePrivacy } from '../../hooks/privacy';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';
import { Section } from '../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 4px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px', overflowWrap: 'anywhere' },
});

/** What leaves the workbook, and the choice to send codes in place of names. */
export function PrivacySection() {
  const styles = useStyles();
  const { t } = useWords();
  const { service } = useServices();
  const { on, set } = usePrivacy();
  const explanation = useId();
  return (
    <Section title={t('privacy')}>
      <Switch label={t('privacyCodes')} checked={on} aria-describedby={explanation} onChange={(_, { checked }) => set(checked)} />
      <p id={explanation} className={styles.text}>
        {t(on ? 'privacyOn' : 'privacyOff', { service: service.address })}
      </p>
    </Section>
  );
}
