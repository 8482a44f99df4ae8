import { makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { openUnits } from '../../../../shared/report/cohort/standing';
import type { Scoring } from '../../../../workbook/results/scoring';
import { usePrintChoices } from '../../hooks/printouts/choices';
import { usePrintSource } from '../../hooks/printouts/source';
import { usePrintWords } from '../../hooks/printouts/words';
import { colours } from '../../theme';
import { ReadyOrBefore } from '../ready';
import { Section } from '../parts';
import { Charts } from './charts';
import { SheetsToMake } from './sheets-to-make';

const useStyles = makeStyles({
  intro: { margin: '10px 12px 0', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
  warning: { margin: '6px 12px 0', padding: '5px 8px', backgroundColor: colours.openTint, color: colours.open, lineHeight: '19px' },
  frozen: { padding: '6px 12px 0', lineHeight: '19px' },
});

/** 出表: sheets to be printed, signed and put up. */
export function Printouts() {
  return <ReadyOrBefore eventsOf="all">{(scoring) => <Content scoring={scoring} />}</ReadyOrBefore>;
}

function Content({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const [asFrozen, setAsFrozen] = useState(true);
  const { choices, choose, chooseFor } = usePrintChoices();
  const { source, failure, final, comparing } = usePrintSource(scoring, asFrozen, choices?.against);
  const open = source ? openUnits(source.scoring.answer.units) : 0;
  return (
    <>
      <p className={styles.intro}>{t('printIntro')}</p>
      {final !== null && (
        <div className={styles.frozen}>
          {t('printFrozen', { time: final })}
          <RadioGroup layout="horizontal" aria-label={t('printFrozen', { time: final })} value={asFrozen ? 'frozen' : 'today'} onChange={(_, { value }) => setAsFrozen(value === 'frozen')}>
            <Radio value="frozen" label={t('printAsFrozen')} />
            <Radio value="today" label={t('printAsToday')} />
          </RadioGroup>
        </div>
      )}
      {failure !== null && <p className={styles.warning}>{t('printFrozenFault', { detail: failure })}</p>}
      {open > 0 && <p className={styles.warning}>{t('printOpen', { count: open })}</p>}
      {source && choices ? (
        <>
          <SheetsToMake source={source} choices={choices} comparing={comparing} onChoose={choose} onChooseFor={chooseFor} />
          <Charts source={source} choices={choices} />
        </>
      ) : failure === null && (
        <Section title={t('printKinds')}>
          <Spinner size="small" label={t(choices ? 'printFrozenWaiting' : 'waitingTitle')} />
        </Section>
      )}
    </>
  );
}
