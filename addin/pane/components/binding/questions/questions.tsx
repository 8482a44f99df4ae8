import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ColumnDraft, ScoreDraft } from '../../../../../workbook/binding/draft/draft';
import { lacking } from '../../../../../workbook/binding/draft/lacking';
import { allAre, likeQuestions, noneIsRead } from '../../../../../workbook/binding/draft/like-questions';
import { useBinding } from '../../../hooks/binding/binding';
import { useLikelyYears } from '../../../hooks/binding/likely-years';
import { useRulebooks } from '../../../hooks/rulebooks';
import { useBindingWords, type SayBinding, type BindingWord } from '../../../hooks/binding/words';
import type { Overlap, Standing } from '../../../../../workbook/binding/standings';
import { LinkButton } from '../../parts';
import { Ask } from './ask';
import { ColumnEditor } from '../table/column-editor';
import { headerText } from '../table/column-text';
import { PlaceChoice, type PlaceField } from './place-choices';
import { YearQuestion } from './year-question';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** Open columns beyond this many are looked at on the page of the table. */
const shownColumns = 4;
/** So many of like columns are named in their question, and can be answered one by one in the card. */
const [namedAtOnce, mostEach] = [4, 30];
const words = { rulebook: 'askRulebook', period: 'askPeriod', type: 'askType', block: 'askBlock', score: 'askScore' } as const satisfies Readonly<Record<PlaceField, BindingWord>>;

/** All that has to be settled of a score sheet before it can be bound. */
export function Questions({ draft, standing }: { draft: ScoreDraft; standing: Standing }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const rulebooks = useRulebooks();
  const { answer, show } = useBinding();
  const { questions, overlap } = standing;
  const view = rulebooks.find(({ id }) => id === draft.rulebook.id);
  const { points, unknown, others: columns } = likeQuestions(draft, questions, view);
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
      {view && points.length > 0 && (
        <Like question={t('askPoints', { count: points.length, columns: namesOf(points, t) })} draft={draft} columns={points}>
          <Button size="small" onClick={() => answer(draft.key, allAre(points, 'points', view))}>
            {t('askPointsYes', { count: points.length })}
          </Button>
          <Button size="small" onClick={() => answer(draft.key, allAre(points, 'raw', view))}>
            {t('askPointsRaw', { count: points.length })}
          </Button>
        </Like>
      )}
      {unknown.length > 0 && (
        <Like question={t('askUnknown', { count: unknown.length, columns: namesOf(unknown, t) })} draft={draft} columns={unknown}>
          <Button size="small" onClick={() => answer(draft.key, noneIsRead(unknown))}>
            {t('askUnknownNone', { count: unknown.length })}
          </Button>
        </Like>
      )}
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

/** Columns that one answer settles; each can be answered for itself all the same. */
function Like({ question, draft, columns, children }: { question: string; draft: ScoreDraft; columns: readonly ColumnDraft[]; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { show } = useBinding();
  const [open, setOpen] = useState(false);
  return (
    <Ask question={question}>
      <div className={styles.buttons}>{children}</div>
      <LinkButton onClick={() => setOpen(!open)}>{t(open ? 'askEachClose' : 'askEach')}</LinkButton>
      {open && columns.slice(0, mostEach).map((column) => <ColumnEditor key={column.label.key} draft={draft} column={column} />)}
      {open && columns.length > mostEach && <LinkButton onClick={() => show(draft.key)}>{t('bindSee')}</LinkButton>}
    </Ask>
  );
}

function namesOf(columns: readonly ColumnDraft[], t: SayBinding): string {
  const names = columns.slice(0, namedAtOnce).map((column) => headerText(column, t));
  return names.join(t('markList')) + (columns.length > names.length ? '…' : '');
}

function OverlapQuestion({ draft, overlap }: { draft: ScoreDraft; overlap: Overlap }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { setAside, readBoth } = useBinding();
  return (
    <Ask question={t('askOverlap', { sheet: overlap.sheet, units: overlap.units, count: overlap.items.length, items: overlap.items.slice(0, 3).join(t('markList')) })}>
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
