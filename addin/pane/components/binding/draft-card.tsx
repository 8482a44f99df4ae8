import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Draft } from '../../../binding/draft';
import { tableBlock } from '../../../binding/drawn';
import { draftName, useBinding } from '../../hooks/binding';
import { useServices } from '../../hooks/services';
import { useWords, type Say } from '../../hooks/words';
import type { DraftStanding, Standing } from '../../logic/binding-state';
import { colours } from '../../theme';
import { GoLink, Tag, type Tone } from '../parts';
import { LedgerQuestion } from './ledger-question';
import { Questions } from './questions';

const useStyles = makeStyles({
  card: { padding: '10px 0', borderTop: `1px solid ${colours.line}` },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { margin: 0, flex: 1, minWidth: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: '20px', overflowWrap: 'anywhere' },
  facts: { margin: '2px 0 4px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

const tones: Readonly<Record<DraftStanding, Tone>> = { asks: 'open', ready: 'good', bound: 'good', changed: 'open', used: 'good', result: 'quiet', unfilled: 'quiet', aside: 'quiet' };

/** One table that was found: where, what it is taken for, what is asked, what can be done with it. */
export function DraftCard(props: Standing) {
  const styles = useStyles();
  const { t } = useWords();
  const { rulebooks } = useServices();
  const { show } = useBinding();
  const { draft, standing, questions } = props;
  const name = draftName(draft);
  const rulebook = draft.what === 'ledger' ? draft.reading.rulebook : rulebooks.find(({ id }) => id === draft.rulebook.id && draft.rulebook.certainty !== 'ask');
  return (
    <section className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <GoLink address={tableBlock(draft)}>{name}</GoLink>
        </h3>
        <Tag tone={tones[standing]}>{standing === 'asks' && questions.length > 0 ? t('standing_asksCount', { count: questions.length }) : t(`standing_${standing}`)}</Tag>
      </div>
      <p className={styles.facts}>{factsOf(draft, t).join(' · ')}</p>
      <p className={styles.facts}>{[rulebook?.title ?? t('factNoRulebook'), yearOf(draft, t)].join(' · ')}</p>
      {standing === 'result' && <p className={styles.facts}>{t('why_result')}</p>}
      {standing === 'unfilled' && <p className={styles.facts}>{t('why_unfilled')}</p>}
      {standing !== 'aside' && standing !== 'result' && standing !== 'unfilled' && (draft.what === 'scores' ? <Questions draft={draft} standing={props} /> : questions.length > 0 && <LedgerQuestion draft={draft} />)}
      <div className={styles.buttons}>
        <Button size="small" aria-label={t('bindSeeOf', { sheet: name })} onClick={() => show(draft.key)}>
          {t('bindSee')}
        </Button>
        <StandingButtons {...props} />
      </div>
    </section>
  );
}

/** What can be done with a table, as far as it is. */
export function StandingButtons({ draft, standing, questions, overlap }: Standing) {
  const { t } = useWords();
  const { bind, unbind, setAside, busy } = useBinding();
  if (standing === 'result' || standing === 'used') return null;
  if (standing === 'aside') {
    return (
      <Button size="small" onClick={() => setAside(draft.key, false)}>
        {t('bindAfterAll')}
      </Button>
    );
  }
  const open = questions.length > 0 || overlap !== null;
  return (
    <>
      {(standing === 'ready' || standing === 'changed') && !open && (
        <Button size="small" disabled={busy} onClick={() => void bind([draft])}>
          {t(standing === 'changed' && draft.bound ? 'bindUpdate' : 'bindDo')}
        </Button>
      )}
      {draft.bound ? (
        <Button size="small" appearance="subtle" disabled={busy} onClick={() => void unbind(draft)}>
          {t('bindUndo')}
        </Button>
      ) : (
        standing !== 'unfilled' && (
          <Button size="small" appearance="subtle" aria-label={t('bindNotOf', { sheet: draftName(draft) })} onClick={() => setAside(draft.key, true)}>
            {t('bindNot')}
          </Button>
        )
      )}
    </>
  );
}

function factsOf(draft: Draft, t: Say): readonly string[] {
  if (draft.what === 'ledger') return [t('kindLedger'), t('factRows', { count: draft.reading.facts.length }), t('factUnits', { count: draft.reading.units.length })];
  const items = draft.columns.filter(({ role }) => role === 'item');
  const likely = items.filter(({ certainty, settled }) => certainty === 'likely' && !settled).length;
  const unread = draft.columns.length - items.length;
  return [
    draft.lies === 'cards' ? t('kindCards', { count: draft.sheets.length }) : t(draft.lies === 'down' ? 'kindDown' : 'kindAcross'),
    ...(draft.lies === 'cards' ? [] : [t('factUnits', { count: draft.units.length })]),
    t('factItems', { count: items.length }),
    ...(likely > 0 ? [t('factLikely', { count: likely })] : []),
    ...(unread > 0 ? [t('factOthers', { count: unread })] : []),
    ...(draft.left > 0 ? [t('factLeft', { count: draft.left })] : []),
  ];
}

function yearOf(draft: Draft, t: Say): string {
  if (draft.what === 'ledger') return draft.reading.years.length > 0 ? draft.reading.years.join('、') : t('factNoYear');
  if (draft.year === null) return t('factNoYear');
  return draft.period ?? String(draft.year);
}
