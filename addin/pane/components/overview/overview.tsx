import { useMemo, useState } from 'react';
import { useCurrent } from '../../hooks/current';
import { useDocument } from '../../hooks/rulebooks';
import { useScoreStore } from '../../hooks/services';
import { ShownWithEvents, useShown } from '../../hooks/shown';
import { useWords } from '../../hooks/words';
import { nounOf } from '../../logic/texts/noun';
import type { StandingKey } from '../../../../shared/report/cohort/standing';
import type { Scoring } from '../../../../workbook/results/scoring';
import { todosOf, unitsWithOpenRows } from '../../../../workbook/results/todo';
import { Aged } from '../freshness';
import { Ready } from '../ready';
import { LedgerFacts } from './ledger-facts';
import { PrivacySection } from './privacy';
import { ScoreAgain } from './score-again';
import { StandingFigures } from './standing';
import { TodoList } from './todo-list';
import { UnitsList } from './units-list';

/** 总览: how it stands, what is left to do; below it what was found and what leaves the workbook. */
export function Overview() {
  const { book } = useScoreStore();
  const { ledger } = useCurrent();
  const { scoring } = useShown();
  if (!book || !ledger) return <Ready>{() => null}</Ready>;
  return (
    <>
      {!scoring && <Ready>{() => null}</Ready>}
      <Matters />
      <ScoreAgain />
      <LedgerFacts ledger={ledger} />
      <PrivacySection />
    </>
  );
}

/** The figures, and the list that they choose from: everything to be done, or the units that one of them counts. */
function Matters() {
  const { scoring } = useShown();
  const [chosen, setChosen] = useState<StandingKey | null>(null);
  return (
    <>
      {scoring && (
        <Aged>
          <StandingFigures units={scoring.answer.units} chosen={chosen} onChoose={setChosen} />
        </Aged>
      )}
      <ShownWithEvents of={unitsWithOpenRows}>
        <Aged>
          <Todos items={scoring} chosen={chosen} onBack={() => setChosen(null)} />
        </Aged>
      </ShownWithEvents>
    </>
  );
}

/** `items`: what is shown until the events are there, of which the list tells where it can. */
function Todos({ items, chosen, onBack }: { items: Scoring | null; chosen: StandingKey | null; onBack: () => void }) {
  const { language } = useWords();
  const { ledger } = useCurrent();
  const { scoring: opened, freshness, problems } = useShown();
  const scoring = opened ?? items;
  const document = useDocument(ledger);
  const todos = useMemo(() => todosOf(problems, ledger, scoring, language, document), [problems, ledger, scoring, language, document]);
  if (scoring && chosen !== null) return <UnitsList which={chosen} units={scoring.answer.units} todos={todos} onBack={onBack} />;
  // Without a present result nobody may be told that there is nothing to do.
  return <TodoList todos={todos} settled={scoring !== null && freshness === 'current'} noun={nounOf(ledger?.rulebook?.unitTypes ?? [])} />;
}
