import * as z from 'zod';
import { NOTHING, type Scaled } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { isBlank } from '../../model/rows/blank';
import { NONE } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { rankingWords } from '../../i18n/answers/rankings';
import { differ, settleGiven } from '../parts/given/given-rows';
import type { ItemKind } from '../../model/kind';
import { nameOf } from '../../i18n/names';

/**
 * The score from which adds and takes start. A document that speaks of adds and takes alone gives
 * none: it is then entered for a unit, or once for all by a parameter, or it is 0 with a note.
 */
const schema = later(() => closed({ kind: z.literal('base-score'), ...itemBase(), parameter: z.string() }));
export type BaseScore = z.infer<typeof schema>;

export const baseScore: ItemKind<BaseScore> = {
  kind: 'base-score',
  schema,
  describe: ({ parameter }, tell) => [tell.say('baseScore', { question: tell.question(parameter) }), tell.say('givenOnce')],
  compile,
};

const readValue = (run: Run, row: number): Scaled => run.rows.figureOf(row);

function compile(spec: BaseScore, item: ItemHead, settings: Settings): ItemPlan {
  const set = settings.parameter(spec.parameter);
  const common = typeof set === 'number' ? settings.scale(set) : null;

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    if (head === NONE) {
      frame.decide(slot, common ?? NOTHING);
      if (common === null) run.note(unit, item.code, 'DOC_SILENT', rankingWords.noteNoBase, { item: nameOf(spec) });
      return;
    }
    const disputed = differ(run, unit, item, head, readValue);
    settleGiven(run, frame, slot, head, disputed, readValue);
  }

  return {
    points: true,
    given: true,
    rows: { value: 'required', asNoRow: (fact) => isBlank(fact.value) },
    bounds: () => ({ max: null, min: null }),
    evaluate,
  };
}
