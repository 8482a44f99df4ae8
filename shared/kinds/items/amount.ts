import * as z from 'zod';
import { NOTHING } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { isBlank } from '../../model/rows/blank';
import { NONE } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { amountOf } from '../../numbers/money';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { differ } from '../parts/given/given-rows';
import type { ItemKind } from '../../model/kind';

/** An amount in yuan that an outcome reckons with. It gives no points; it is held as it is written. */
const schema = later(() => closed({ kind: z.literal('amount'), ...itemBase() }));
export type Amount = z.infer<typeof schema>;

export const amount: ItemKind<Amount> = { kind: 'amount', schema, describe: (_, tell) => [tell.say('amount')], compile };

function compile(_spec: Amount, item: ItemHead, _settings: Settings): ItemPlan {
  return {
    points: false,
    given: true,
    rows: { value: 'required', amount: true, least: 0, asNoRow: (fact) => isBlank(fact.value) },
    bounds: () => ({ max: null, min: null }),
    evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
      const head = frame.first(slot);
      frame.decide(slot, NOTHING);
      if (head !== NONE) differ(run, unit, item, head, (_, row) => amountOf(run.rows.facts.at(row)?.value ?? 0).toFixed());
    },
  };
}
