import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useRules, useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { withPuts } from '../../../../rules/pointer';
import { colours } from '../../../theme';

const useStyles = makeStyles({
  form: { margin: '6px 0', padding: '6px 8px', backgroundColor: colours.paper, borderRadius: '4px', display: 'flex', flexDirection: 'column', gap: '4px' },
  text: { margin: 0, color: colours.quiet },
  fault: { margin: 0, color: colours.veto, overflowWrap: 'anywhere' },
  will: { margin: 0, paddingInlineStart: '16px' },
  control: { minWidth: 0 },
  buttons: { display: 'flex', gap: '6px' },
});

/** The row of an item or outcome as it will stand in the sheet of rules, to be said otherwise; what it would do is told meanwhile. */
export function RowEditor({ rulebook, at, onEnd }: { rulebook: unknown; at: string; onEnd: () => void }) {
  const styles = useStyles();
  const { language, t, text } = useRulesWords();
  const tools = useRulesTools();
  const { change } = useRules();
  const { sheets } = tools;
  // What somebody types here stands beside the rules as they were when it was begun.
  const [from] = useState(rulebook);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const cells = useMemo(() => {
    try {
      return sheets.cells(from, at, language);
    } catch {
      return null;
    }
  }, [sheets, from, at, language]);
  const { part, besides, faults } = useMemo(() => (cells ? sheets.changed(from, at, typed, language) : { part: null, besides: {}, faults: [] }), [cells, sheets, from, at, typed, language]);
  const puts = useMemo(() => (part ? { ...besides, [at]: part } : {}), [part, besides, at]);
  const sentences = useMemo(() => (part ? tools.told(withPuts(from, puts), at, language).sentences : []), [tools, from, at, part, puts, language]);
  const cancel = (
    <Button size="small" onClick={onEnd}>
      {t('cancel')}
    </Button>
  );
  if (!cells) {
    return (
      <div className={styles.form}>
        <p className={styles.text}>{t('bringChangeNone')}</p>
        <div className={styles.buttons}>{cancel}</div>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!part) return;
        change(at, puts);
        onEnd();
      }}
    >
      <p className={styles.text}>{t('bringChangeText')}</p>
      {cells.map(({ key, heading, value, words, example }) => {
        const now = typed[key] ?? value;
        const put = (next: string): void => setTyped((before) => ({ ...before, [key]: next }));
        return (
          <Field key={key} size="small" label={heading} orientation="horizontal">
            {words ? (
              <Select size="small" className={styles.control} value={now} onChange={(_, { value: next }) => put(next)}>
                {[...new Set(['', ...(words.includes(now) ? [] : [now]), ...words])].map((word) => (
                  <option key={word} value={word}>
                    {word}
                  </option>
                ))}
              </Select>
            ) : (
              <Input size="small" className={styles.control} value={now} placeholder={example ?? ''} onChange={(_, { value: next }) => put(next)} />
            )}
          </Field>
        );
      })}
      {faults.map((fault, index) => (
        <p key={index} className={styles.fault}>
          {text(fault.text)}
        </p>
      ))}
      {!part && faults.length === 0 && <p className={styles.text}>{t('bringChangeUnfinished')}</p>}
      {sentences.length > 0 && (
        <ul className={styles.will} aria-label={t('bringWill')}>
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={!part}>
          {t('bringChangeDone')}
        </Button>
        {cancel}
      </div>
    </form>
  );
}
