import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { RuleSheetPlan } from '../../../../../workbook/rule-sheet/types';
import { freeNames } from '../../../../rules/sheet-draft';
import { messageOf } from '../../../hooks/go';
import { useReadings } from '../../../hooks/rules/readings';
import { useRules, useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { useWriteSheets } from '../../../hooks/rules/write-sheets';
import { useWriter } from '../../../hooks/writing/writer';
import { draftOf, wordsOf, type Bringing } from '../../../logic/rules/proposed';
import { colours } from '../../../theme';
import { Section } from '../../parts';

const useStyles = makeStyles({
  text: { margin: '6px 0', color: colours.quiet, lineHeight: '19px', overflowWrap: 'anywhere' },
  wide: { width: '100%', marginBottom: '8px' },
});

/** The last step: which sheets are made, under which title. */
export function WriteRules({ bringing, undecided }: { bringing: Bringing; undecided: number }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { open } = useRules();
  const { sheets } = useRulesTools();
  const { names } = useReadings();
  const { busy } = useWriter();
  const writeSheets = useWriteSheets();
  const proposed = bringing.current.rulebook['title'];
  const [title, setTitle] = useState(typeof proposed === 'string' ? proposed : '');
  const planned = useMemo((): { plans: readonly RuleSheetPlan[]; failure: string | null } => {
    if (undecided > 0) return { plans: [], failure: null };
    try {
      return { plans: sheets.plans({ ...draftOf(bringing), title }, language, { words: wordsOf(bringing) }), failure: null };
    } catch (error) {
      return { plans: [], failure: messageOf(error) };
    }
  }, [sheets, bringing, title, undecided, language]);
  const { plans, failure } = planned;
  const write = async (): Promise<void> => {
    if (await writeSheets(plans)) open('check');
  };
  return (
    <Section title={t('bringWriteTitle')}>
      <Field label={t('bringTitleField')} size="small">
        <Input value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <p className={styles.text}>
        {undecided > 0
          ? t('bringWriteFirst')
          : failure !== null
            ? t('bringWriteFailed', { detail: failure })
            : t('bringWriteSheets', { names: freeNames(plans, names).map(({ name, cells }) => t('bringSheetRows', { name: t('rulesSheetName', { name }), rows: cells.length })).join(t('markList')) })}
      </p>
      <Button appearance="primary" className={styles.wide} disabled={busy || undecided > 0 || plans.length === 0} onClick={() => void write()}>
        {t('bringWrite')}
      </Button>
    </Section>
  );
}
