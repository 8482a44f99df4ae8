import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { quoteSheet } from '../../../../workbook/model/area';
import type { RulesReading } from '../../../../workbook/rule-sheet/types';
import { useReadings } from '../../hooks/rules/readings';
import { useRules, useRulesTools } from '../../hooks/rules/rules';
import { useRulesWords } from '../../hooks/rules/words';
import { useWriteSheets } from '../../hooks/rules/write-sheets';
import { useWriter } from '../../hooks/writing/writer';
import { titleOf, yearsText } from '../../logic/rules/years';
import { colours } from '../../theme';
import { EmptyState, GoLink, LinkButton, Section, Tag } from '../parts';
import { BuiltInChoice } from './built-in-choice';
import { FileButton } from './file-button';
import { UseRules } from './use-rules';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: { padding: '6px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '20px', overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  facts: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '6px', paddingBottom: '6px' },
});

/** What rules the workbook has, and the ways to more. */
export function StartPage() {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { open } = useRules();
  const tools = useRulesTools();
  const writeSheets = useWriteSheets();
  const { busy } = useWriter();
  const { readings } = useReadings();
  if (!readings) return null;
  return (
    <>
      {readings.length === 0 ? (
        <EmptyState title={t('rulesNone')} text={t('rulesNoneText')} />
      ) : (
        <Section title={t('rulesHere')}>
          <ul className={styles.list}>
            {readings.map((reading) => (
              <ReadingCard key={reading.sheets.join(' ')} reading={reading} />
            ))}
          </ul>
        </Section>
      )}
      {readings.length > 0 && <UseRules readings={readings} />}
      <Section title={t('rulesStart')}>
        <div className={styles.buttons}>
          <Button appearance={readings.length === 0 ? 'primary' : 'secondary'} onClick={() => open('bring')}>
            {t('rulesFromPrinted')}
          </Button>
          <FileButton label={t('rulesFromFile')} onRules={(found) => void writeSheets(found.flatMap(({ rulebook, draft, years }) => tools.sheets.plans(rulebook ?? draft, language, { years })))} />
          <Button disabled={busy} onClick={() => void writeSheets(tools.sheets.blank())}>
            {t('rulesFromBlank')}
          </Button>
          <BuiltInChoice />
        </div>
      </Section>
    </>
  );
}

function ReadingCard({ reading }: { reading: RulesReading }) {
  const styles = useStyles();
  const { t } = useRulesWords();
  const { open } = useRules();
  const tools = useRulesTools();
  const { rulebook, sheets, years, faults } = reading;
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return (
    <li className={styles.card}>
      <span className={styles.title}>{titleOf(reading) || t('rulesUntitled')}</span> <Tag tone="quiet">{yearsText(years, t)}</Tag>{' '}
      {errors === 0 && rulebook ? <Tag tone="good">{t('rulesClean')}</Tag> : null}
      {errors > 0 && <Tag tone="veto">{t('rulesErrors', { count: errors })}</Tag>}{' '}
      {faults.length > errors && <Tag tone="open">{t('rulesWarnings', { count: faults.length - errors })}</Tag>}
      <br />
      <span className={styles.facts}>
        {rulebook && (
          <>
            {t('rulesItems', { count: rulebook.items.length })} · {t('rulesVersion', { version: rulebook.version, hash: tools.hash(rulebook).slice(0, 8) })} ·{' '}
          </>
        )}
        {sheets.map((sheet) => (
          <span key={sheet}>
            <GoLink address={`${quoteSheet(sheet)}!A1`}>{sheet}</GoLink>{' '}
          </span>
        ))}
      </span>
      {faults.length > 0 && (
        <div>
          <LinkButton onClick={() => open('check')}>{t('rulesPage_check')}</LinkButton>
        </div>
      )}
    </li>
  );
}
