import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { effectsOf } from '../../../write-back/effects';
import { useWriteBack } from '../../hooks/writing/write-back';
import { useRefresh } from '../../hooks/refresh';
import { useScoreStore } from '../../hooks/services';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { useWriter } from '../../hooks/writing/writer';
import { colours } from '../../theme';
import { RunProgress } from '../overview/score-again';
import { LinkButton, Section } from '../parts';
import { WriteBackChoices } from './batch-choices';
import { DifferenceList } from './difference-list';
import { EffectList } from './effect-list';

const useStyles = makeStyles({
  text: { margin: '0 0 8px', color: colours.quiet, lineHeight: '19px' },
  wide: { width: '100%' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  warning: { margin: '6px 0', padding: '5px 8px', backgroundColor: colours.openTint, color: colours.open, lineHeight: '19px' },
  foot: { position: 'sticky', bottom: 0, zIndex: 1, display: 'flex', gap: '8px', padding: '8px 0', backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${colours.line}` },
});

/** Scores everything, shows what would change, writes what was seen. */
export function WriteBackSection() {
  const styles = useStyles();
  const { t } = useWords();
  const { run } = useScoreStore();
  const { cancel } = useRefresh();
  const batch = useWriteBack();
  const [busy, setBusy] = useState(false);
  const score = async (): Promise<void> => {
    setBusy(true);
    await batch.score();
    setBusy(false);
  };
  return (
    <Section title={t('batch')} aside={batch.comparison !== null && !run && !busy ? <LinkButton onClick={batch.close}>{t('batchClose')}</LinkButton> : undefined}>
      {batch.comparison === null && !run && !busy && (
        <>
          <p className={styles.text}>{t('batchIntro')}</p>
          <Button className={styles.wide} appearance="primary" onClick={() => void score()}>
            {t('batchScore')}
          </Button>
        </>
      )}
      {run ? <RunProgress run={run} onCancel={cancel} /> : busy && <Spinner size="small" label={t('scoringTitle')} />}
      {batch.comparison !== null && !run && !busy && <Compared onScore={() => void score()} />}
    </Section>
  );
}

function Compared({ onScore }: { onScore: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { comparison, plan, outdated, compare, write } = useWriteBack();
  const { busy } = useWriter();
  const effects = useMemo(() => effectsOf(plan?.cells ?? []), [plan]);
  if (!comparison || !plan) return null;
  const again = (
    <div className={styles.buttons}>
      <Button size="small" onClick={onScore}>
        {t('batchScore')}
      </Button>
      <Button size="small" onClick={() => void compare()}>
        {t('batchCompare')}
      </Button>
    </div>
  );
  if (comparison.targets.length === 0) {
    return (
      <>
        <RowErrors />
        <p className={styles.warning}>{t('batchNoTable')}</p>
        {again}
      </>
    );
  }
  return (
    <>
      {again}
      {outdated && <p className={styles.warning}>{t('batchOutdated')}</p>}
      <RowErrors />
      <WriteBackChoices comparison={comparison} plan={plan} />
      {plan.locked.length > 0 && <p className={styles.warning}>{t('batchLocked', { sheets: plan.locked.join(t('markList')) })}</p>}
      {plan.hidden.map(({ sheet, rows }) => (
        <p key={sheet} className={styles.warning}>
          {t('batchHidden', { sheet, rows })}
        </p>
      ))}
      <EffectList effects={effects} />
      <DifferenceList plan={plan} />
      {plan.changes.length > 0 && (
        <div className={styles.foot}>
          <Button appearance="primary" className={styles.wide} disabled={busy || outdated} onClick={() => void write()}>
            {t('batchWrite', { count: plan.changes.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function RowErrors() {
  const styles = useStyles();
  const { t } = useWords();
  const { problems } = useScoreStore();
  const { open } = useView();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return null;
  return (
    <p className={styles.warning}>
      {t('batchErrors', { count: errors })} <LinkButton onClick={() => open('overview')}>{t('batchSeeErrors')}</LinkButton>
    </p>
  );
}
