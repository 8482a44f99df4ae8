import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useCurrent } from '../hooks/current';
import { useView } from '../hooks/view';
import { useWords } from '../hooks/words';
import { timeKey } from '../../../workbook/results/question';
import { timeName } from '../logic/times';
import { colours } from '../theme';
import { ConnectionState } from './connection';

const useStyles = makeStyles({
  header: { padding: '8px 12px 4px', borderBottom: `1px solid ${colours.line}`, backgroundColor: tokens.colorNeutralBackground1 },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  choices: { display: 'flex', gap: '6px', marginTop: '6px' },
  ledger: { flex: '1 1 0', minWidth: 0 },
  when: { flex: '0 0 auto', minWidth: '92px' },
  rulebook: {
    margin: '4px 0 0',
    color: colours.quiet,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** What the whole pane is about: the service, the ledger, the time, the rulebook. */
export function Header() {
  const styles = useStyles();
  const { t } = useWords();
  const { ledgers, ledger, times, when } = useCurrent();
  const view = useView();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.product}>{t('product')}</h1>
        <ConnectionState />
      </div>
      {ledger && (
        <>
          <div className={styles.choices}>
            {ledgers.length > 1 && (
              <Select size="small" className={styles.ledger} aria-label={t('chooseLedger')} value={ledger.key} onChange={(_, { value }) => view.chooseLedger(value)}>
                {ledgers.map(({ key }) => (
                  <option key={key} value={key}>
                    {key}
                  </option>
                ))}
              </Select>
            )}
            {when && times.length > 1 && (
              <Select
                size="small"
                className={ledgers.length > 1 ? styles.when : styles.ledger}
                aria-label={t('chooseWhen')}
                value={timeKey(when)}
                onChange={(_, { value }) => {
                  const chosen = times.find((time) => timeKey(time) === value);
                  if (chosen) view.chooseWhen(chosen);
                }}
              >
                {times.map((time) => (
                  <option key={timeKey(time)} value={timeKey(time)}>
                    {timeName(time, t)}
                  </option>
                ))}
              </Select>
            )}
          </div>
          <p className={styles.rulebook} title={ledger.rulebook?.title}>
            {when && times.length === 1 ? `${timeName(when, t)} · ` : ''}
            {ledger.rulebook?.title ?? t('noRulebook')}
          </p>
        </>
      )}
    </header>
  );
}
