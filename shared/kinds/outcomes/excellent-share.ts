import { Decimal } from 'decimal.js';
import * as z from 'zod';
import type { Settings, Run } from '../../model/plan';
import { CONFLICT, INVALID } from '../../model/statuses';
import { NONE } from '../../model/rows/rows';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { rankingWords } from '../../i18n/answers/rankings';
import type { OutcomeKind } from '../../model/kind';
import { signed } from '../../numbers/signed';

/**
 * The share of a unit's people who may be rated excellent: the usual one, more for a unit with the
 * best result in the first place, less for one with a weak result in the last. Where the head count
 * is known, the places are rounded down. Without a result nothing is said.
 */
const Step = later(() => closed({
  /** The kind of row that carries the result. */
  result: z.string(),
  /** The place among the units of that result. */
  place: z.enum(['first', 'last']),
  /** Added to the share; negative where it is less. */
  by: z.number(),
  clause: z.string().optional(),
}));

const schema = later(() => closed({
  kind: z.literal('excellent-share'),
  clause: z.string(),
  /** The item in which the result stands. */
  of: closed({ items: z.tuple([z.string()]) }),
  eligibility: z.string(),
  /** The parameter that holds the usual share. */
  ratio: closed({ parameter: z.string() }),
  /** What changes the share. */
  steps: z.array(Step),
}));
export type ExcellentShare = z.infer<typeof schema>;

export const excellentShare: OutcomeKind<ExcellentShare> = {
  kind: 'excellent-share',
  schema,
  references: ({ of: { items }, steps }, look) => steps.forEach(({ result }, at) => look.kindOf(items[0], result, ['steps', at, 'result'])),
  describe: ({ of: { items }, ratio, steps }, tell) => {
    const spec = tell.rulebook.items.find(({ code }) => code === items[0]);
    return [
      tell.say('shareUsual', { item: tell.item(items[0]), question: tell.question(ratio.parameter) }),
      ...steps.map(({ result, place, by }) =>
        tell.say(place === 'first' ? 'shareFirst' : 'shareLast', { result: spec ? tell.kind(spec, result) : result, by: signed(new Decimal(by).times(100).toNumber()) }),
      ),
      tell.say('sharePlaces'),
    ];
  },
  compile,
};

function compile(spec: ExcellentShare, settings: Settings): (run: Run) => void {
  const [code] = spec.of.items;
  const usual = new Decimal(Number(settings.parameter(spec.ratio.parameter) ?? 0));

  return (run) => {
    const item = run.compiled.itemOf.get(code);
    if (!item) return;
    for (let unit = 0; unit < run.units.length; unit++) {
      const slot = item.index * run.units.length + unit;
      const row = run.now.first(slot);
      const status = run.now.statusOf(slot);
      if (row === NONE || status === CONFLICT || status === INVALID) continue;
      const step = spec.steps.find((each) => each.result === item.kindCodes[run.rows.kindOf(row)] && isAt(run, row, each.place));
      const share = Decimal.min(1, Decimal.max(0, usual.plus(step?.by ?? 0)));
      const staff = run.units[unit]?.staff;
      const places = staff === undefined || staff === null ? null : share.times(staff).floor().toNumber();
      run.addEligibility(unit, {
        code: spec.eligibility,
        ...(step?.clause === undefined ? {} : { clause: step.clause }),
        share: share.toNumber(),
        ...(places === null ? {} : { places }),
      });
      if (places === 0) run.note(unit, code, 'NEEDS_JUDGEMENT', rankingWords.notePlacesZero);
    }
  };
}

/** The last place is known only beside the number of those that were ranked. */
function isAt(run: Run, row: number, place: 'first' | 'last'): boolean {
  const rank = run.rows.rankOf(row);
  return place === 'first' ? rank === 1 : rank === run.rows.listOf(row);
}
