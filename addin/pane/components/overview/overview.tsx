import { useBoard } from '../../hooks/services';
import { useCurrent } from '../../hooks/current';
import { Ready } from '../ready';
import { LedgerFacts } from './ledger-facts';
import { PrivacySection } from './privacy';
import { ScoreAgain } from './score-again';
import { StandingFigures } from './standing';
import { TodoList } from './todo-list';

/** 总览: how it stands, what was found, what is left to do. */
export function Overview() {
  const { book } = useBoard();
  const { ledger, scoring } = useCurrent();
  if (!book || !ledger) return <Ready>{() => null}</Ready>;
  return (
    <>
      {scoring && <StandingFigures units={scoring.answer.units} />}
      <ScoreAgain />
      <LedgerFacts ledger={ledger} />
      {!scoring && <Ready>{() => null}</Ready>}
      {/* The list may be long: nothing stands below it. */}
      <PrivacySection />
      <TodoList />
    </>
  );
}
