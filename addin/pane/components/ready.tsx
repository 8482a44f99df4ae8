import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tell } from '../../../workbook/ledger/problem';
import type { EventsOf } from '../../../workbook/results/question';
import type { Scoring } from '../../../workbook/results/scoring';
import { useCurrent } from '../hooks/current';
import { useRefresh } from '../hooks/refresh';
import { useScoreStore, useServices } from '../hooks/services';
import { ShownWithEvents, useShown } from '../hooks/shown';
import { useView } from '../hooks/view';
import { useWords } from '../hooks/words';
import { Aged, FreshnessLine } from './freshness';
import { GoLink, EmptyState } from './parts';

/** Shows a page that stands on present results; as long as there are none, says why, and what to do. */
export function Ready({ children }: { children: (scoring: Scoring) => ReactNode }) {
  const { scoring } = useCurrent();
  return scoring ? children(scoring) : <NotReady />;
}

interface Page {
  readonly children: (scoring: Scoring) => ReactNode;
  /** The units whose events it shows; left out: of none. */
  readonly eventsOf?: EventsOf;
}

/** Shows a page of results: where there are none now those of before, greyed, as long as they are to be had. */
export function ReadyOrBefore({ children, eventsOf }: Page) {
  const { freshness } = useShown();
  if (eventsOf === undefined) return <Before>{children}</Before>;
  return (
    <ShownWithEvents of={eventsOf}>
      {freshness === 'current' && <FreshnessLine />}
      <Before>{children}</Before>
    </ShownWithEvents>
  );
}

function Before({ children }: Pick<Page, 'children'>) {
  const { scoring } = useShown();
  return scoring ? <Aged>{children(scoring)}</Aged> : <NotReady />;
}

function NotReady() {
  const { workbook } = useServices();
  const { language, t } = useWords();
  const { book, readingTrouble } = useScoreStore();
  const { ledger, when } = useCurrent();
  const { trouble } = useShown();
  const { start } = useRefresh();
  const { open } = useView();
  if (!workbook.host.open) return <EmptyState title={t('noWorkbookTitle')} text={t('noWorkbookText')} />;
  if (!book) {
    if (readingTrouble) return <EmptyState title={t('troubleTitle')} text={readingTrouble.text} />;
    return <EmptyState title={t('waitingTitle')} busy />;
  }
  if (!ledger) {
    return (
      <EmptyState title={t('noLedgerTitle')} text={book.problems.map((problem) => tell(problem, language)).join(' ') || t('noLedgerText')}>
        <Button appearance="primary" onClick={() => open('binding')}>
          {t('noLedgerBind')}
        </Button>
        <Button onClick={() => open('write')}>{t('noLedgerSample')}</Button>
      </EmptyState>
    );
  }
  const [blocked] = ledger.blocked;
  if (blocked) {
    return (
      <EmptyState title={t('blockedTitle')} text={tell(blocked, language)}>
        <GoLink address={blocked.address} />
      </EmptyState>
    );
  }
  if (!ledger.rulebook) {
    return (
      <EmptyState title={t('noRulebookTitle')} text={t('noRulebookText')}>
        <Button appearance="primary" onClick={() => open('overview')}>{t('chooseRulebook')}</Button>
      </EmptyState>
    );
  }
  if (!when) return <EmptyState title={t('noYearTitle')} text={t('noYearText')} />;
  if (trouble) {
    return (
      <EmptyState title={t('troubleTitle')} text={trouble.text}>
        <Button onClick={() => void start()}>{t('connectionRetry')}</Button>
      </EmptyState>
    );
  }
  return <EmptyState title={t('scoringTitle')} busy />;
}
