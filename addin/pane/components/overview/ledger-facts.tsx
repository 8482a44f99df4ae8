import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { joined } from '../../../../shared/i18n/language';
import { yearsText } from '../../../../workbook/ledger/own-rules';
import type { LedgerReading } from '../../../../workbook/ledger/reading';
import { useBindRulebook } from '../../hooks/bind-rulebook';
import { useRulebooks } from '../../hooks/rulebooks';
import { useScoreStore } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { colours } from '../../theme';
import { GoLink, LinkButton, Section } from '../parts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '12px', rowGap: '4px', margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  name: { color: colours.quiet },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  aside: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
});

/** What was found in the workbook: where the ledger is, what was read of it, by which rulebook. */
export function LedgerFacts({ ledger }: { ledger: LedgerReading }) {
  const styles = useStyles();
  const { t } = useWords();
  const { readAt } = useScoreStore();
  const left = ledger.problems.filter(({ code }) => code === 'row-left-out').length;
  const table = ledger.key !== ledger.sheet && !ledger.key.includes('!');
  const time = readAt === null ? '' : new Date(readAt).toTimeString().slice(0, 8);
  return (
    <Section title={t('ledger')} aside={readAt === null ? undefined : t('lastRead', { time })}>
      <dl className={styles.list}>
        <dt className={styles.name}>{t('ledgerPlace')}</dt>
        <dd className={styles.value}>
          <GoLink address={ledger.address} />{' '}
          <span className={styles.aside}>{table ? `${t('ledgerTable')} ${ledger.key}` : t('ledgerRange')}</span>
        </dd>
        <dt className={styles.name}>{t('ledgerRows')}</dt>
        <dd className={styles.value}>
          {t('ledgerRowsRead', { read: ledger.facts.length })}
          {left > 0 && t('ledgerRowsLeft', { left })}
        </dd>
        <dt className={styles.name}>{t('ledgerUnits')}</dt>
        <dd className={styles.value}>{t('ledgerUnitsCount', { count: ledger.units.length })}</dd>
        <dt className={styles.name}>{t('ledgerRulebook')}</dt>
        <dd className={styles.value}>
          <RulebookChoice ledger={ledger} />
        </dd>
      </dl>
    </Section>
  );
}

function RulebookChoice({ ledger }: { ledger: LedgerReading }) {
  const styles = useStyles();
  const { language, t } = useWords();
  const rulebooks = useRulebooks();
  const bind = useBindRulebook();
  const [changing, setChanging] = useState(false);
  if (ledger.rulebook && !changing) {
    const by = { binding: 'chosenByBinding', parameters: 'chosenByParameters', codes: 'chosenByCodes', own: 'chosenByOwn' } as const;
    const { edition } = ledger;
    return (
      <>
        {ledger.rulebook.title}{' '}
        <span className={styles.aside}>
          {edition ? `${t('chosenByOwnYears', { sheets: joined(edition.sheets)[language], years: yearsText(edition.years)[language] })} ` : ledger.chosenBy && `${t(by[ledger.chosenBy])} `}
          <LinkButton onClick={() => setChanging(true)}>{t('changeRulebook')}</LinkButton>
        </span>
      </>
    );
  }
  const offered = !changing && ledger.candidates.length > 0 ? ledger.candidates : rulebooks;
  return (
    <Select
      size="small"
      aria-label={t('chooseRulebook')}
      value={ledger.rulebook?.id ?? ''}
      onChange={(_, { value }) => {
        setChanging(false);
        if (value !== '') void bind(ledger.key, value);
      }}
    >
      {!ledger.rulebook && <option value="">{t('chooseRulebook')}</option>}
      {offered.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
