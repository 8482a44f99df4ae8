import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { RulesReading } from '../../../../../workbook/rule-sheet/types';
import { useReadings } from '../../../hooks/rules/readings';
import { useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { titleOf, yearsText } from '../../../logic/rules/years';
import { colours } from '../../../theme';
import { EmptyState, Section } from '../../parts';
import { EditionEffects } from './edition-effects';
import { FileButton } from '../file-button';
import { NextEdition } from './next-edition';
import { keyOf, RulesChoice } from '../rules-choice';

const useStyles = makeStyles({
  label: { margin: '4px 0 2px', color: colours.quiet },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { padding: '5px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  file: { marginTop: '8px' },
  same: { margin: 0, color: colours.quiet },
});

/** Rules of several years: what was changed between them, in words and in what it does to the units. */
export function EditionsPage() {
  const styles = useStyles();
  const { t } = useRulesWords();
  const { readings } = useReadings();
  const [taken, setTaken] = useState<readonly RulesReading[]>([]);
  const all = useMemo(() => [...(readings ?? []), ...taken].sort((one, other) => startOf(one) - startOf(other)), [readings, taken]);
  const [older, setOlder] = useState('');
  const [newer, setNewer] = useState('');
  if (!readings) return null;
  const first = all.find((each) => keyOf(each) === older) ?? all.at(-2);
  const newest = readings.at(-1);
  const second = all.find((each) => keyOf(each) === newer) ?? all.at(-1);
  return (
    <>
      <Section title={t('editionsList')}>
        <ul className={styles.list}>
          {all.map((reading) => (
            <li key={keyOf(reading)} className={styles.line}>
              <span className={styles.title}>{yearsText(reading.years, t)}</span> {titleOf(reading) || t('rulesUntitled')}
            </li>
          ))}
        </ul>
        <div className={styles.file}>
          <FileButton label={t('editionsFile')} onRules={(found) => setTaken(found.map((reading) => ({ ...reading, sheets: reading.sheets.map((sheet) => `${sheet} ↑`) })))} />
        </div>
        {newest && <NextEdition key={keyOf(newest)} reading={newest} />}
      </Section>
      {first && second && first !== second ? (
        <>
          <Section title={t('editionsWords')}>
            <p className={styles.label}>{t('editionsOlder')}</p>
            <RulesChoice label={t('editionsOlder')} readings={all} value={keyOf(first)} onChange={setOlder} />
            <p className={styles.label}>{t('editionsNewer')}</p>
            <RulesChoice label={t('editionsNewer')} readings={all} value={keyOf(second)} onChange={setNewer} />
            <Differences older={first} newer={second} />
          </Section>
          {first.rulebook && second.rulebook && <EditionEffects older={first.rulebook} newer={second.rulebook} />}
        </>
      ) : (
        <EmptyState title={t('editionsFew')} text={t('editionsFewText')} />
      )}
    </>
  );
}

const startOf = ({ years: { from, to } }: RulesReading): number => from ?? to ?? -Infinity;

function Differences({ older, newer }: { older: RulesReading; newer: RulesReading }) {
  const styles = useStyles();
  const { t, text } = useRulesWords();
  const { editions } = useRulesTools();
  const found = useMemo(() => editions.differences(older, newer), [editions, older, newer]);
  if (!found) return <p className={styles.same}>{t('editionsOpenOnly')}</p>;
  if (found.length === 0) return <p className={styles.same}>{t('editionsSame')}</p>;
  return (
    <ul className={styles.list} aria-label={t('editionsWords')}>
      {found.map((difference, index) => (
        <li key={index} className={styles.line}>
          {text(difference.text)}
        </li>
      ))}
    </ul>
  );
}
