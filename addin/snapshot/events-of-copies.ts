import { callOf } from '../../workbook/results/formulas/formula';
import { functionName } from '../../workbook/results/functions/names';
import { scorableIn } from '../../workbook/results/prepare-request';
import { timeOfKey, type Question } from '../../workbook/results/question';
import type { SnapshotRecord } from '../../workbook/snapshot/record';
import type { ScoreStore } from '../score-store/types';

type Source = SnapshotRecord['scored'][number];

/** Whether a formula that was frozen told of the events of an item. */
function tellsEvents({ formula }: SnapshotRecord['cells'][number]): boolean {
  const call = callOf(formula, functionName(''));
  return call?.part === 'WHY' && call.arguments.length > 2;
}

/** Sees to it that events are asked for where a final copy holds explanations that name them: without these nobody could say whether they still hold. */
export class EventsOfCopies {
  private readonly asked = new Map<string, () => void>();

  constructor(private readonly store: Pick<ScoreStore, 'ask'>) {}

  /** What these records need from now on; of others nothing. */
  hold(records: readonly SnapshotRecord[]): void {
    const sources = records.filter(({ cells }) => cells.some(tellsEvents)).flatMap(({ scored }) => scored);
    const needed = new Map(sources.map((source) => [JSON.stringify([source.ledger, source.time]), source]));
    for (const [key, leave] of this.asked) {
      if (needed.has(key)) continue;
      leave();
      this.asked.delete(key);
    }
    for (const [key, source] of needed) if (!this.asked.has(key)) this.asked.set(key, this.store.ask(wholeOf(source), () => undefined));
  }
}

/** Nothing is made of the answer here: whoever compares takes it from the store. */
function wholeOf({ ledger: key, time }: Source): Question<null> {
  const when = timeOfKey(time);
  return {
    resolve: (book) => {
      const ledger = scorableIn(book, key, when);
      return ledger ? { ledger, when, eventsOf: 'all', content: () => null } : { settled: null };
    },
    fail: () => null,
    same: () => true,
  };
}
