import { Button, makeStyles } from '@fluentui/react-components';
import type { ScoreDraft } from '../../../binding/draft';
import type { PaneWord } from '../../../../shared/words/pane';
import { useBinding } from '../../hooks/binding';
import { useLikelyYears } from '../../hooks/likely-years';
import { useServices } from '../../hooks/services';
import { useWords } from '../../hooks/words';
import { lacking, type Overlap, type Standing } from '../../logic/binding-state';
import { LinkButton } from '../parts';
import { Ask } from './ask';
import { ColumnEditor } from './column-editor';
import { PlaceChoice, type PlaceField } from './place-choices';
import { YearQuestion } from './year-question';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** Open columns beyond this many are looked at on the page of the table. */
const shownColumns = 4;
const words = { rulebook: 'askRulebook', period: 'askPeriod', type: 'askType', block: 'askBlock', score: 'askScore' } as const satisfies Readonly<Record<PlaceField, PaneWord>>;

/** All that has to be settled of a score sheet before it can be bound. */
export function Questions({ draft, standing }: { draft: ScoreDraft; standing: Standing }) {
  const styles = useStyles();
  const { t } = useWords();
  const { rulebooks } = useServices();
  const { answer, show } = useBinding();
  const { questions, overlap } = standing;
  const columns = questions.flatMap((question) => (question.about === 'column' ? (draft.columns.find(({ label }) => label.key === question.header) ?? []) : []));
  const view = rulebooks.find(({ id }) => id === draft.rulebook.id);
  const sureEnough = columns.filter((column) => lacking(column, view) === null);
  const years = useLikelyYears(view);
  return (
    <>
      {questions.map((question) => {
        if (question.about === 'column') return null;
        if (question.about === 'year') return <YearQuestion key="year" question={t('askYear')} years={years} onYear={(year) => answer(draft.key, { year })} />;
        const asked = t(words[question.about], { count: draft.blocks.length });
        return (
          <Ask key={question.about} question={asked}>
            <PlaceChoice draft={draft} field={question.about} label={asked} onAnswer={(more) => answer(draft.key, more)} />
          </Ask>
        );
      })}
      {columns.length > 0 && (
        <Ask question={t('askColumns', { count: columns.length })}>
          {sureEnough.length > 1 && (
            <div className={styles.buttons}>
              <Button size="small" onClick={() => answer(draft.key, { columns: Object.fromEntries(sureEnough.map(({ label }) => [label.key, {}])) })}>
                {t('askAcceptAll', { count: sureEnough.length })}
              </Button>
            </div>
          )}
          {columns.slice(0, shownColumns).map((column) => (
            <ColumnEditor key={column.label.key} draft={draft} column={column} />
          ))}
          {columns.length > shownColumns && <LinkButton onClick={() => show(draft.key)}>{t('bindSee')}</LinkButton>}
        </Ask>
      )}
      {overlap && <OverlapQuestion draft={draft} overlap={overlap} />}
    </>
  );
}

function OverlapQuestion({ draft, overlap }: { draft: ScoreDraft; overlap: Overlap }) {
  const styles = useStyles();
  const { t } = useWords();
  const { setAside, readBoth } = useBinding();
  return (
    <Ask question={t('askOverlap', { sheet: overlap.sheet, units: overlap.units, count: overlap.items.length, items: overlap.items.slice(0, 3).join('、') })}>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => setAside(overlap.key, true)}>
          {t('askOverlapThis')}
        </Button>
        <Button size="small" onClick={() => setAside(draft.key, true)}>
          {t('askOverlapOther', { sheet: overlap.sheet })}
        </Button>
        <Button size="small" onClick={() => readBoth(draft.key)}>
          {t('askOverlapBoth')}
        </Button>
      </div>
    </Ask>
  );
}
