import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerDraft } from '../../../binding/draft';
import { fieldBlock, tableBlock } from '../../../binding/drawn';
import { ledgerColumns, ledgerFields, type LedgerField } from '../../../ledger/fields';
import { columnLetters } from '../../../ledger/grid';
import { textOf } from '../../../ledger/text';
import { useBinding } from '../../hooks/binding';
import { usePick } from '../../hooks/pick';
import { useWords } from '../../hooks/words';
import type { Standing } from '../../logic/binding-state';
import { gridCell } from '../../logic/grid-cell';
import { colours } from '../../theme';
import { GoLink, LinkButton, Section } from '../parts';
import { Back } from './back';
import { StandingButtons } from './draft-card';
import { LedgerRulebook } from './ledger-question';
import { PickPrompt } from './pick-prompt';

const useStyles = makeStyles({
  back: { padding: '8px 12px 0' },
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '6px 12px', margin: 0, alignItems: 'baseline', lineHeight: '20px' },
  name: { color: colours.quiet },
  value: { margin: 0, minWidth: 0, display: 'flex', gap: '8px', flexWrap: 'wrap' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

/** A ledger close up: which column is what, corrected by a click on the column in the sheet. */
export function LedgerDetail({ draft, standing }: { draft: LedgerDraft; standing: Standing }) {
  const styles = useStyles();
  const { t, text } = useWords();
  const [field, setField] = useState<LedgerField | null>(null);
  const wrong = useFieldPick(draft, field, () => setField(null));
  return (
    <>
      <div className={styles.back}>
        <Back />
      </div>
      <Section title={draft.sheet}>
        <dl className={styles.facts}>
          <dt className={styles.name}>{t('placeTable')}</dt>
          <dd className={styles.value}>
            <GoLink address={tableBlock(draft)} />
          </dd>
          <dt className={styles.name}>{t('placeRulebook')}</dt>
          <dd className={styles.value}>
            <LedgerRulebook draft={draft} label={t('placeRulebook')} />
          </dd>
        </dl>
        {field !== null && (
          <PickPrompt text={wrong ?? t('pickFieldNow', { sheet: draft.sheet, field: text(ledgerColumns[field].name) })} trouble={wrong !== null} onCancel={() => setField(null)} />
        )}
        <div className={styles.buttons}>
          <StandingButtons {...standing} />
        </div>
      </Section>
      <Section title={t('fields')} aside={t('headerRow', { row: draft.headerRow })}>
        <dl className={styles.facts}>
          {ledgerFields.map((each) => {
            const letter = draft.reading.columns[each];
            const name = text(ledgerColumns[each].name);
            return [
              <dt key={`${each} name`} className={styles.name}>
                {name}
              </dt>,
              <dd key={each} className={styles.value}>
                {letter ? <GoLink address={fieldBlock(draft, letter)}>{t('fieldColumn', { letter })}</GoLink> : <span>{t('fieldNone')}</span>}
                <LinkButton label={t('pickFieldOf', { field: name })} onClick={() => setField(each)}>
                  {t('pickField')}
                </LinkButton>
              </dd>,
            ];
          })}
        </dl>
      </Section>
    </>
  );
}

/** Takes a field's column from a click in the sheet, with what stands over it, by which it is found again. */
function useFieldPick(draft: LedgerDraft, field: LedgerField | null, done: () => void): string | null {
  const { t } = useWords();
  const { cells, pointLedger } = useBinding();
  const [wrong, setWrong] = useState<string | null>(null);
  usePick(field !== null, ({ sheet, extent }) => {
    if (field === null) return;
    if (sheet !== draft.sheet) {
      setWrong(t('pickWrongSheet', { other: sheet, sheet: draft.sheet }));
      return;
    }
    setWrong(null);
    const { binding, headerRow, reading } = draft;
    const grid = cells?.sheets.find((each) => each.grid.sheet === sheet)?.grid;
    const header = grid ? textOf(gridCell(grid, headerRow - 1, extent.column)) : '';
    pointLedger(draft, {
      headerRow,
      // The others stay where they were read: one that is pointed out names the row of all.
      columns: { ...reading.columns, ...binding.columns, [field]: columnLetters(extent.column) },
      ...(header === '' ? {} : { headers: { ...binding.headers, [field]: header } }),
    });
    done();
  });
  return field === null ? null : wrong;
}
