import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, CopyRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Scoring } from '../../../../workbook/results/scoring';
import { followingOrders, followings, ordered, type Following, type FollowingOrder } from '../../../../workbook/results/followings';
import { copyText } from '../../hooks/clipboard';
import { useNotice } from '../../hooks/notice';
import { useDocument } from '../../hooks/rulebooks';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { nounOf } from '../../logic/texts/noun';
import { openUnits } from '../../../../shared/report/cohort/standing';
import { talksTable, whyText } from '../../logic/texts/talks-text';
import { colours } from '../../theme';
import { Chips } from '../chips';
import { GoLink, LinkButton, Section, Tag } from '../parts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', padding: '6px 12px 0 8px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { padding: '7px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'baseline', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
  open: { margin: '0 0 6px', color: colours.open, fontSize: tokens.fontSizeBase200 },
  byHand: { width: '100%', marginBottom: '8px' },
});

const orderWords = { period: 'talksByPeriod', due: 'talksByDue', unit: 'talksByUnit' } as const;
type Which = 'talks' | 'other' | 'all';
const most = 300;

/** 约谈名单: every talk of all units, and whatever else follows, in one list that can be pasted elsewhere. */
export function TalksPage({ scoring, onUnit }: { scoring: Scoring; onUnit: (unit: string) => void }) {
  const styles = useStyles();
  const { language, t } = useWords();
  const document = useDocument(scoring.ledger);
  const { listTalks } = useView();
  const { tell } = useNotice();
  const all = useMemo(() => followings(scoring, document), [scoring, document]);
  const talks = all.filter(({ talk }) => talk);
  const [which, setWhich] = useState<Which>(talks.length > 0 ? 'talks' : 'all');
  const [order, setOrder] = useState<FollowingOrder>('period');
  const [byHand, setByHand] = useState<string | null>(null);
  const [whole, setWhole] = useState(false);
  const chosen = which === 'all' ? all : all.filter(({ talk }) => talk === (which === 'talks'));
  const list = ordered(chosen, order, scoring.answer.units);
  const open = openUnits(scoring.answer.units);
  const copy = async (): Promise<void> => {
    const text = talksTable(list, t, language);
    const done = await copyText(text);
    setByHand(done ? null : text);
    if (done) tell({ intent: 'success', text: t('talksCopied', { count: list.length }) });
  };
  return (
    <>
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => listTalks(false)}>
          {t('backToRanking')}
        </Button>
        <Button size="small" icon={<CopyRegular />} disabled={list.length === 0} onClick={() => void copy()}>
          {t('talksCopy')}
        </Button>
      </div>
      <Section title={t('talks')}>
        <Chips
          label={t('talks')}
          value={which}
          onChange={setWhich}
          choices={[
            { key: 'talks', label: t('talksOnly'), count: talks.length },
            { key: 'other', label: t('talksOther'), count: all.length - talks.length },
            { key: 'all', label: t('todoAll'), count: all.length },
          ]}
        />
        <Chips label={t('talksOrder')} value={order} onChange={setOrder} choices={followingOrders.map((key) => ({ key, label: t(orderWords[key]) }))} />
        {open > 0 && <p className={styles.open}>{t('talksMaybe', { count: open, unit: t(nounOf(scoring.rulebook.unitTypes)) })}</p>}
        {byHand !== null && (
          <>
            <p className={styles.quiet}>{t('talksCopyHere')}</p>
            <Textarea className={styles.byHand} aria-label={t('talksCopy')} readOnly value={byHand} ref={(element) => element?.select()} />
          </>
        )}
        {list.length === 0 && <p className={styles.quiet}>{t('talksNone')}</p>}
        <ul className={styles.list}>
          {list.slice(0, whole ? list.length : most).map((each, index) => (
            <TalkLine key={`${each.unit} ${each.consequence.code} ${each.consequence.period ?? ''} ${index}`} following={each} onUnit={onUnit} />
          ))}
        </ul>
        {list.length > most && !whole && <LinkButton onClick={() => setWhole(true)}>{t('more', { count: list.length - most })}</LinkButton>}
      </Section>
    </>
  );
}

function TalkLine({ following, onUnit }: { following: Following; onUnit: (unit: string) => void }) {
  const styles = useStyles();
  const { language, t } = useWords();
  const { unit, consequence, talk, causes } = following;
  const { message, clause, by, attendees, period, due } = consequence;
  const mark = language === 'zh' ? '、' : ', ';
  const why = whyText(following, t, language);
  const who = [by ? t('by', { by }) : talk ? t('talksByUnsaid') : '', attendees.length > 0 ? t('attendees', { attendees: attendees.join(mark) }) : ''].filter(Boolean);
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <LinkButton onClick={() => onUnit(unit)}>{unit}</LinkButton>
        {period && <span>{period}</span>}
        {due && <Tag tone="open">{t('due', { date: due })}</Tag>}
      </div>
      <div>{message}</div>
      {why !== '' && (
        <div className={styles.quiet}>
          {t('talksWhy')}
          {language === 'zh' ? '：' : ': '}
          {why} {causes.map(({ id }) => <GoLink key={id} address={id} />)}
        </div>
      )}
      <div className={styles.quiet}>{[...who, t('clause', { clause })].join(' · ')}</div>
    </li>
  );
}
