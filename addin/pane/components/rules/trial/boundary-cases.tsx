import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Rulebook } from '../../../../../shared/model/rulebook/rulebook';
import type { ApprovedCase, BoundaryCase } from '../../../../../workbook/rule-trial/types';
import { useApproved } from '../../../hooks/rules/approved';
import { useReadings } from '../../../hooks/rules/readings';
import { useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { useGo } from '../../../hooks/go';
import { factsText } from '../../../logic/rules/facts';
import { approvedOf, withApproved, written } from '../../../logic/rules/trial';
import { colours } from '../../../theme';
import { Section, Tag } from '../../parts';
import { Choose } from '../../binding/questions/ask';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '19px' },
  list: { listStyle: 'none', margin: '6px 0', padding: 0 },
  line: { padding: '5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  score: { fontWeight: tokens.fontWeightSemibold },
  reason: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '4px' },
});

/** What the rules give on each line of theirs and just beside it, to be looked at once and then watched over. */
export function BoundaryCases({ rulebook }: { rulebook: Rulebook }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { trial } = useRulesTools();
  const { approved, keep } = useApproved(rulebook);
  const cases = useMemo(() => trial.cases(rulebook, language), [trial, rulebook, language]);
  const approve = (more: Parameters<typeof withApproved>[1]): void => void keep(written(withApproved(approved, more), rulebook, cases));
  const items = useMemo(() => [...new Map(cases.map(({ item, itemName }) => [item, itemName])).entries()], [cases]);
  const [chosen, setChosen] = useState('');
  const item = items.some(([code]) => code === chosen) ? chosen : (items[0]?.[0] ?? '');
  const shown = cases.filter((each) => each.item === item);
  const still = shown.filter((each) => approvedOf(each, approved) === null);
  return (
    <Section title={t('trialCases')}>
      <p className={styles.text}>{t('trialCasesText')}</p>
      {items.length > 0 && <Choose label={t('trialCases')} value={item} options={items.map(([code, name]) => ({ value: code, text: name === code ? name : `${code} ${name}` }))} onChange={setChosen} />}
      <ul className={styles.list} aria-label={t('trialCases')}>
        {shown.map((each) => (
          <Case key={each.key} one={each} approved={approvedOf(each, approved)} onApprove={() => approve([each])} />
        ))}
      </ul>
      {still.length > 1 && (
        <Button size="small" onClick={() => approve(still)}>
          {t('trialApproveAll')}
        </Button>
      )}
    </Section>
  );
}

function Case({ one, approved, onApprove }: { one: BoundaryCase; approved: ApprovedCase | null; onApprove: () => void }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { placeOf } = useReadings();
  const go = useGo();
  const place = placeOf(one.item);
  const told = factsText(one.facts, language, t);
  return (
    <li className={styles.line}>
      {told} → <span className={styles.score}>{one.score}</span> <span className={styles.reason}>{one.reason}</span>
      <div className={styles.buttons}>
        {approved?.score === one.score ? (
          <Tag tone="good">{t('trialApproved')}</Tag>
        ) : (
          <>
            <Button size="small" aria-label={`${t('trialApprove')} ${told}`} onClick={onApprove}>
              {t('trialApprove')}
            </Button>
            {place !== null && (
              <Button size="small" appearance="subtle" aria-label={`${t('trialWrong')} ${told}`} onClick={() => go(place)}>
                {t('trialWrong')}
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}
