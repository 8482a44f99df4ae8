import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { usePrivacy } from '../../hooks/privacy';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';

const useStyles = makeStyles({
  box: { padding: '12px 12px 16px' },
  title: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, lineHeight: '20px', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
  state: { color: colours.quiet, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, marginInlineStart: '8px' },
  text: { margin: '0 0 4px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px', overflowWrap: 'anywhere' },
});

/** What leaves the workbook, and the choice to send codes in place of names. Folded: it is chosen once. */
export function PrivacySection() {
  const styles = useStyles();
  const { t } = useWords();
  const { service } = useServices();
  const { on, set } = usePrivacy();
  const explanation = useId();
  return (
    <details className={styles.box}>
      <summary className={styles.title}>
        {t('privacy')}
        <span className={styles.state}>{t(on ? 'privacyIsOn' : 'privacyIsOff')}</span>
      </summary>
      <Switch label={t('privacyCodes')} checked={on} aria-describedby={explanation} onChange={(_, { checked }) => set(checked)} />
      <p id={explanation} className={styles.text}>
        {t(on ? 'privacyOn' : 'privacyOff', { service: service.address })}
      </p>
    </details>
  );
}
