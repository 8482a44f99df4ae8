import { makeStyles, mergeClasses, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { gradeOf } from '../../../../shared/report/unit/grade';
import { compare, type Beside } from '../../../scenario/compare';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useTrial } from '../../hooks/comparing/trial';
import { useView } from '../../hooks/view';
import { useScenarioWords, type SayScenario } from '../../hooks/scenario/words';
import { figure, signed, totalOf } from '../../../../workbook/results/figures';
import { nounOf } from '../../logic/texts/noun';
import { openUnits } from '../../../../shared/report/cohort/standing';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { Section, UnitTags } from '../parts';
import { VirtualList } from '../virtual-list';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '26px minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'baseline' },
  rank: { fontVariantNumeric: 'tabular-nums', textAlign: 'end', color: colours.quiet, fontSize: tokens.fontSizeBase400 },
  name: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'baseline' },
  figures: { fontVariantNumeric: 'tabular-nums', textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  official: { color: colours.quiet, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, marginInlineEnd: '6px' },
  details: { gridColumn: '2 / -1', fontSize: tokens.fontSizeBase200, color: colours.quiet },
  up: { color: colours.good },
  down: { color: colours.minus },
  still: { color: colours.quiet, fontWeight: tokens.fontWeightRegular },
  none: { margin: '0 0 6px', color: colours.quiet },
});

/** Every unit as it would be, beside what it is; what differs is coloured and said in words. */
export function TrialResult({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useScenarioWords();
  const { suppositions, answer, busy, failure } = useTrial();
  const { explain } = useView();
  const [all, setAll] = useState<'changed' | 'all'>('changed');
  const units = useMemo(() => (answer ? compare(scoring.answer, answer) : []), [scoring, answer]);
  if (suppositions.length === 0) return null;
  const changed = units.filter((unit) => unit.changed);
  const shown = all === 'all' ? units : changed;
  const open = answer && scoring.rulebook.points ? openUnits(answer.units) : 0;
  const official = new Set(scoring.answer.problems.map(({ id }) => id));
  const problems = (answer?.problems ?? []).filter(({ id }) => !official.has(id));
  return (
    <Section title={t('trial')} aside={busy ? <Spinner size="extra-tiny" aria-label={t('trialBusy')} /> : undefined}>
      <div aria-live="polite">
        {failure !== null && !busy && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{t('trialFailed', { detail: failure })}</MessageBarBody>
          </MessageBar>
        )}
        {problems.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('trialProblems', { count: problems.length, text: problems[0]?.message ?? '' })}</MessageBarBody>
          </MessageBar>
        )}
        {answer && !busy && <p className={styles.none}>{changed.length === 0 ? t('trialSame') : t('trialChanged', { count: changed.length })}</p>}
      </div>
      {answer && (
        <Chips
          label={t('trial')}
          value={all}
          onChange={setAll}
          choices={[
            { key: 'changed', label: t('trialShowChanged'), count: changed.length },
            { key: 'all', label: t('trialShowAll'), count: units.length },
          ]}
        />
      )}
      {answer && open > 0 && <p className={styles.none}>{t('ranksOpen', { count: open, unit: t(nounOf(scoring.rulebook.unitTypes)) })}</p>}
      <VirtualList items={shown} label={t('trial')} estimate={48} keyOf={({ unit }) => unit} onOpen={({ unit }) => explain({ unit, item: null, fact: null })} render={(unit) => <TrialRow beside={unit} scoring={scoring} />} />
    </Section>
  );
}

function TrialRow({ beside, scoring }: { beside: Beside; scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useScenarioWords();
  const { official, trial, more, places, changed } = beside;
  const tone = !changed ? styles.still : (more ?? places ?? 0) > 0 ? styles.up : (more ?? places ?? 0) < 0 ? styles.down : undefined;
  const details = changed ? detailsOf(beside, scoring, t) : [];
  return (
    <span className={styles.row}>
      <span className={mergeClasses(styles.rank, places !== null && places > 0 && styles.up, places !== null && places < 0 && styles.down)}>{trial.rank === null ? '–' : figure(trial.rank)}</span>
      <span className={styles.name}>
        {trial.unit} <UnitTags unit={trial} />
      </span>
      <span className={mergeClasses(styles.figures, tone)}>
        {trial.range && totalOf(official) !== totalOf(trial) && <span className={styles.official}>{totalOf(official)} → </span>}
        {trial.range ? totalOf(trial) : ''} {more !== null && more !== 0 && `(${signed(more)})`}
      </span>
      {details.length > 0 && <span className={styles.details}>{details.join(' · ')}</span>}
    </span>
  );
}

function detailsOf({ official, trial }: Beside, { rulebook }: Scoring, t: SayScenario): string[] {
  const rank = (value: number | null): string => (value === null ? t('trialNoRank') : figure(value));
  const veto = { none: t('vetoNone'), possible: t('vetoPossible'), certain: t('vetoCertain') };
  const grade = (code: string | null): string => gradeOf(rulebook, code)?.name ?? t('trialNoRank');
  const told = [
    ...(official.rank !== trial.rank ? [t('trialRank', { old: rank(official.rank), now: rank(trial.rank) })] : []),
    ...(official.veto.state !== trial.veto.state ? [t('trialVeto', { old: veto[official.veto.state], now: veto[trial.veto.state] })] : []),
    ...(official.grade !== trial.grade ? [t('trialGrade', { old: grade(official.grade), now: grade(trial.grade) })] : []),
  ];
  const other = JSON.stringify([official.consequences, official.eligibility]) !== JSON.stringify([trial.consequences, trial.eligibility]);
  return other ? [...told, t('trialOther')] : told;
}
