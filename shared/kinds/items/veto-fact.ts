import * as z from 'zod';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { COUNTED, NONE } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase, Text } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import type { ItemKind } from '../../model/kind';
import type { Description } from '../../model/rulebook/description';

/**
 * A fact that is a veto by itself, whatever the points. It gives no points and changes none,
 * and it stands on a unit whose other rows are in error.
 */
const schema = later(() => closed({
  kind: z.literal('veto-fact'),
  ...itemBase(),
  /** The message of each kind of row. */
  reasons: z.record(z.string(), Text),
}));
export type VetoFact = z.infer<typeof schema>;

export const vetoFact: ItemKind<VetoFact> = {
  kind: 'veto-fact',
  schema,
  references: ({ reasons }, look) => look.kindKeys(reasons, ['reasons']),
  contradictions: (spec) =>
    (spec.kinds ?? []).filter((kind) => !spec.reasons[kind.code]).map((kind) => faultOf('kindNoReason', { kind: kind.code })),
  describe: (spec, tell: Description) =>
    (spec.kinds ?? []).map(({ code }) => tell.say('vetoByFact', { fact: spec.reasons[code]?.[tell.language] ?? code })),
  compile,
};

function compile(spec: VetoFact, item: ItemHead, _settings: Settings): ItemPlan {
  return {
    points: false,
    rows: { kind: 'required' },
    bounds: () => ({ max: null, min: null }),
    evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
      const seen = new Set<string>();
      for (let row = frame.first(slot); row !== NONE; row = run.rows.after(row)) {
        run.rows.mark(row, COUNTED);
        run.rows.countAs(row, row);
        const code = item.kindCodes[run.rows.kindOf(row)] ?? '';
        const text = spec.reasons[code];
        // Two incidents are one reason.
        if (!text || seen.has(code)) continue;
        seen.add(code);
        run.addVeto(unit, 2, { code, clause: spec.clause, text, slots: {} });
      }
    },
  };
}
