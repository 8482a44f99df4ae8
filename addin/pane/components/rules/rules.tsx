import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ReadingsProvider, useReadings } from '../../hooks/rules/readings';
import { rulesPages, useRules, type RulesPage } from '../../hooks/rules/rules';
import { useRulesWords } from '../../hooks/rules/words';
import { useServices } from '../../hooks/services';
import { Chips } from '../chips';
import { EmptyState } from '../parts';
import { BringPage } from './bring/bring';
import { CheckPage } from './check';
import { EditionsPage } from './editions/editions';
import { StartPage } from './start';
import { TrialPage } from './trial/trial';

const useStyles = makeStyles({
  pages: { padding: '8px 12px 0' },
});

const pages: Readonly<Record<RulesPage, () => React.ReactNode>> = { start: StartPage, bring: BringPage, check: CheckPage, trial: TrialPage, editions: EditionsPage };

/** 规则: the office's own document, from the printed table to a sheet that computes. */
export function Rules() {
  const { workbook } = useServices();
  const { tools, failure, load } = useRules();
  const { t } = useRulesWords();
  const { open } = workbook.host;
  useEffect(() => {
    if (open) load();
  }, [open, load]);
  if (!open) return <EmptyState title={t('noWorkbookTitle')} text={t('noWorkbookText')} />;
  if (failure !== null) {
    return (
      <EmptyState title={t('rulesLoadFailed')} text={failure}>
        <Button onClick={load}>{t('connectionRetry')}</Button>
      </EmptyState>
    );
  }
  if (!tools) return <EmptyState title={t('rulesLoading')} busy />;
  return (
    <ReadingsProvider>
      <Pages />
    </ReadingsProvider>
  );
}

function Pages() {
  const styles = useStyles();
  const { t } = useRulesWords();
  const { page, open } = useRules();
  const { readings } = useReadings();
  const faults = readings?.reduce((sum, { faults: found }) => sum + found.length, 0) ?? 0;
  const Shown = pages[page];
  return (
    <>
      <div className={styles.pages}>
        <Chips
          label={t('rulesPages')}
          value={page}
          onChange={open}
          choices={rulesPages.map((key) => ({ key, label: t(`rulesPage_${key}`), ...(key === 'check' && faults > 0 ? { count: faults } : {}) }))}
        />
      </div>
      <Shown key={page} />
    </>
  );
}
