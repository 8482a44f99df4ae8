import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Scoring } from '../../../../workbook/results/scoring';
import { useScenarioWords } from '../../hooks/scenario/words';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { ReadyOrBefore } from '../ready';
import { AddEvent } from './add-event';
import { Readings } from './readings';
import { Records } from './records';
import { Suppositions } from './suppositions';
import { TrialResult } from './trial-result';

const useStyles = makeStyles({
  intro: { margin: '10px 12px 0', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
  tools: { padding: '10px 12px 0' },
});

const tools = ['records', 'add', 'readings'] as const;
type Tool = (typeof tools)[number];
const words = { records: 'tryRecords', add: 'tryAdd', readings: 'tryReading' } as const;

/** 试算: what would be if; on a copy, beside the official result. */
export function ScenarioPage() {
  return <ReadyOrBefore>{(scoring) => <ScenarioContent scoring={scoring} />}</ReadyOrBefore>;
}

function ScenarioContent({ scoring }: { scoring: Scoring }) {
  const styles = useStyles();
  const { t } = useScenarioWords();
  const [tool, setTool] = useState<Tool>('records');
  return (
    <>
      <p className={styles.intro}>{t('whatIfIntro')}</p>
      <Suppositions scoring={scoring} />
      <div className={styles.tools}>
        <Chips label={t('suppositions')} value={tool} onChange={setTool} choices={tools.map((key) => ({ key, label: t(words[key]) }))} />
        {tool === 'records' && <Records scoring={scoring} />}
        {tool === 'add' && <AddEvent scoring={scoring} />}
        {tool === 'readings' && <Readings scoring={scoring} />}
      </div>
      <TrialResult scoring={scoring} />
    </>
  );
}
