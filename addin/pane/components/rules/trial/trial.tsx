import { useMemo, useState } from 'react';
import type { Rulebook } from '../../../../../shared/model/rulebook/rulebook';
import { useReadings } from '../../../hooks/rules/readings';
import { useRules } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { firstOf } from '../../../logic/rules/years';
import { EmptyState, LinkButton, Section } from '../../parts';
import { ApprovedChanges } from './approved-changes';
import { BoundaryCases } from './boundary-cases';
import { keyOf, RulesChoice } from '../rules-choice';
import { TrialUnits } from './trial-units';

/** Tries the rules as they stand: on three invented units, and on their own lines. */
export function TrialPage() {
  const { t } = useRulesWords();
  const { open } = useRules();
  const { readings } = useReadings();
  const [chosen, setChosen] = useState('');
  const reading = readings?.find((each) => keyOf(each) === chosen) ?? firstOf(readings ?? []);
  // While somebody types the rules may not score for a moment: what was tried last stays in sight.
  const rulebook = useLastWhole(reading?.rulebook ?? null);
  if (!readings) return null;
  if (!rulebook) {
    return (
      <EmptyState title={t('trialNone')} text={t('trialNoneText')}>
        <LinkButton onClick={() => open('check')}>{t('rulesPage_check')}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <>
      {readings.length > 1 && (
        <Section title={t('rulesOf')}>
          <RulesChoice label={t('rulesOf')} readings={readings} value={reading ? keyOf(reading) : ''} onChange={setChosen} />
        </Section>
      )}
      <ApprovedChanges rulebook={rulebook} />
      <TrialUnits rulebook={rulebook} />
      <BoundaryCases rulebook={rulebook} />
    </>
  );
}

function useLastWhole(rulebook: Rulebook | null): Rulebook | null {
  const [last, setLast] = useState(rulebook);
  if (rulebook !== null && rulebook !== last) setLast(rulebook);
  return useMemo(() => rulebook ?? last, [rulebook, last]);
}
