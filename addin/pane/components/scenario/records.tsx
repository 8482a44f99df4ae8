import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Fact } from '../../../../shared/contract/request';
import { rowsOf } from '../../../../workbook/health/lists';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useTrial } from '../../hooks/comparing/trial';
import { useView } from '../../hooks/view';
import { useScenarioWords } from '../../hooks/scenario/words';
import { factWhat } from '../../logic/texts/supposition-text';
import { colours } from '../../theme';
import { GoLink } from '../parts';
import { UnitChoice } from './unit-choice';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '6px 0 0', padding: 0, maxHeight: '260px', overflowY: 'auto', borderTop: `1px solid ${colours.line}` },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 72px auto', columnGap: '6px', alignItems: 'center', padding: '4px 0', borderBottom: `1px solid ${colours.line}` },
  dropped: { textDecoration: 'line-through', color: colours.quiet },
  text: { lineHeight: '18px', minWidth: 0, overflowWrap: 'anywhere' },
  address: { fontSize: tokens.fontSizeBase200 },
  value: { minWidth: 0, width: '72px' },
  none: { margin: '6px 0 0', color: colours.quiet },
});

/** The rows of one unit: each can be dropped, and its figure changed. */
export function Records({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useScenarioWords();
  const { focus } = useView();
  const [chosen, setChosen] = useState(focus?.unit ?? '');
  const rows = useMemo(() => rowsOf(scoring).filter(({ fact }) => fact.unit === chosen), [scoring, chosen]);
  return (
    <>
      <UnitChoice scoring={scoring} value={chosen} onChange={setChosen} />
      {chosen !== '' && rows.length === 0 && <p className={styles.none}>{t('tryNoRecords')}</p>}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map(({ fact }) => (
            <Record key={fact.id} fact={fact} scoring={scoring} />
          ))}
        </ul>
      )}
    </>
  );
}

function Record({ fact, scoring }: { fact: Fact; scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useScenarioWords();
  const { suppositions, suppose, unsuppose } = useTrial();
  const id = fact.id ?? '';
  const supposed = suppositions.find((each) => (each.suppose === 'without' || each.suppose === 'changed') && each.id === id);
  const dropped = supposed?.suppose === 'without';
  const official = fact.value === null || fact.value === undefined ? '' : String(fact.value);
  const takesValue = scoring.rulebook.items.find(({ code }) => code === fact.item)?.fields.includes('value') ?? false;
  return (
    <li className={styles.line}>
      <span className={mergeClasses(styles.text, dropped && styles.dropped)}>
        {factWhat({ ...fact, value: null }, scoring)}{' '}
        <span className={styles.address}>
          <GoLink address={id} />
        </span>
      </span>
      {takesValue ? (
        <Input
          size="small"
          className={styles.value}
          input={{ style: { minWidth: 0, textAlign: 'end' } }}
          aria-label={t('tryValueOf', { row: id })}
          disabled={dropped}
          value={supposed?.suppose === 'changed' ? supposed.value : official}
          onChange={(_, { value }) => {
            if (value !== official) suppose({ suppose: 'changed', id, value });
            else if (supposed) unsuppose(supposed);
          }}
        />
      ) : (
        <span />
      )}
      <Button size="small" appearance="subtle" aria-label={`${dropped ? t('tryKeep') : t('tryDrop')} ${id}`} onClick={() => (dropped && supposed ? unsuppose(supposed) : suppose({ suppose: 'without', id }))}>
        {dropped ? t('tryKeep') : t('tryDrop')}
      </Button>
    </li>
  );
}
