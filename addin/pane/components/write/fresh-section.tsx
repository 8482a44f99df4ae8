import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { freeName, freshTable } from '../../../write-back/fresh-table';
import { scoringsOf } from '../../../write-back/targets';
import { whatsOf } from '../../../write-back/what';
import { quoteSheet } from '../../../../workbook/model/area';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { useWriter } from '../../hooks/writing/writer';
import { sameTime } from '../../logic/times';
import { colours } from '../../theme';
import { Section } from '../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 4px', color: colours.quiet, lineHeight: '19px' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** A new sheet with results of all units, in formulas or values: two clicks from a ledger to a table. */
export function FreshSection({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { language, t } = useWords();
  const { workbook } = useServices();
  const { writeResults, busy } = useWriter();
  const [items, setItems] = useState(true);
  const make = async (mode: 'values' | 'formulas'): Promise<void> => {
    let name = '';
    const { ledger, when } = scoring;
    const written = await writeResults(
      async ({ scored }) => {
        // The table is made of the answer of this moment, not of the one that this page was drawn with.
        const now = scoringsOf(scored).find((each) => each.ledger.key === ledger.key && sameTime(each.when, when));
        if (!now) return null;
        const { sheets } = await workbook.outline();
        name = freeName(t('freshName'), sheets.map((sheet) => sheet.name));
        const whats = whatsOf(now.rulebook, now.answer.units).filter((what) => items || what.is !== 'item');
        return { ...freshTable(now, whats, mode, name, language), done: t('freshMade', { name }) };
      },
      [{ ledger: ledger.key, when }],
    );
    if (written) await workbook.select(`${quoteSheet(name)}!A1`);
  };
  return (
    <Section title={t('freshTable')}>
      <p className={styles.text}>{t('freshText')}</p>
      <Checkbox label={t('freshItems')} checked={items} onChange={(_, { checked }) => setItems(checked === true)} />
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void make('formulas')}>
          {t('freshFormulas')}
        </Button>
        <Button disabled={busy} onClick={() => void make('values')}>
          {t('freshValues')}
        </Button>
      </div>
    </Section>
  );
}
