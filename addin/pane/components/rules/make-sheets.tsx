import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Rulebook } from '../../../../shared/model/rulebook/rulebook';
import type { RulesReading } from '../../../../workbook/rule-sheet/types';
import { asFormulas } from '../../../../workbook/templates/score-table';
import type { TemplateUnit } from '../../../../workbook/templates/plan';
import { functionName } from '../../../../workbook/results/functions/names';
import { useReadings } from '../../hooks/rules/readings';
import { useRulesTools } from '../../hooks/rules/rules';
import { useRulesWords } from '../../hooks/rules/words';
import { useWriteSheets } from '../../hooks/rules/write-sheets';
import { useScoreStore } from '../../hooks/services';
import { useWriter } from '../../hooks/writing/writer';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '4px' },
  year: { width: '6em' },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '6px' },
});

/** A ledger, forms and a score table in the shape of the rules, for those who are assessed. */
export function MakeSheets({ rulebook, years }: { rulebook: Rulebook; years: RulesReading['years'] | null }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { sheets } = useRulesTools();
  const { book } = useScoreStore();
  const { names } = useReadings();
  const { busy } = useWriter();
  const writeSheets = useWriteSheets();
  const known = useMemo(() => [...new Map((book?.ledgers ?? []).flatMap(({ units }) => units).map(({ unit }) => [unit.id, unit])).values()], [book]);
  const [typed, setTyped] = useState<string | null>(null);
  const [year, setYear] = useState<string>(String(years?.from ?? years?.to ?? new Date().getFullYear()));
  const listed = typed ?? known.map(({ id }) => id).join('\n');
  const when = /^\d{4}$/.test(year.trim()) ? Number(year) : null;
  const units = (): TemplateUnit[] =>
    [...new Set(listed.split(/[\n、，,；;\t]/u).map((name) => name.trim()))].filter((name) => name !== '').map((id) => {
      const type = known.find((unit) => unit.id === id)?.type;
      return type !== undefined && rulebook.unitTypes.some(({ code }) => code === type) ? { id, type } : { id };
    });
  const templates = () => sheets.templates(rulebook, { year: when ?? 0, units: units(), language, lies: 'across', put: asFormulas(functionName) });
  const makeLedger = (): void => {
    const { units: list, ledger } = templates();
    // A list of units that is there is the office's own.
    void writeSheets(names.includes(list.name) ? [ledger] : [ledger, list]);
  };
  return (
    <div className={styles.form}>
      <Field size="small" label={t('rulesYear')}>
        <Input size="small" className={styles.year} value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <Field size="small" label={t('rulesUnits')}>
        <Textarea size="small" rows={3} placeholder={t('rulesUnitsNone')} value={listed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={busy || when === null} onClick={makeLedger}>
          {t('rulesMakeLedger')}
        </Button>
        <Button size="small" disabled={busy || when === null} onClick={() => void writeSheets(templates().forms)}>
          {t('rulesMakeReports')}
        </Button>
        <Button size="small" disabled={busy || when === null || listed.trim() === ''} onClick={() => void writeSheets([templates().scores])}>
          {t('rulesMakeScores')}
        </Button>
      </div>
    </div>
  );
}
