import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RulesReading } from '../../../../../workbook/rule-sheet/types';
import { cellAt } from '../../../../../workbook/model/grid';
import { splitAddress } from '../../../../../workbook/model/area';
import { writeYears } from '../../../../../workbook/rule-sheet/info';
import { useReadings } from '../../../hooks/rules/readings';
import { useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { useWriteSheets } from '../../../hooks/rules/write-sheets';
import { useWriter } from '../../../hooks/writing/writer';
import { colours } from '../../../theme';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px', alignItems: 'flex-end', marginTop: '6px' },
  year: { width: '6em' },
  text: { margin: '4px 0', color: colours.quiet, lineHeight: '19px' },
});

/** A copy of rules for another year, to be changed where that year is otherwise; the years of these end before it. */
export function NextEdition({ reading }: { reading: RulesReading }) {
  const { rulebook, draft, years } = reading;
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { sheets } = useRulesTools();
  const { busy } = useWriter();
  const writeSheets = useWriteSheets();
  const [year, setYear] = useState(String((years.to ?? years.from ?? new Date().getFullYear()) + 1));
  const { valueAt, grids } = useReadings();
  const from = /^\d{4}$/.test(year.trim()) ? Number(year) : null;
  const make = (first: number): void => {
    const end = endBefore(reading, first);
    const besides = end && { changes: [{ ...end.cell, put: end.text, seen: valueAt(end.address) }], done: t('editionsEnded', { address: end.address, text: end.text }) };
    void writeSheets(sheets.plans(rulebook ?? draft, language, { years: { from: first, to: null }, words: sheets.words(reading, grids) }), besides ?? undefined);
  };
  return (
    <>
      <div className={styles.line}>
        <Field size="small" label={t('editionsMakeNewYear')}>
          <Input size="small" className={styles.year} value={year} onChange={(_, { value }) => setYear(value)} />
        </Field>
        <Button size="small" disabled={busy || from === null} onClick={() => from !== null && make(from)}>
          {t('editionsMakeNew')}
        </Button>
      </div>
      <p className={styles.text}>{t(from !== null && endBefore(reading, from) ? 'editionsMakeNewEnds' : 'editionsMakeNewText')}</p>
    </>
  );
}

/** Where it stands for which years they hold, and what is to stand there so that they end before `first`; null: nothing need be, or can be, written. */
function endBefore({ years: { from, to }, places }: RulesReading, first: number) {
  const address = places['/years'];
  if (address === undefined || to !== null || (from !== null && from >= first)) return null;
  const { sheet, rest } = splitAddress(address);
  const at = cellAt(rest);
  const text = writeYears({ from, to: first - 1 });
  return sheet === null || !at || text === null ? null : { address, cell: { sheet, ...at }, text };
}
