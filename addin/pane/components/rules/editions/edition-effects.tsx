import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { UnitResult } from '../../../../../shared/contract/answer';
import type { Rulebook } from '../../../../../shared/model/rulebook/rulebook';
import type { UnitChange } from '../../../../../shared/report/changes';
import type { Effect } from '../../../../../workbook/editions/effect';
import { useCurrent } from '../../../hooks/current';
import { useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords, type SayRules } from '../../../hooks/rules/words';
import { useServices } from '../../../hooks/services';
import { scoreText } from '../../../../../workbook/rule-trial/score-text';
import { colours } from '../../../theme';
import { Section } from '../../parts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { padding: '5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  more: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  text: { margin: '4px 0', color: colours.quiet, lineHeight: '19px' },
});

/** What was worked out, and of what. */
interface Worked {
  readonly of: readonly unknown[];
  readonly effect: Effect | null;
}

/** What the newer rules change for the units of this workbook: the same rows under both, worked out in the pane. */
export function EditionEffects({ older, newer }: { older: Rulebook; newer: Rulebook }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { editions } = useRulesTools();
  const { workbook, bindings, rulebooks } = useServices();
  const { ledger, when } = useCurrent();
  const [worked, setWorked] = useState<Worked | null>(null);
  useEffect(() => {
    if (!ledger || !when) return undefined;
    let live = true;
    const work = async (): Promise<Effect | null> =>
      editions.effect(older, newer, { ledger: ledger.key, when }, { workbook, binding: await bindings.load(), views: rulebooks }, language);
    void work().catch(() => null).then((effect) => live && setWorked({ of: [older, newer, ledger, when], effect }));
    return () => {
      live = false;
    };
  }, [editions, older, newer, ledger, when, workbook, bindings, rulebooks, language]);
  const present = worked && [older, newer, ledger, when].every((each, index) => each === worked.of[index]) ? worked : null;
  return (
    <Section title={t('editionsEffect')}>
      {!ledger || !when || present?.effect === null ? (
        <p className={styles.text}>{t('editionsNoUnits')}</p>
      ) : present === null || present.effect === null ? (
        <Spinner size="small" aria-label={t('rulesLoading')} />
      ) : (
        <>
          {present.effect.moved.length === 0 && <p className={styles.text}>{t('editionsEffectNone')}</p>}
          <ul className={styles.list} aria-label={t('editionsEffect')}>
            {present.effect.moved.map((change) => (
              <li key={change.unit} className={styles.line}>
                {t('editionsUnit', { unit: change.unit, old: totalOf(change.before), now: totalOf(change.now) })} <span className={styles.more}>{besides(change, t)}</span>
              </li>
            ))}
          </ul>
          {present.effect.moved.length > 0 && <p className={styles.text}>{t('editionsStay', { count: present.effect.same })}</p>}
        </>
      )}
    </Section>
  );
}

const totalOf = (unit: UnitResult | null): string => (unit ? scoreText(unit.total, unit.range) : '—');

function besides({ rank, grade, veto, before, now }: UnitChange, t: SayRules): string {
  const show = (value: string | number | null | undefined): string => String(value ?? '—');
  return [
    ...(rank ? [t('editionsRank', { old: show(before?.rank), now: show(now?.rank) })] : []),
    ...(grade ? [t('editionsGrade', { old: show(before?.grade), now: show(now?.grade) })] : []),
    ...(veto ? [t('editionsVeto')] : []),
  ].join(t('markList'));
}
