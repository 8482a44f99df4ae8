import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { usePrivacy } from '../../hooks/privacy';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';

const useStyles = makeStyles({
  text: { margin: '0 0 4px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px', overflowWrap: 'anywhere' },
});

/** Codes in place of names, or not, and what each of them means. */
export function PrivacyChoice() {
  const styles = useStyles();
  const { t } = useWords();
  const { service } = useServices();
  const { on, set } = usePrivacy();
  const explanation = useId();
  return (
    <>
      <Switch label={t('privacyCodes')} checked={on} aria-describedby={explanation} onChange={(_, { checked }) => set(checked)} />
      <p id={explanation} className={styles.text}>
        {t(on ? 'privacyOn' : 'privacyOff', { service: service.address })}
      </p>
    </>
  );
}
