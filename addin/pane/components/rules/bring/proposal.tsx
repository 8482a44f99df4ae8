import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useRules } from '../../../hooks/rules/rules';
import { useRulesWords } from '../../../hooks/rules/words';
import { printedAt, rowsOf, wholeQuestions, type Bringing, type ProposedRow } from '../../../logic/rules/proposed';
import { piecesOf } from '../../../logic/rules/marked';
import { colours } from '../../../theme';
import { Chips } from '../../chips';
import { LinkButton, Section } from '../../parts';
import { Marked } from './marked';
import { QuestionField } from './question-field';
import { RowCard } from './row-card';
import { WriteRules } from './write-rules';

const useStyles = makeStyles({
  head: { position: 'sticky', top: 0, zIndex: 1, padding: '8px 12px 6px', backgroundColor: '#fff', borderBottom: `1px solid ${colours.line}` },
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', justifyContent: 'space-between', lineHeight: '20px' },
  left: { fontWeight: 600 },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '6px' },
  text: { margin: '0 0 4px', color: colours.quiet, lineHeight: '19px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  missed: { padding: '4px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px' },
});

type Filter = 'all' | 'open' | 'certain' | 'decided';

const shows: Readonly<Record<Filter, (row: ProposedRow) => boolean>> = {
  all: () => true,
  open: ({ decision, settled }) => decision === null && !settled,
  certain: ({ decision, settled }) => decision === null && settled,
  decided: ({ decision }) => decision !== null,
};

/** What a printed table is proposed to mean. Nothing of it counts until it is confirmed and written. */
export function Proposal({ bringing }: { bringing: Bringing }) {
  const styles = useStyles();
  const { t } = useRulesWords();
  const { decide, drop } = useRules();
  const rows = useMemo(() => rowsOf(bringing), [bringing]);
  const whole = useMemo(() => wholeQuestions(bringing, rows), [bringing, rows]);
  const [filter, setFilter] = useState<Filter>('all');
  const certain = rows.filter(shows.certain);
  const undecided = rows.filter(({ decision }) => decision === null);
  const top = useRef<HTMLDivElement>(null);
  // The field that led here is gone: whoever works by keyboard goes on from here.
  useEffect(() => top.current?.focus(), [bringing.document]);
  return (
    <>
      <div className={styles.head} ref={top} tabIndex={-1}>
        <div className={styles.line}>
          <span className={styles.left} role="status">
            {undecided.length > 0 ? t('bringLeft', { count: undecided.length }) : t('bringNoneLeft')}
          </span>
          <LinkButton onClick={drop}>{t('bringAgain')}</LinkButton>
        </div>
        <ProgressBar aria-label={t('bringProgress', { done: rows.length - undecided.length, all: rows.length })} value={rows.length === 0 ? 1 : (rows.length - undecided.length) / rows.length} thickness="large" />
        {undecided.length > 0 && (
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" disabled={certain.length === 0} onClick={() => decide(certain.map(({ at }) => at), 'confirmed')}>
              {t('bringConfirmCertain', { count: certain.length })}
            </Button>
            <Button size="small" onClick={() => decide(undecided.map(({ at }) => at), 'left')}>
              {t('bringLeaveRest', { count: undecided.length })}
            </Button>
          </div>
        )}
      </div>
      {whole.length > 0 && (
        <Section title={t('bringWhole')}>
          {whole.map((asked) => (
            <QuestionField key={asked.index} asked={asked} />
          ))}
        </Section>
      )}
      <Section title={t('bringRows')}>
        {rows.length === 0 && <p className={styles.text}>{t('bringNothing')}</p>}
        <Chips
          label={t('bringFilter')}
          value={filter}
          onChange={setFilter}
          choices={[
            { key: 'all', label: t('bringAll'), count: rows.length },
            { key: 'open', label: t('bringOpen'), count: rows.filter(shows.open).length },
            { key: 'certain', label: t('bringCertain'), count: certain.length },
            { key: 'decided', label: t('bringDecided'), count: rows.filter(shows.decided).length },
          ]}
        />
        <ul className={styles.list} aria-label={t('bringRows')}>
          {rows.filter(shows[filter]).map((row) => (
            <RowCard key={row.at} proposed={row} bringing={bringing} />
          ))}
        </ul>
      </Section>
      <NotUnderstood bringing={bringing} />
      <WriteRules bringing={bringing} undecided={undecided.length} />
    </>
  );
}

function NotUnderstood({ bringing: { document, current } }: { bringing: Bringing }) {
  const styles = useStyles();
  const { t } = useRulesWords();
  if (current.notUnderstood.length === 0) return null;
  return (
    <Section title={t('bringNotUnderstood')} aside={current.notUnderstood.length}>
      <p className={styles.text}>{t('bringNotUnderstoodText')}</p>
      <ul className={styles.list}>
        {current.notUnderstood.map(({ words, place }, index) => (
          <li key={index} className={styles.missed}>
            <Marked pieces={piecesOf(printedAt(document, place), [words])} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
