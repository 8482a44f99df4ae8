import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { splitAddress } from '../../../../workbook/model/area';
import { cellAt } from '../../../../workbook/model/grid';
import type { RuleFault } from '../../../../workbook/rule-sheet/types';
import { useReadings } from '../../hooks/rules/readings';
import { useRulesWords } from '../../hooks/rules/words';
import { useWriter } from '../../hooks/writing/writer';
import { spanOf } from '../../logic/rules/marked';
import { colours } from '../../theme';
import { EmptyState, GoLink, Section, Tag } from '../parts';
import { Marked } from './bring/marked';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '19px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  fault: { display: 'grid', gridTemplateColumns: '4px minmax(0, 1fr)', columnGap: '8px', padding: '6px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  mark: { borderRadius: '2px' },
  error: { backgroundColor: colours.veto },
  warning: { backgroundColor: colours.openBar },
  cell: { display: 'block', margin: '2px 0', padding: '2px 6px', backgroundColor: colours.paper, fontSize: tokens.fontSizeBase200 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '2px' },
  mend: { display: 'block', marginTop: '2px' },
});

/** What is wrong with the sheets of rules, in their order, while somebody writes in them. */
export function CheckPage() {
  const styles = useStyles();
  const { t } = useRulesWords();
  const { readings } = useReadings();
  const faults = useMemo(() => (readings ?? []).flatMap(({ faults: found }) => found), [readings]);
  if (!readings) return null;
  if (readings.length === 0) return <EmptyState title={t('rulesNone')} text={t('rulesNoneText')} />;
  if (faults.length === 0) return <EmptyState title={t('checkNone')} text={t('checkNoneText')} />;
  return (
    <Section title={t('checkList')}>
      <p className={styles.text}>{t('checkText')}</p>
      <ul className={styles.list} aria-label={t('checkList')}>
        {faults.map((fault, index) => (
          <Fault key={`${index} ${fault.address}`} fault={fault} />
        ))}
      </ul>
    </Section>
  );
}

function Fault({ fault: { severity, address, span, text: said, mend, choices = [] } }: { fault: RuleFault }) {
  const styles = useStyles();
  const { t, text } = useRulesWords();
  const { valueAt } = useReadings();
  const { write, busy } = useWriter();
  const there = String(valueAt(address) ?? '');
  const doMend = (mend: NonNullable<RuleFault['mend']>): void => {
    const { sheet, rest } = splitAddress(mend.address);
    const at = cellAt(rest);
    // Where somebody has typed something else meanwhile nothing is written.
    if (sheet !== null && at) void write([{ sheet, ...at, put: mend.text, seen: valueAt(mend.address) }], t('checkMended', { address: mend.address }));
  };
  return (
    <li className={styles.fault}>
      <span aria-hidden className={mergeClasses(styles.mark, styles[severity])} />
      <span>
        <Tag tone={severity === 'error' ? 'veto' : 'open'}>{t(severity === 'error' ? 'checkError' : 'checkWarning')}</Tag> {text(said)} <GoLink address={address} />
        {there !== '' && (
          <span className={styles.cell}>
            <Marked pieces={spanOf(there, span)} />
          </span>
        )}
        {mend && (
          <span className={styles.mend}>
            <Button size="small" disabled={busy} aria-label={`${t('checkMendTo', { text: mend.text })} ${mend.address}`} onClick={() => doMend(mend)}>
              {t('checkMendTo', { text: mend.text })}
            </Button>
          </span>
        )}
        {choices.length > 0 && (
          <span className={styles.choices}>
            {choices.map((choice, index) => (
              <Button key={index} size="small" disabled={busy} onClick={() => doMend(choice.mend)}>
                {text(choice.label)}
              </Button>
            ))}
          </span>
        )}
      </span>
    </li>
  );
}
