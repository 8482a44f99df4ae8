import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnName, quoteSheet } from '../../../../workbook/model/area';
import { isErrorValue } from '../../../../workbook/model/text';
import { useSnapshot } from '../../hooks/writing/snapshot';
import { useWords } from '../../hooks/words';
import { useWriter } from '../../hooks/writing/writer';
import { colours } from '../../theme';
import type { FormulaCell } from '../../../../workbook/model/port/editor';
import { GoLink, Section } from '../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '19px' },
  found: { margin: '0 0 6px', lineHeight: '19px' },
  kept: { margin: '8px 0 0', padding: '5px 8px', backgroundColor: colours.openTint, color: colours.open, lineHeight: '19px' },
  list: { margin: '2px 0 6px', paddingInlineStart: '18px', lineHeight: '20px', overflowWrap: 'anywhere' },
  record: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '8px 0 0' },
});

/** More of one kind are told by their number. */
const shownAtOnce = 12;

function addressOf({ sheet, row, column }: Pick<FormulaCell, 'sheet' | 'row' | 'column'>): string {
  return `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`;
}

function KeptList({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.kept}>{title}</p>
      <ul className={styles.list}>{children}</ul>
    </>
  );
}

/** 定稿: formulas into values before a file leaves the office, and back. */
export function SnapshotSection() {
  const styles = useStyles();
  const { t } = useWords();
  const { formulas, records, kept, freeze, thaw } = useSnapshot();
  const { busy } = useWriter();
  const errors = (formulas ?? []).filter(({ value }) => isErrorValue(value)).length;
  return (
    <Section title={t('freeze')}>
      <p className={styles.text}>{t('freezeText')}</p>
      {formulas !== null && formulas.length === 0 && <p className={styles.found}>{t('freezeNone')}</p>}
      {formulas !== null && formulas.length > 0 && (
        <>
          <p className={styles.found}>
            {t('freezeFound', { count: formulas.length })}
            {t('markStop')}
            {errors > 0 && t('freezeErrors', { count: errors })}
          </p>
          <Button disabled={busy} onClick={() => void freeze()}>
            {t('freezeDo')}
          </Button>
        </>
      )}
      {kept && kept.differing.length > 0 && (
        <KeptList title={t('freezeDiffering', { count: kept.differing.length })}>
          {kept.differing.slice(0, shownAtOnce).map(({ cell, shown, now }) => (
            <li key={addressOf(cell)}>
              <GoLink address={addressOf(cell)} /> {now !== '' && t('freezeDiffers', { shown: String(shown), now: String(now) })}
            </li>
          ))}
        </KeptList>
      )}
      {kept && kept.unchecked.length > 0 && (
        <>
          <KeptList title={t('freezeUnchecked', { count: kept.unchecked.length })}>
            {kept.unchecked.slice(0, shownAtOnce).map((cell) => (
              <li key={addressOf(cell)}>
                <GoLink address={addressOf(cell)} /> {cell.formula}
              </li>
            ))}
          </KeptList>
          <Button size="small" disabled={busy} onClick={() => void freeze(true)}>
            {t('freezeUncheckedDo')}
          </Button>
        </>
      )}
      {records.map((record) => (
        <div key={record.sheet} className={styles.record}>
          <span>{t('thawFound', { name: record.sheet, count: record.cells.length, time: record.time })}</span>
          <Button size="small" disabled={busy} onClick={() => void thaw(record)}>
            {t('thawDo')}
          </Button>
        </div>
      ))}
    </Section>
  );
}
