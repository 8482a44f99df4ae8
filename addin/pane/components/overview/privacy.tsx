import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fetchedOnce, useFetched } from '../../hooks/fetched';
import { usePrivacy } from '../../hooks/privacy';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';
import { BrokenPage } from '../broken';
import { Guard } from '../guard';

const useStyles = makeStyles({
  box: { padding: '12px 12px 16px' },
  title: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, lineHeight: '20px', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
  text: { margin: '4px 0 0', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
  state: { color: colours.quiet, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, marginInlineStart: '8px' },
});

const choice = fetchedOnce(() => import('./privacy-choice').then((module) => module.PrivacyChoice));
export const fetchPrivacyChoice = choice.fetch;

/** What leaves the workbook, and the choice to send codes in place of names; or that nothing does. Folded: it is chosen once. */
export function PrivacySection() {
  const styles = useStyles();
  const { t } = useWords();
  const { on } = usePrivacy();
  const { service } = useServices();
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.box} onToggle={() => setOpened(true)}>
      <summary className={styles.title}>
        {t('privacy')}
        <span className={styles.state}>{t(service.local ? 'local' : on ? 'privacyIsOn' : 'privacyIsOff')}</span>
      </summary>
      {service.local && <p className={styles.text}>{t('privacyLocal')}</p>}
      {opened && !service.local && (
        <Guard fallback={(detail, again) => <BrokenPage detail={detail} onAgain={again} />}>
          <FetchedChoice />
        </Guard>
      )}
    </details>
  );
}

function FetchedChoice() {
  const PrivacyChoice = useFetched(choice);
  return PrivacyChoice && <PrivacyChoice />;
}
