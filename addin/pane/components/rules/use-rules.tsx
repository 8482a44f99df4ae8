import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RulesReading } from '../../../../workbook/rule-sheet/types';
import { useNotice } from '../../hooks/notice';
import { useReadings } from '../../hooks/rules/readings';
import { useRulesTools } from '../../hooks/rules/rules';
import { saveFile } from '../../hooks/rules/save-file';
import { useRulesWords } from '../../hooks/rules/words';
import { useServices } from '../../hooks/services';
import { refusalText } from '../../hooks/writing/writer';
import { firstOf } from '../../logic/rules/years';
import { colours } from '../../theme';
import { Section } from '../parts';
import { MakeSheets } from './make-sheets';
import { keyOf, RulesChoice } from './rules-choice';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', color: colours.quiet, lineHeight: '19px' },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '6px' },
});

/** Sheets that are made of the rules, and the rules as files of their own. */
export function UseRules({ readings }: { readings: readonly RulesReading[] }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const tools = useRulesTools();
  const { editor } = useServices();
  const { tell } = useNotice();
  const { grids } = useReadings();
  const [chosen, setChosen] = useState('');
  const reading = readings.find((each) => keyOf(each) === chosen) ?? firstOf(readings);
  const rulebook = reading?.rulebook ?? null;
  const saveBook = async (): Promise<void> => {
    if (!rulebook || !reading) return;
    const bytes = tools.files.xlsx(tools.sheets.plans(rulebook, language, { years: reading.years, words: tools.sheets.words(reading, grids) }), rulebook.title, language);
    // Where no new workbook can be opened the file itself is handed out.
    await editor.openBook(bytes.buffer).catch((error: unknown) => tell({ intent: 'error', text: refusalText(error, t) }));
  };
  return (
    <Section title={t('rulesUse')}>
      {readings.length > 1 && <RulesChoice label={t('rulesOf')} readings={readings} value={reading ? keyOf(reading) : ''} onChange={setChosen} />}
      <p className={styles.text}>{t(rulebook ? 'rulesUseText' : 'rulesUseMend')}</p>
      {rulebook && <MakeSheets rulebook={rulebook} years={reading?.years ?? null} />}
      {rulebook && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => void saveBook()}>
            {t('rulesSaveXlsx')}
          </Button>
          <Button size="small" onClick={() => saveFile(tools.files.json(rulebook), `${rulebook.id}.json`, 'application/json')}>
            {t('rulesSaveJson')}
          </Button>
        </div>
      )}
    </Section>
  );
}
