import * as z from 'zod';
import { minus, type Scaled } from '../../numbers/scaled';
import type { Settings, Run } from '../../model/plan';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import type { OutcomeKind } from '../../model/kind';
import type { Description } from '../../model/rulebook/description';

/**
 * A total below the limit is a veto: certain when even the most that it can come to is below,
 * possible when the interval reaches below. It never changes the number.
 */
const schema = later(() => closed({
  kind: z.literal('veto-below'),
  clause: z.string(),
  /** The code of the reason in answers. */
  code: z.string(),
  /** A total below it is a veto. */
  limit: z.number(),
  /** The other reading leaves these items out of the total that is held against the limit. */
  without: closed({ parameter: z.string(), is: z.string(), items: z.array(z.string()).min(1) }).optional(),
}));
export type VetoBelow = z.infer<typeof schema>;

export const vetoBelow: OutcomeKind<VetoBelow> = {
  kind: 'veto-below',
  schema,
  thresholds: ({ limit, clause, without }) => [{ what: 'veto', clause, limit, without }],
  describe,
  compile,
};

function describe({ limit, without }: VetoBelow, tell: Description): string[] {
  return [
    tell.say('vetoTotal', { limit }),
    ...(without ? [tell.under(without, tell.say('vetoWithout', { items: tell.list(without.items.map((code) => tell.item(code))) }))] : []),
  ];
}

function compile(spec: VetoBelow, settings: Settings): (run: Run) => void {
  const limit = settings.scale(spec.limit);
  const leavesOut = spec.without !== undefined && settings.parameter(spec.without.parameter) === spec.without.is;
  const plain = (scaled: Scaled): number => toNumber(scaled, settings.digits);
  const judge = (low: Scaled, high: Scaled): 0 | 1 | 2 => (high < limit ? 2 : low < limit ? 1 : 0);

  return (run) => {
    const out = (spec.without?.items ?? []).flatMap((code) => run.compiled.itemOf.get(code)?.index ?? []);
    const { now, units } = run;
    for (let unit = 0; unit < units.length; unit++) {
      if (run.isInvalid(unit)) continue;
      const [low, high] = [run.leastTotal(unit), run.mostTotal(unit)];
      let [lessLow, lessHigh] = [low, high];
      for (const index of out) {
        lessLow = minus(lessLow, now.lowOf(index * units.length + unit));
        lessHigh = minus(lessHigh, now.highOf(index * units.length + unit));
      }
      const withAll = judge(low, high);
      const without = judge(lessLow, lessHigh);
      const state = leavesOut ? without : withAll;
      const [heldLow, heldHigh] = leavesOut ? [lessLow, lessHigh] : [low, high];
      if (state > 0) {
        const slots = { low: plain(heldLow), high: plain(heldHigh), limit: spec.limit, total: total(heldLow, heldHigh) };
        const text = state === 2 ? 'vetoBelow' : 'vetoMaybeBelow';
        run.addVeto(unit, state as 1 | 2, { code: spec.code, clause: spec.clause, text, slots });
      }
      if (withAll !== without) {
        run.note(unit, null, 'NEEDS_JUDGEMENT', 'vetoReadingsDiffer', {
          limit: spec.limit, withBonus: total(low, high), withoutBonus: total(lessLow, lessHigh),
        });
      }
    }
  };

  function total(low: Scaled, high: Scaled): string {
    return low === high ? String(plain(low)) : `${plain(low)}..${plain(high)}`;
  }
}
