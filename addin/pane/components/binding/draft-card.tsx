import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { tableBlock } from '../../../../workbook/binding/draft/preview';
import { draftName, useBinding } from '../../hooks/binding/binding';
import { useRulebooks } from '../../hooks/rulebooks';
import { useBindingWords } from '../../hooks/binding/words';
import { stillOpen, type DraftStanding, type Standing } from '../../../../workbook/binding/standings';
import { colours } from '../../theme';
import { GoLink, Tag, type Tone } from '../parts';
import { factsOf, kindOf, timeOf } from './draft-text';
import { LedgerQuestion } from './questions/ledger-question';
import { Questions } from './questions/questions';

const useStyles = makeStyles({
  card: { padding: '10px 0', borderTop: `1px solid ${colours.line}` },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { margin: 0, flex: 1, minWidth: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: '20px', overflowWrap: 'anywhere' },
  facts: { margin: '2px 0 4px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  still: { color: colours.open, lineHeight: '24px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

const tones: Readonly<Record<DraftStanding, Tone>> = { asks: 'open', ready: 'good', bound: 'good', changed: 'open', used: 'good', result: 'quiet', unfilled: 'quiet', aside: 'quiet' };

/** One table that was found: where, what it is taken for, what is asked, what can be done with it. */
export function DraftCard(props: Standing) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const rulebooks = useRulebooks();
  const { show } = useBinding();
  const { draft, standing, questions } = props;
  const name = draftName(draft);
  const rulebook = draft.what === 'ledger' ? draft.reading.rulebook : rulebooks.find(({ id }) => id === draft.rulebook.id && draft.rulebook.certainty !== 'ask');
  return (
    <section className={styles.card} aria-label={name} {...(standing === 'asks' ? { 'data-asks': true } : {})}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <GoLink address={tableBlock(draft)}>{name}</GoLink>
        </h3>
        <Tag tone={tones[standing]}>{standing === 'asks' && questions.length > 0 ? t('standing_asksCount', { count: questions.length }) : t(`standing_${standing}`)}</Tag>
      </div>
      <p className={styles.facts}>{[kindOf(draft, t), ...factsOf(draft, t)].join(' · ')}</p>
      <p className={styles.facts}>{[rulebook?.title ?? t('factNoRulebook'), timeOf(draft, t)].filter((text) => text !== '').join(' · ')}</p>
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
  const styles = useStyles();
  const { t } = useBindingWords();
  const { bind, unbind, setAside, busy } = useBinding();
  const name = draftName(draft);
  if (standing === 'result' || standing === 'used') return null;
  if (standing === 'aside') {
    return (
      <Button size="small" aria-label={t('bindAfterAllOf', { sheet: name })} onClick={() => setAside(draft.key, false)}>
        {t('bindAfterAll')}
      </Button>
    );
  }
  const open = questions.length > 0 || overlap !== null;
  const again = standing === 'changed' && draft.bound;
  return (
    <>
      {(standing === 'ready' || standing === 'changed') && !open && (
        <Button size="small" disabled={busy} aria-label={t(again ? 'bindUpdateOf' : 'bindAllOne', { sheet: name })} onClick={() => void bind([draft])}>
          {t(again ? 'bindUpdate' : 'bindDo')}
        </Button>
      )}
      {open && standing !== 'unfilled' && (
        <>
          <Button size="small" disabledFocusable aria-label={t('bindAllOne', { sheet: name })}>
            {t(again ? 'bindUpdate' : 'bindDo')}
          </Button>
          <span className={styles.still}>{t('stillOpen', { count: stillOpen({ questions, overlap }) })}</span>
        </>
      )}
      {draft.bound ? (
        <Button size="small" appearance="subtle" disabled={busy} aria-label={t('bindUndoOf', { sheet: name })} onClick={() => void unbind(draft)}>
          {t('bindUndo')}
        </Button>
      ) : (
        standing !== 'unfilled' && (
          <Button size="small" appearance="subtle" aria-label={t('bindNotOf', { sheet: name })} onClick={() => setAside(draft.key, true)}>
            {t('bindNot')}
          </Button>
        )
      )}
    </>
  );
}
