import { Button, makeStyles } from '@fluentui/react-components';
import type { ScoreDraft } from '../../../../workbook/binding/draft/draft';
import { draftName, useBinding } from '../../hooks/binding/binding';
import { useLikelyYears } from '../../hooks/binding/likely-years';
import { useRulebooks } from '../../hooks/rulebooks';
import { useScoreStore } from '../../hooks/services';
import { useView } from '../../hooks/view';
import { useBindingWords } from '../../hooks/binding/words';
import { colours } from '../../theme';
import { stillOpen } from '../../../../workbook/binding/standings';
import { LinkButton, Section } from '../parts';
import { YearQuestion } from './questions/year-question';

const useStyles = makeStyles({
  counts: { margin: '0 0 8px', color: colours.quiet, lineHeight: '19px' },
  still: { margin: '0 0 8px', color: colours.open, lineHeight: '19px' },
  wide: { width: '100%', marginBottom: '8px' },
});

/** How far all tables are, and the one button that binds what needs no answer. */
export function Summary() {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { open } = useView();
  const { book } = useScoreStore();
  const { standings, bind, busy } = useBinding();
  const count = (...wanted: readonly string[]): number => standings.filter(({ standing }) => wanted.includes(standing)).length;
  const ready = standings.filter(({ standing, questions, overlap }) => (standing === 'ready' || standing === 'changed') && questions.length === 0 && overlap === null).map(({ draft }) => draft);
  const [asks, bound] = [count('asks'), count('bound', 'used')];
  const [first] = ready;
  const still = standings.filter(({ standing }) => standing === 'asks').reduce((sum, each) => sum + stillOpen(each), 0);
  const facts = (book?.ledgers ?? []).reduce((sum, ledger) => sum + ledger.facts.length, 0);
  const units = (book?.ledgers ?? []).reduce((sum, ledger) => sum + ledger.units.length, 0);
  return (
    <Section title={t('bindFound', { tables: standings.length })}>
      <p className={styles.counts}>
        {[asks > 0 && t('bindFoundAsks', { count: asks }), ready.length > 0 && t('bindFoundReady', { count: ready.length }), bound > 0 && t('bindFoundBound', { count: bound })].filter(Boolean).join(' · ')}
      </p>
      <YearOfAll />
      {still > 0 && (
        <p className={styles.still} role="status">
          {t('stillOpenAll', { count: still })} <LinkButton onClick={() => document.querySelector('[data-asks]')?.scrollIntoView({ block: 'start' })}>{t('stillOpenGo')}</LinkButton>
        </p>
      )}
      {first && (
        <Button className={styles.wide} appearance="primary" disabled={busy} onClick={() => void bind(ready)}>
          {ready.length === 1 ? t('bindAllOne', { sheet: draftName(first) }) : t('bindAll', { count: ready.length })}
        </Button>
      )}
      {!first && asks === 0 && bound > 0 && (
        <>
          <p className={styles.counts} role="status">
            {book && facts > 0 ? t('bindNext', { units, facts }) : t('bindNextReading')}
          </p>
          <Button className={styles.wide} appearance="primary" onClick={() => open('write')}>
            {t('bindNextWrite')}
          </Button>
        </>
      )}
    </Section>
  );
}

/** Sheets of one office are mostly of one year: asked once for all of them. */
function YearOfAll() {
  const { t } = useBindingWords();
  const rulebooks = useRulebooks();
  const { standings, answer } = useBinding();
  const without = standings.flatMap(({ draft, standing }) => (draft.what === 'scores' && draft.year === null && standing === 'asks' ? [draft] : []));
  const years = useLikelyYears(rulebooks.find(({ id }) => id === without[0]?.rulebook.id));
  if (without.length < 2) return null;
  const say = (year: number): void => without.forEach(({ key }: ScoreDraft) => answer(key, { year }));
  return <YearQuestion question={t('askYearAll', { count: without.length })} years={years} onYear={say} />;
}
