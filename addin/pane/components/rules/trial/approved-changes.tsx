import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Rulebook } from '../../../../../shared/model/rulebook/rulebook';
import { useApproved } from '../../../hooks/rules/approved';
import { useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { withApproved, written } from '../../../logic/rules/trial';
import { colours } from '../../../theme';
import { GoLink, Section } from '../../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '19px' },
  same: { margin: '8px 12px 0', color: colours.good },
  list: { listStyle: 'none', margin: '6px 0', padding: 0 },
  line: { padding: '5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  score: { fontWeight: tokens.fontWeightSemibold },
  reason: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  changed: { margin: '0 0 8px', padding: '8px', backgroundColor: colours.openTint, borderRadius: '4px' },
});

/** Approved cases that come out otherwise since the rules were changed: shown before anybody accepts it. */
export function ApprovedChanges({ rulebook }: { rulebook: Rulebook }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { trial } = useRulesTools();
  const { approved, keep } = useApproved(rulebook);
  const changes = useMemo(() => trial.rerun(rulebook, approved, language), [trial, rulebook, approved, language]);
  if (approved.length === 0) return null;
  if (changes.length === 0) {
    return (
      <p className={styles.same} role="status">
        {t('trialStale', { count: approved.length })}
      </p>
    );
  }
  const acceptable = changes.flatMap(({ approved: before, score, reason }) => (score === null ? [] : [{ ...before, score, reason }]));
  return (
    <Section title={t('trialChanged')} aside={`${changes.length} / ${approved.length}`}>
      <div className={styles.changed} role="alert">
        <p className={styles.text}>{t('trialChangedText', { count: changes.length })}</p>
        <ul className={styles.list}>
          {changes.map(({ approved: before, score, reason }) => (
            <li key={before.address} className={styles.line}>
              {before.item} <span className={styles.score}>{t('trialChange', { old: before.score, now: score ?? t('trialRefused') })}</span> <GoLink address={before.address} />
              <br />
              <span className={styles.reason}>{reason}</span>
            </li>
          ))}
        </ul>
        {acceptable.length > 0 && (
          <Button size="small" onClick={() => void keep(written(withApproved(approved, acceptable), rulebook, []))}>
            {t('trialAccept')}
          </Button>
        )}
      </div>
    </Section>
  );
}
