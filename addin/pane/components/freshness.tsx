import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import { useCurrent } from '../hooks/current';
import { useShown } from '../hooks/shown';
import { useWords } from '../hooks/words';
import { clock } from '../logic/texts/clock';
import { timeName } from '../logic/times';
import { colours } from '../theme';

const useStyles = makeStyles({
  line: { flexShrink: 0, display: 'flex', gap: '8px', alignItems: 'center', padding: '5px 12px', borderBottom: `1px solid ${colours.line}`, color: colours.open, backgroundColor: colours.openTint, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  old: { opacity: 0.6, filter: 'grayscale(1)' },
});

/** That what is shown is not the present result, and of when it is. Nothing where it is. */
export function FreshnessLine() {
  const styles = useStyles();
  const { t } = useWords();
  const { scoring, freshness, at } = useShown();
  if (!scoring || at === null || freshness === 'current') return null;
  return (
    <div className={styles.line} role="status">
      {freshness === 'working' && <Spinner size="extra-tiny" aria-hidden />}
      <span>{t(freshness === 'working' ? 'freshWorking' : 'freshFailed', { time: clock(at) })}</span>
    </div>
  );
}

/** That another time is shown than was asked for. Nothing where it is that one. */
export function AbsentLine() {
  const styles = useStyles();
  const { t } = useWords();
  const { absent, when } = useCurrent();
  if (!absent) return null;
  return (
    <div className={styles.line} role="status">
      {t('absentTime', { asked: timeName(absent, t) }) + (when ? t('absentShown', { shown: timeName(when, t) }) : '')}
    </div>
  );
}

const Greyed = createContext(false);

/** Around results: greyed while they are of before. What stands within what is greyed already is so, too, and no paler. */
export function Aged({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { freshness } = useShown();
  const around = useContext(Greyed);
  const old = freshness !== 'current';
  return (
    <div className={old && !around ? styles.old : undefined} aria-busy={freshness === 'working'} data-freshness={freshness}>
      <Greyed value={around || old}>{children}</Greyed>
    </div>
  );
}
