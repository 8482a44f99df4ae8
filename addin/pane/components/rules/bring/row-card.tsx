import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useRules, useRulesTools } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { factsText } from '../../../logic/rules/facts';
import type { Bringing, ProposedRow } from '../../../logic/rules/proposed';
import { colours } from '../../../theme';
import { Tag, type Tone } from '../../parts';
import { Marked } from './marked';
import { QuestionField } from './question-field';
import { RowEditor } from './row-editor';

const useStyles = makeStyles({
  card: { padding: '8px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  head: { display: 'flex', gap: '6px', alignItems: 'baseline', flexWrap: 'wrap' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quote: { margin: '4px 0', padding: '4px 8px', boxShadow: `inset 3px 0 0 ${colours.line}`, backgroundColor: colours.paper, fontSize: tokens.fontSizeBase200 },
  cell: { display: 'inline-block', maxWidth: '100%', marginInlineEnd: '12px', verticalAlign: 'top' },
  will: { margin: '4px 0', paddingInlineStart: '16px' },
  quiet: { margin: '4px 0', color: colours.quiet },
  example: { margin: '4px 0', color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '4px' },
});

/** One rule that is proposed: the printed words, what it will do, an example, what is asked, and what is decided. */
export function RowCard({ proposed, bringing }: { proposed: ProposedRow; bringing: Bringing }) {
  const styles = useStyles();
  const { language, t } = useRulesWords();
  const { decide } = useRules();
  const tools = useRulesTools();
  const { at, name, code, weight, cells, questions, settled, decision } = proposed;
  const { rulebook } = bringing.current;
  const { sentences, example } = useMemo(() => tools.told(rulebook, at, language), [tools, rulebook, at, language]);
  const standing = decision ?? (settled ? 'certain' : 'asks');
  const tones: Readonly<Record<typeof standing, Tone>> = { asks: 'open', certain: 'quiet', confirmed: 'good', left: 'quiet' };
  const of = (action: string): string => t('bringOf', { action, name });
  const [editing, setEditing] = useState(false);
  // Of an item its name and full mark stay; of what follows from scores nothing would.
  const isItem = at.startsWith('/items/');
  const leave = isItem ? 'bringLeave' : 'bringLeaveOut';
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.name}>{code === null || code === name ? name : `${code} ${name}`}</h3>
        {weight !== null && <span>{t('bringWeight', { weight })}</span>}
        <Tag tone={tones[standing]}>{t(standing === 'left' && !isItem ? 'bringTag_leftOut' : `bringTag_${standing}`)}</Tag>
      </div>
      <div className={styles.quote} role="group" aria-label={t('bringPrinted')}>
        {cells.map((pieces, index) => (
          <span key={index} className={styles.cell}>
            <Marked pieces={pieces} />
          </span>
        ))}
      </div>
      {decision !== 'left' && (
        <>
          {sentences.length > 0 ? (
            <ul className={styles.will} aria-label={t('bringWill')}>
              {sentences.map((sentence, index) => (
                <li key={index}>{sentence}</li>
              ))}
            </ul>
          ) : (
            <p className={styles.quiet}>{t('bringNotWhole')}</p>
          )}
          {example && (
            <p className={styles.example}>
              <b>{t('bringExample')}</b> {t('bringExampleOf', { rows: factsText(example.facts, language, t), score: example.score, reason: example.reason })}
            </p>
          )}
          {questions.map((asked) => (
            <QuestionField key={asked.index} asked={asked} whole={sentences.length > 0} />
          ))}
        </>
      )}
      {editing && <RowEditor rulebook={rulebook} at={at} onEnd={() => setEditing(false)} />}
      {!editing && (
        <div className={styles.buttons}>
          {decision === null ? (
            <>
              <Button size="small" disabled={sentences.length === 0} aria-label={of(t('bringConfirm'))} onClick={() => decide([at], 'confirmed')}>
                {t('bringConfirm')}
              </Button>
              {at !== '/total' && (
                <Button size="small" aria-label={of(t('bringChange'))} onClick={() => setEditing(true)}>
                  {t('bringChange')}
                </Button>
              )}
              <Button size="small" appearance="subtle" aria-label={of(t(leave))} onClick={() => decide([at], 'left')}>
                {t(leave)}
              </Button>
            </>
          ) : (
            <Button size="small" appearance="subtle" aria-label={of(t('bringReopen'))} onClick={() => decide([at], null)}>
              {t('bringReopen')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
