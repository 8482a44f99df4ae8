import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ParameterView, RulebookView } from '../../../../shared/contract/rulebook-view';
import type { SheetPlan } from '../../../../workbook/parameters/sheet-plan';
import { useCurrent } from '../../hooks/current';
import { useParameterSheet } from '../../hooks/writing/parameters';
import { useNotice } from '../../hooks/notice';
import { useServices } from '../../hooks/services';
import { useView } from '../../hooks/view';
import { useWords } from '../../hooks/words';
import { refusalText, useWriter } from '../../hooks/writing/writer';
import { decisionOf, disorderOf, draftOf, faultsOf, sameDraft, stateOf, type Draft } from '../../logic/decisions';
import { colours } from '../../theme';
import { EmptyState, Section } from '../parts';
import { Ready } from '../ready';
import { ChangePreview } from './change-preview';
import { ParameterCard } from './parameter-card';

const useStyles = makeStyles({
  intro: { margin: '10px 12px 0', color: colours.quiet, lineHeight: '18px', fontSize: tokens.fontSizeBase200 },
  foot: { position: 'sticky', bottom: 0, backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${colours.line}`, padding: '8px 12px', zIndex: 1 },
  buttons: { display: 'flex', gap: '8px', marginTop: '6px' },
  unsaid: { margin: 0, paddingInlineStart: '18px', color: colours.quiet, lineHeight: '19px', fontSize: tokens.fontSizeBase200 },
});

/** 参数: the questions that the document leaves to people. They can be answered before anything is scored. */
export function Parameters() {
  const { ledger } = useCurrent();
  return ledger?.rulebook ? <ParameterPage key={ledger.rulebook.id} view={ledger.rulebook} /> : <Ready>{() => null}</Ready>;
}

function ParameterPage({ view }: { view: RulebookView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { parameter: asked } = useView();
  const { waiting, grid, stood, plan, planNow } = useParameterSheet(view);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  if (waiting) return <EmptyState title={t('waitingTitle')} busy />;
  const changed = view.parameters.filter((parameter) => {
    const draft = drafts.get(parameter.key);
    return draft !== undefined && !sameDraft(draft, draftOf(parameter, stood.get(parameter.key)));
  });
  const draftFor = (parameter: ParameterView): Draft => drafts.get(parameter.key) ?? draftOf(parameter, stood.get(parameter.key));
  const decisions = changed.map((parameter) => decisionOf(parameter, draftFor(parameter)));
  return (
    <>
      <p className={styles.intro}>{view.parameters.length > 0 ? t('parametersIntro') : t('parametersNoneText', { rulebook: view.title })}</p>
      {view.parameters.map((parameter) => (
        <ParameterCard
          key={parameter.key}
          view={view}
          parameter={parameter}
          state={stateOf(parameter, stood.get(parameter.key))}
          address={stood.get(parameter.key)?.address ?? null}
          draft={draftFor(parameter)}
          faults={changed.includes(parameter) ? faultsOf(parameter, draftFor(parameter)) : []}
          disorder={changed.length > 0 ? disorderOf(parameter, view, draftFor) : null}
          asked={asked === parameter.key}
          onDraft={(draft) => setDrafts((before) => new Map(before).set(parameter.key, draft))}
        />
      ))}
      <Unsaid id={view.id} />
      {changed.length > 0 && (
        <Foot
          plan={plan(decisions)}
          planNow={() => planNow(decisions)}
          newSheet={grid === null}
          faulty={changed.some((parameter) => faultsOf(parameter, draftFor(parameter)).length > 0 || disorderOf(parameter, view, draftFor) !== null)}
          onDone={() => setDrafts(new Map())}
        />
      )}
    </>
  );
}

interface FootProps {
  readonly plan: SheetPlan;
  readonly planNow: () => Promise<SheetPlan>;
  readonly newSheet: boolean;
  readonly faulty: boolean;
  readonly onDone: () => void;
}

function Foot({ plan, planNow, newSheet, faulty, onDone }: FootProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { write, busy } = useWriter();
  const { tell } = useNotice();
  const save = async (): Promise<void> => {
    try {
      const now = await planNow();
      // The sheet may have been changed by somebody else since it was shown.
      if (JSON.stringify(now.differences) !== JSON.stringify(plan.differences)) tell({ intent: 'info', text: t('parametersMoved') });
      else if (await write(now.changes, t('parametersWritten'), now.sheets)) onDone();
    } catch (error) {
      tell({ intent: 'error', text: refusalText(error, t) });
    }
  };
  return (
    <div className={styles.foot}>
      <ChangePreview differences={plan.differences} newSheet={newSheet} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={faulty || busy || plan.changes.length === 0} onClick={() => void save()}>
          {t('parametersWrite')}
        </Button>
        <Button onClick={onDone}>{t('parametersDiscard')}</Button>
      </div>
    </div>
  );
}

/** How the document's silence is read: no parameter changes it, but people must be able to see it. */
function Unsaid({ id }: { id: string }) {
  const styles = useStyles();
  const { t, text } = useWords();
  const { documentOf } = useServices();
  const unsaid = documentOf(id)?.unsaid ?? [];
  if (unsaid.length === 0) return null;
  return (
    <Section title={t('unsaid')}>
      <ul className={styles.unsaid}>
        {unsaid.map(({ clause, text: said, reading }) => (
          <li key={clause + said.zh}>
            {t('unsaidText', { text: text(said), reading: text(reading) })}
            {t('inBrackets', { text: clause })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
