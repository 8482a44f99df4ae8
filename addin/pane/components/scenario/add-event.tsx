import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Fact, Role } from '../../../../shared/contract/request';
import type { ItemView, Named } from '../../../../shared/contract/rulebook-view';
import { levelsOf, roleWords } from '../../../../workbook/ledger/vocabulary';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useTrial } from '../../hooks/comparing/trial';
import { useView } from '../../hooks/view';
import { useScenarioWords, type ScenarioWord } from '../../hooks/scenario/words';
import { UnitChoice } from './unit-choice';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '6px 8px' },
  wide: { gridColumn: '1 / -1' },
  control: { minWidth: 0, width: '100%' },
});

const typed = [
  ['value', 'tryValue'],
  ['of', 'tryOf'],
  ['count', 'tryCount'],
  ['period', 'tryPeriod'],
  ['evidence', 'tryEvidence'],
] as const satisfies readonly (readonly [keyof Fact, ScenarioWord])[];

/** One more event: only what its clause reads is asked for. */
export function AddEvent({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useScenarioWords();
  const { suppose } = useTrial();
  const { focus } = useView();
  const [unit, setUnit] = useState(focus?.unit ?? '');
  const [code, setCode] = useState('');
  const [fields, setFields] = useState<Partial<Record<keyof Fact, string>>>({});
  const number = useRef(0);
  const type = scoring.answer.units.find((each) => each.unit === unit)?.type;
  const items = scoring.rulebook.items.filter(({ types }) => type === undefined || types.includes(type));
  const item = items.find((each) => each.code === code);
  const set = (field: keyof Fact, value: string): void => setFields((before) => ({ ...before, [field]: value }));
  const add = (): void => {
    if (!item) return;
    number.current++;
    const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
    const period = scoring.when.period !== null && !('period' in filled) ? { period: scoring.when.period } : {};
    suppose({ suppose: 'added', fact: { id: `+${number.current}`, unit, item: item.code, year: scoring.when.year, ...period, ...filled } });
    setFields({});
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className={styles.wide}>
        <UnitChoice scoring={scoring} value={unit} onChange={setUnit} />
      </div>
      <Select
        size="small"
        className={styles.wide}
        aria-label={t('tryItem')}
        value={item?.code ?? ''}
        onChange={(_, { value }) => {
          setCode(value);
          setFields({});
        }}
      >
        <option value="">{t('tryItem')}</option>
        {items.map((each) => (
          <option key={each.code} value={each.code}>
            {each.code} {each.name}
          </option>
        ))}
      </Select>
      {item && (
        <>
          {item.levels && <NamedChoice word="tryLevel" names={levelsOf(item).filter((each) => item.levels?.includes(each.code))} value={fields.level ?? ''} onChange={(value) => set('level', value)} />}
          {item.kinds && <NamedChoice word="tryKind" names={item.kinds} value={fields.kind ?? ''} onChange={(value) => set('kind', value)} />}
          {item.roles && <NamedChoice word="tryRole" names={roleNames(item)} value={fields.role ?? ''} onChange={(value) => set('role', value)} />}
          {typed.map(([field, word]) =>
            item.fields.includes(field) ? (
              <Field key={field} size="small" label={t(word)}>
                <Input size="small" className={styles.control} value={fields[field] ?? ''} onChange={(_, { value }) => set(field, value)} />
              </Field>
            ) : null,
          )}
        </>
      )}
      <Button type="submit" className={styles.wide} disabled={unit === '' || !item}>
        {t('tryAddDo')}
      </Button>
    </form>
  );
}

function roleNames(item: ItemView): readonly Named[] {
  return roleWords.filter(({ code }) => item.roles?.includes(code as Role));
}

function NamedChoice({ word, names, value, onChange }: { word: ScenarioWord; names: readonly Named[]; value: string; onChange: (code: string) => void }) {
  const styles = useStyles();
  const { t } = useScenarioWords();
  return (
    <Field size="small" label={t(word)}>
      <Select size="small" className={styles.control} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
        <option value="" />
        {names.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
