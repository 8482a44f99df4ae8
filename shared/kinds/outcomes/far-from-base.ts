import * as z from 'zod';
import { minus } from '../../numbers/scaled';
import type { Settings, Run } from '../../model/plan';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { Text } from '../../model/rulebook/rulebook-parts';
import type { OutcomeKind } from '../../model/kind';

/**
 * Adds and takes that the document does not cap have come to more than is plausible. Nothing is
 * cut, since no clause says so; people are told.
 */
const schema = later(() => closed({
  kind: z.literal('far-from-base'),
  clause: z.string(),
  /** How much adds and takes may come to, either way, before people are told. */
  limit: z.number().positive(),
  /** What is no adjustment. */
  without: closed({ items: z.array(z.string()) }),
  message: Text,
}));
export type FarFromBase = z.infer<typeof schema>;

export const farFromBase: OutcomeKind<FarFromBase> = {
  kind: 'far-from-base',
  schema,
  describe: ({ limit }, tell) => [tell.say('farFromBase', { limit })],
  compile,
};

function compile(spec: FarFromBase, settings: Settings): (run: Run) => void {
  const limit = settings.scale(spec.limit);
  return (run) => {
    const { now, units } = run;
    const out = spec.without.items.flatMap((code) => run.compiled.itemOf.get(code)?.index ?? []);
    for (let unit = 0; unit < units.length; unit++) {
      if (run.isInvalid(unit)) continue;
      let [low, high] = [run.leastTotal(unit), run.mostTotal(unit)];
      for (const index of out) {
        low = minus(low, now.lowOf(index * units.length + unit));
        high = minus(high, now.highOf(index * units.length + unit));
      }
      if (high > limit || low < -limit) run.note(unit, null, 'DOC_SILENT', spec.message, { limit: spec.limit });
    }
  };
}
