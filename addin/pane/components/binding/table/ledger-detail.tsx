import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerDraft } from '../../../../../workbook/binding/draft/draft';
import { fieldBlock, tableBlock } from '../../../../../workbook/binding/draft/preview';
import { ledgerColumns, ledgerFields, type LedgerField } from '../../../../../workbook/ledger/fields';
import { columnName } from '../../../../../workbook/model/area';
import { sheetCell } from '../../../../../workbook/model/grid';
import { textOf } from '../../../../../workbook/model/text';
import { useBinding } from '../../../hooks/binding/binding';
import { useSelected } from '../../../hooks/selection/selected';
import { useBindingWords } from '../../../hooks/binding/words';
import type { Standing } from '../../../../../workbook/binding/standings';
import { GoLink, LinkButton, Section } from '../../parts';
import { Back } from './back';
import { StandingButtons } from '../draft-card';
import { Fact, Facts } from './facts';
import { LedgerRulebook } from '../questions/ledger-question';
import { PickPrompt } from './pick-prompt';

const useStyles = makeStyles({
  back: { padding: '8px 12px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

/** A ledger close up: which column is what, corrected by a click on the column in the sheet. */
export function LedgerDetail({ draft, standing }: { draft: LedgerDraft; standing: Standing }) {
  const styles = useStyles();
  const { t, text } = useBindingWords();
  const [field, setField] = useState<LedgerField | null>(null);
  const wrong = useFieldPick(draft, field, () => setField(null));
  return (
    <>
      <div className={styles.back}>
        <Back />
      </div>
      <Section title={draft.sheet}>
        <Facts>
          <Fact name={t('placeTable')}>
            <GoLink address={tableBlock(draft)} />
          </Fact>
          <Fact name={t('placeRulebook')}>
            <LedgerRulebook draft={draft} label={t('placeRulebook')} />
          </Fact>
        </Facts>
        {field !== null && (
          <PickPrompt text={wrong ?? t('pickFieldNow', { sheet: draft.sheet, field: text(ledgerColumns[field].name) })} trouble={wrong !== null} onCancel={() => setField(null)} />
        )}
        <div className={styles.buttons}>
          <StandingButtons {...standing} />
        </div>
      </Section>
      <Section title={t('fields')} aside={t('headerRow', { row: draft.headerRow })}>
        <Facts>
          {ledgerFields.map((each) => {
            const letter = draft.reading.columns[each];
            const name = text(ledgerColumns[each].name);
            return (
              <Fact key={each} name={name}>
                {letter ? <GoLink address={fieldBlock(draft, letter)}>{t('fieldColumn', { letter })}</GoLink> : <span>{t('fieldNone')}</span>}
                <LinkButton label={t('pickFieldOf', { field: name })} onClick={() => setField(each)}>
                  {t('pickField')}
                </LinkButton>
              </Fact>
            );
          })}
        </Facts>
      </Section>
    </>
  );
}

/** Takes a field's column from a click in the sheet, with what stands over it, by which it is found again. */
function useFieldPick(draft: LedgerDraft, field: LedgerField | null, done: () => void): string | null {
  const { t } = useBindingWords();
  const { cells, pointLedger } = useBinding();
  const [wrong, setWrong] = useState<string | null>(null);
  useSelected(field !== null, ({ sheet, extent }) => {
    if (field === null) return;
    if (sheet !== draft.sheet) {
      setWrong(t('pickWrongSheet', { other: sheet, sheet: draft.sheet }));
      return;
    }
    setWrong(null);
    const { binding, headerRow, reading } = draft;
    const grid = cells?.sheets.find((each) => each.grid.sheet === sheet)?.grid;
    const header = grid ? textOf(sheetCell(grid, headerRow - 1, extent.column)) : '';
    pointLedger(draft, {
      headerRow,
      // The others stay where they were read: one that is pointed out names the row of all.
      columns: { ...reading.columns, ...binding.columns, [field]: columnName(extent.column) },
      ...(header === '' ? {} : { headers: { ...binding.headers, [field]: header } }),
    });
    done();
  });
  return field === null ? null : wrong;
}
