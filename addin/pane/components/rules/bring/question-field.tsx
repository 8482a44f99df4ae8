import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { takesFigure, takesOwnFigure } from '../../../../rules/answers';
import { useRules } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import type { AskedQuestion } from '../../../logic/rules/proposed';
import { colours } from '../../../theme';
import { Chips } from '../../chips';

const useStyles = makeStyles({
  ask: { margin: '6px 0', padding: '6px 8px', backgroundColor: colours.openTint, borderRadius: '4px', lineHeight: '19px' },
  answered: { backgroundColor: colours.goodTint },
  question: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  hint: { margin: '0 0 4px' },
  own: { display: 'flex', gap: '6px' },
  field: { flex: 1, minWidth: 0 },
});

/**
 * A question that only the office can answer: by a click, or by a figure or word of its own.
 *
 * @param whole What it asks about scores already as it is told above, and so may stand as it is.
 */
export function QuestionField({ asked: { index, question, answer }, whole = false }: { asked: AskedQuestion; whole?: boolean }) {
  const styles = useStyles();
  const { t } = useRulesWords();
  const { answer: put, unanswer } = useRules();
  const [own, setOwn] = useState(answer?.value ?? '');
  const ready = question.answers ?? [];
  const byFigure = ready.length > 0 ? takesOwnFigure(question.at) : takesFigure(question.at);
  const stands = whole && question.at.length > 0;
  const say = (): void => {
    if (own.trim() !== '') put({ question: index, choice: null, value: own.trim() });
  };
  return (
    <div className={answer ? `${styles.ask} ${styles.answered}` : styles.ask} role="group" aria-label={question.text}>
      <p className={styles.question}>{question.text}</p>
      {ready.length > 0 && (
        <Chips
          label={t('bringAnswer')}
          value={answer?.choice === null || answer === null ? '' : String(answer.choice)}
          choices={ready.map(({ text }, at) => ({ key: String(at), label: text }))}
          onChange={(key) => (answer?.choice === Number(key) ? unanswer(index) : put({ question: index, choice: Number(key) }))}
        />
      )}
      {ready.length === 0 && !byFigure && (
        <>
          {question.at.length > 0 && <p className={styles.hint}>{t(stands ? 'bringAnswerStandsText' : 'bringAnswerByRow')}</p>}
          <Chips
            label={t('bringAnswer')}
            value={answer ? 'seen' : ''}
            choices={[{ key: 'seen', label: t(stands ? 'bringAnswerStands' : 'bringAnswerSeen') }]}
            onChange={() => (answer ? unanswer(index) : put({ question: index, choice: null }))}
          />
        </>
      )}
      {byFigure && (
        <div className={styles.own}>
          <Input
            size="small"
            className={styles.field}
            aria-label={question.text}
            placeholder={t('bringAnswerOwn')}
            value={own}
            onChange={(_, { value }) => setOwn(value)}
            onKeyDown={({ key }) => key === 'Enter' && say()}
          />
          <Button size="small" disabled={own.trim() === '' || own.trim() === answer?.value} onClick={say}>
            {t('bringAnswerPut')}
          </Button>
        </div>
      )}
    </div>
  );
}
