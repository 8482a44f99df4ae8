import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import type { Progress } from '../../../score-store/types';
import { useRefresh } from '../../hooks/refresh';
import { useScoreStore } from '../../hooks/services';
import { useWords, type Say } from '../../hooks/words';
import { secondsLeft } from '../../logic/progress';
import { colours } from '../../theme';

const useStyles = makeStyles({
  box: { padding: '4px 12px 8px' },
  wide: { width: '100%' },
  running: { display: 'flex', flexDirection: 'column', gap: '6px' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px', fontSize: tokens.fontSizeBase200, color: colours.quiet },
});

/** The button that reads and scores everything again, and how far it is. */
export function ScoreAgain() {
  const styles = useStyles();
  const { t } = useWords();
  const { run } = useScoreStore();
  const { start, cancel } = useRefresh();
  return (
    <div className={styles.box}>
      {run ? (
        <RunProgress run={run} onCancel={cancel} />
      ) : (
        <Button className={styles.wide} appearance="primary" icon={<ArrowSyncRegular />} onClick={() => void start()}>
          {t('scoreAgain')}
        </Button>
      )}
    </div>
  );
}

export function RunProgress({ run, onCancel }: { run: Progress; onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const text = progressText(run, t);
  return (
    <div className={styles.running}>
      <ProgressBar
        aria-label={t('scoreAgain')}
        aria-valuetext={text}
        {...(run.phase === 'scoring' && run.requests > 0 ? { value: run.requestsDone, max: run.requests } : {})}
      />
      <div className={styles.line}>
        <span aria-live="polite">{text}</span>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

function progressText(run: Progress, t: Say): string {
  if (run.phase === 'reading') return t('scoringReading');
  const text = t('scoringProgress', { done: run.requestsDone, total: run.requests, units: run.units, facts: run.facts });
  const seconds = secondsLeft(run, Date.now());
  return seconds === null ? text : text + t('scoringLeft', { seconds });
}
