import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { ParameterView } from '../../../../shared/contract/rulebook-view';
import { valueOf as readValue, wantedOf } from '../../../../workbook/ledger/parameters';
import { valueOf as appliedValue } from '../../../../workbook/results/nearness';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useTrial } from '../../hooks/comparing/trial';
import { useScenarioWords } from '../../hooks/scenario/words';
import { colours } from '../../theme';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  control: { minWidth: 0, width: '100%' },
  none: { margin: 0, color: colours.quiet },
});

/** The other readings of what the document leaves open, one parameter after the other. */
export function Readings({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useScenarioWords();
  const { parameters } = scoring.rulebook;
  if (parameters.length === 0) return <p className={styles.none}>{t('tryNoReadings')}</p>;
  return (
    <div className={styles.list}>
      {parameters.map((parameter) => (
        <Reading key={parameter.key} parameter={parameter} scoring={scoring} />
      ))}
    </div>
  );
}

function Reading({ parameter, scoring }: { parameter: ParameterView; scoring: Scoring }) {
  const styles = useStyles();
  const { t, text } = useScenarioWords();
  const { suppositions, suppose, unsuppose } = useTrial();
  const supposed = suppositions.find((each) => each.suppose === 'parameter' && each.key === parameter.key);
  const value = supposed?.suppose === 'parameter' ? String(supposed.value) : '';
  const official = appliedValue(scoring.answer.parameters[parameter.key]);
  const set = (next: string): void => {
    const read = next.trim() === '' ? null : readValue(next, parameter);
    if (read === null) {
      if (supposed) unsuppose(supposed);
    } else suppose({ suppose: 'parameter', key: parameter.key, value: read });
  };
  return (
    <Field size="small" label={text(parameter.question)} {...(parameter.type === 'choice' ? {} : { hint: t('parameterAllowed', { allowed: wantedOf(parameter) }) })}>
      {parameter.type === 'choice' ? (
        <Select size="small" className={styles.control} value={value} onChange={(_, { value: chosen }) => set(chosen)}>
          <option value="">{t('tryReset')}</option>
          {parameter.values
            ?.filter((each) => each.value !== official)
            .map((each) => (
              <option key={each.value} value={each.value}>
                {text(each.text)}
              </option>
            ))}
        </Select>
      ) : (
        <Input size="small" className={styles.control} defaultValue={value} placeholder={official === null ? t('parameterUnset') : String(official)} onChange={(_, { value: entered }) => set(entered)} />
      )}
    </Field>
  );
}
