import { answerOf, type Asked, type Knowledge } from '../../workbook/results/formulas/answered';
import { hasEvents, type Question, type Scored } from '../../workbook/results/question';
import { prepare, scorableIn } from '../../workbook/results/prepare-request';
import type { Found } from '../../workbook/results/functions/ask';
import type { ScoreStore } from '../score-store/types';

/** What is known, with the events of the unit that a cell is about: which of them waits for its figure is told by these. */
export async function withEvents(cell: Asked, knowledge: Knowledge, store: Pick<ScoreStore, 'ask'>): Promise<Knowledge> {
  const answered = answerOf(cell, knowledge);
  const found = answered.is === 'content' ? answered.found : null;
  if (!found || found.unit.status === 'final') return knowledge;
  const held = knowledge.scored.find(({ answer }) => answer === found.answer);
  if (!held || hasEvents(held, [found.unit.unit])) return knowledge;
  const opened = await once(store, questionOf(found));
  return opened ? { ...knowledge, scored: [opened, ...knowledge.scored] } : knowledge;
}

function questionOf({ ledger: { key }, when, unit }: Found): Question<Scored | null> {
  const eventsOf = [unit.unit];
  return {
    resolve: (book) => {
      const ledger = scorableIn(book, key, when);
      if (!ledger) return { settled: null };
      const { request } = prepare(ledger, when);
      return { ledger, when, eventsOf, content: (answer, at) => ({ request, answer, ledger, when, at, eventsOf: new Set(eventsOf) }) };
    },
    // It is told without them, then.
    fail: () => null,
    same: () => false,
  };
}

/** The first that is told, which is never at once. */
function once<T>(store: Pick<ScoreStore, 'ask'>, question: Question<T>): Promise<T> {
  return new Promise((resolve) => {
    const leave = store.ask(question, (content) => {
      leave();
      resolve(content);
    });
  });
}
