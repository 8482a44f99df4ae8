import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useBinding } from '../../hooks/binding/binding';
import { useServices } from '../../hooks/services';
import { useBindingWords } from '../../hooks/binding/words';
import { colours } from '../../theme';
import { EmptyState } from '../parts';
import { Ready } from '../ready';
import { DraftCard } from './draft-card';
import { LedgerDetail } from './table/ledger-detail';
import { Misfits } from './misfits';
import { OtherSheets } from './other-sheets';
import { ScoreDetail } from './table/score-detail';
import { Summary } from './summary';
import { Twins } from './questions/twins';

const useStyles = makeStyles({
  trouble: { margin: '8px 12px', padding: '6px 8px', backgroundColor: colours.vetoTint, color: colours.veto, lineHeight: '19px' },
  again: { display: 'flex', justifyContent: 'flex-end', padding: '6px 12px 0' },
  list: { listStyle: 'none', margin: 0, padding: '0 12px', fontSize: tokens.fontSizeBase300 },
});

/** 绑定: fits the add-in to the tables that the workbook has. Nothing here writes a cell. */
export function Binding() {
  const { workbook } = useServices();
  return workbook.host.open ? <BindingPage /> : <Ready>{() => null}</Ready>;
}

function BindingPage() {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { look, survey, standings, busy, failure, open } = useBinding();
  useEffect(() => {
    // Sheets are changed while another page is open: each visit looks afresh, and answers given before hold.
    void look();
  }, [look]);
  const shown = standings.find(({ draft }) => draft.key === open);
  if (shown) {
    const { draft } = shown;
    return draft.what === 'ledger' ? <LedgerDetail draft={draft} standing={shown} /> : <ScoreDetail draft={draft} standing={shown} />;
  }
  if (!survey) {
    return failure === null ? (
      <EmptyState title={t('bindLooking')}>
        <Spinner size="small" aria-hidden />
      </EmptyState>
    ) : (
      <EmptyState title={t('troubleTitle')} text={failure}>
        <Button onClick={() => void look()}>{t('bindAgain')}</Button>
      </EmptyState>
    );
  }
  return (
    <>
      {failure !== null && <p className={styles.trouble}>{failure}</p>}
      <Misfits />
      {standings.length > 0 ? <Summary /> : <EmptyState title={t('bindNone')} text={t('bindNoneText')} />}
      <Twins />
      <ul className={styles.list} aria-label={t('bindFound', { tables: standings.length })}>
        {standings.map((each) => (
          <li key={each.draft.key}>
            <DraftCard {...each} />
          </li>
        ))}
      </ul>
      <OtherSheets />
      <div className={styles.again}>
        <Button size="small" appearance="subtle" disabled={busy} onClick={() => void look()}>
          {t('bindAgain')}
        </Button>
      </div>
    </>
  );
}
