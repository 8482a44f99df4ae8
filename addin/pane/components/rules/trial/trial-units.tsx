import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ItemResult, UnitResult } from '../../../../../shared/contract/answer';
import type { Fact } from '../../../../../shared/contract/request';
import type { Rulebook } from '../../../../../shared/model/rulebook/rulebook';
import type { TrialUnit } from '../../../../../workbook/rule-trial/types';
import { useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { fieldName, figureFields, filledFields } from '../../../logic/rules/facts';
import { scoreText } from '../../../../../workbook/rule-trial/score-text';
import { changedFact, type Edits } from '../../../logic/rules/trial';
import { colours } from '../../../theme';
import { Section } from '../../parts';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '19px' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'start', padding: '4px 4px', borderBottom: `1px solid ${colours.line}`, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  item: { textAlign: 'start', padding: '8px 4px 0', fontWeight: tokens.fontWeightRegular, color: colours.quiet, overflowWrap: 'anywhere' },
  cell: { padding: '2px 4px', verticalAlign: 'top', borderBottom: `1px solid ${colours.line}` },
  score: { fontWeight: tokens.fontWeightSemibold },
  open: { color: colours.open },
  row: { display: 'block', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px', overflowWrap: 'anywhere' },
  field: { width: '100%', minWidth: 0 },
  total: { padding: '6px 4px', fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${colours.line}` },
});

/** Three invented units beside each other. Each figure can be changed, and is scored in the same moment. */
export function TrialUnits({ rulebook }: { rulebook: Rulebook }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { trial } = useRulesTools();
  const [edits, setEdits] = useState<Edits>({});
  const invented = useMemo(() => trial.units(rulebook, language), [trial, rulebook, language]);
  const units = useMemo(() => invented.map((unit): TrialUnit => ({ ...unit, facts: unit.facts.map((fact, index) => changedFact(fact, edits[`${unit.id} ${index}`])) })), [invented, edits]);
  const results = useMemo(() => trial.score(rulebook, units, language), [trial, rulebook, units, language]);
  const resultOf = (unit: TrialUnit): UnitResult | undefined => results?.units.find((each) => each.unit === unit.id);
  const grades = rulebook.grades ?? [];
  const gradeOf = (unit: TrialUnit): string => {
    const grade = resultOf(unit)?.grade ?? null;
    return grade === null ? '—' : (grades.find(({ code }) => code === grade)?.name ?? grade);
  };
  return (
    <Section title={t('trialUnits')}>
      <p className={styles.text}>{t('trialUnitsText')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {units.map(({ id }) => (
              <th key={id} scope="col" className={styles.head}>
                {id}
              </th>
            ))}
          </tr>
        </thead>
        {rulebook.items.map(({ code, name }) => (
          <tbody key={code}>
            <tr>
              <th scope="rowgroup" colSpan={units.length} className={styles.item}>
                {name === code ? name : `${code} ${name}`}
              </th>
            </tr>
            <tr>
              {units.map((unit) => (
                <td key={unit.id} className={styles.cell}>
                  <ItemScore item={resultOf(unit)?.items.find((each) => each.code === code)} />
                  {unit.facts.map((fact, index) =>
                    fact.item === code ? (
                      <FactFields
                        key={index}
                        fact={fact}
                        label={(field) => t('trialField', { unit: unit.id, item: name, field })}
                        onChange={(field, value) => setEdits((before) => ({ ...before, [`${unit.id} ${index}`]: { ...before[`${unit.id} ${index}`], [field]: value } }))}
                      />
                    ) : null,
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
        <tbody>
          <Line name={t('trialTotal')} units={units} show={(unit) => scoreText(resultOf(unit)?.total ?? null, resultOf(unit)?.range ?? null)} />
          <Line name={t('trialRank')} units={units} show={(unit) => String(resultOf(unit)?.rank ?? '—')} />
          {grades.length > 0 && <Line name={t('trialGrade')} units={units} show={gradeOf} />}
        </tbody>
      </table>
    </Section>
  );
}

function Line({ name, units, show }: { name: string; units: readonly TrialUnit[]; show: (unit: TrialUnit) => string }) {
  const styles = useStyles();
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={units.length} className={styles.item}>
          {name}
        </th>
      </tr>
      <tr>
        {units.map((unit) => (
          <td key={unit.id} className={styles.total}>
            {show(unit)}
          </td>
        ))}
      </tr>
    </>
  );
}

function ItemScore({ item }: { item: ItemResult | undefined }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.score, item?.score === null && styles.open)}>{item ? scoreText(item.score, item.range) : '—'}</span>;
}

function FactFields({ fact, label, onChange }: { fact: Fact; label: (field: string) => string; onChange: (field: string, value: string) => void }) {
  const styles = useStyles();
  const { language } = useRulesWords();
  const filled = filledFields(fact);
  const still = filled.filter(({ field }) => !figureFields.includes(field));
  return (
    <>
      {still.length > 0 && <span className={styles.row}>{still.map(({ text }) => text).join(' ')}</span>}
      {figureFields.flatMap((field) => {
        const value = fact[field];
        if (value === undefined) return [];
        return [
          <span key={`${field} name`} className={styles.row} aria-hidden>
            {fieldName(field, language)}
          </span>,
          <Input
            key={field}
            size="small"
            className={styles.field}
            input={{ style: { width: '100%', minWidth: 0 } }}
            aria-label={label(fieldName(field, language))}
            value={String(value ?? '')}
            onChange={(_, data) => onChange(field, data.value)}
          />,
        ];
      })}
    </>
  );
}
