import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useRulesTools } from '../../hooks/rules/rules';
import { useRulesWords } from '../../hooks/rules/words';
import { useWriteSheets } from '../../hooks/rules/write-sheets';
import { useWriter } from '../../hooks/writing/writer';
import { Choose } from '../binding/questions/ask';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px', alignItems: 'center' },
  choice: { flex: 1, minWidth: 0 },
});

/** Rules that come with the product, as a start for one's own. */
export function BuiltInChoice() {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { builtIn, sheets } = useRulesTools();
  const writeSheets = useWriteSheets();
  const { busy } = useWriter();
  const [chosen, setChosen] = useState('');
  const offered = useMemo(() => builtIn(), [builtIn]);
  const found = offered.find(({ id }) => id === chosen);
  return (
    <div className={styles.line}>
      <div className={styles.choice}>
        <Choose label={t('rulesBuiltIn')} empty={t('rulesFromBuiltIn')} value={chosen} options={offered.map(({ id, title }) => ({ value: id, text: title }))} onChange={setChosen} />
      </div>
      <Button size="small" disabled={!found || busy} onClick={() => found && void writeSheets(sheets.plans(found.rulebook, language))}>
        {t('rulesBuiltInMake')}
      </Button>
    </div>
  );
}
