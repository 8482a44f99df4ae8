import { Decimal } from 'decimal.js';
import { NOTHING, UNKNOWN, type Scaled } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { isBlank } from '../../model/rows/blank';
import { PENDING } from '../../model/statuses';
import { NONE } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { ends, exact, textOf } from '../../numbers/fraction';
import { decimalsOf, FIGURE_DIGITS, powerOfTen } from '../../numbers/decimal';
import { figureFor } from '../../model/rulebook/rulebook-parts';
import { faultOf, FigureFault } from '../../schema/fault';
import { differ, settleGiven } from '../parts/given/given-rows';
import { GivenPlan } from '../parts/given/given-plan';
import { GivenSchema, type Given } from '../parts/given/given-schema';
import { wideningKeys } from '../parts/widening';
import { describeWidening } from '../parts/widening-words';
import { inPeriods } from '../parts/tried-rows';
import type { Tries } from '../../model/tried';
import type { ItemKind } from '../../model/kind';
import type { Description } from '../../model/rulebook/description';

/**
 * A score that somebody else gives: taken as it is from 0 to the weight, or out of a full mark and
 * converted to the weight. Nobody has given it yet: open from 0 to the weight, never 0.
 */
export const given: ItemKind<Given> = {
  kind: 'given',
  schema: GivenSchema,
  direction: 'given',
  weight: (spec, type) => figureFor(spec.weight, type) ?? null,
  wide: isWideGiven,
  exact: (spec, item, settings) => new GivenPlan(spec, item, settings),
  rows: (spec, { types }) => ({
    value: 'required',
    amount: true,
    least: 0,
    most: types.map((type) => spec.outOf ?? figureFor(spec.weight, type) ?? 0),
    ...(spec.choices ? { oneOf: spec.choices } : {}),
    blank: 'value',
  }),
  adds: (spec, types) => isWideGiven(spec) ? 0 : Math.max(0, ...types.map((type) => decimalsOf(ratioOf(spec, type)))),
  contradictions: (spec) => {
    // What is always converted is held against the full mark that comes in.
    const full = spec.outOf !== undefined && !spec.outOfWhen ? [spec.outOf] : Object.values(weights(spec));
    return (spec.choices ?? []).some((choice) => full.some((most) => choice > most)) ? [faultOf('choiceAboveWeight')] : [];
  },
  describe,
  tries,
  compile,
};

/** What one point of the score that comes in is worth; a finite decimal, or the rulebook is refused. */
const ratioOf = ({ weight, outOf }: Given, type: string): number =>
  outOf === undefined ? 1 : new Decimal(figureFor(weight, type) ?? 0).div(outOf).toNumber();

/** A conversion that does not end as a decimal is worked out exactly, too. */
function isWideGiven(spec: Given): boolean {
  const { outOf } = spec;
  return wideningKeys.some((key) => spec[key] !== undefined) || (outOf !== undefined && Object.values(weights(spec)).some((weight) => !ends(exact(weight).div(exact(outOf)))));
}

const readValue = (run: Run, row: number): Scaled => run.rows.figureOf(row);

const weights = (spec: Given): Record<string, number> =>
  typeof spec.weight === 'number' ? { all: spec.weight } : spec.weight;

function describe(spec: Given, tell: Description): string[] {
  const weight = tell.figure(spec, spec.weight);
  const { outOf, outOfWhen, choices } = spec;
  const direct = tell.say('givenDirect', { weight });
  const ratio = (figure: number): string => textOf(exact(figure).div(exact(outOf ?? 1)));
  const converted = tell.say('givenOutOf', { outOf: outOf ?? '', weight, ratio: tell.figure(spec, spec.weight, ratio) });
  return [
    outOf === undefined ? direct : outOfWhen ? tell.under(outOfWhen, converted) : converted,
    ...(outOfWhen ? [tell.otherwise(direct)] : []),
    ...(choices ? [tell.say('givenChoices', { choices: tell.list(choices.map(String)) })] : []),
    tell.say('givenOpen', { weight }),
    tell.say('givenOnce'),
    ...describeWidening(spec, tell),
  ];
}

/** Nothing, half and all of it, and each score that there is. */
function tries({ weight, outOf, choices, periods }: Given, type: string): Tries {
  const full = exact(outOf ?? figureFor(weight, type) ?? 0);
  const scores = choices ? choices.map(exact) : [exact(0), full.mul(exact('0.8')), full];
  return { rows: scores.map((score) => inPeriods(periods, [{ value: textOf(score) }])) };
}

function compile(spec: Given, item: ItemHead, settings: Settings): ItemPlan {
  const converts =
    spec.outOf !== undefined && (!spec.outOfWhen || settings.parameter(spec.outOfWhen.parameter) === spec.outOfWhen.is);
  const outOf = converts ? (spec.outOf ?? 1) : null;
  const ratio = settings.types.map((type) => (converts ? ratioOf(spec, type) : 1));
  // `steps` makes the ratio whole.
  const places = Math.max(...ratio.map(decimalsOf));
  if (places > settings.digits) throw new FigureFault('ratioInexact', { code: spec.code, outOf: outOf ?? 1, digits: settings.digits });
  const divisor = powerOfTen(places);
  const steps = ratio.map((share) => Math.round(share * divisor));
  const weight = settings.types.map((type) => settings.scale(figureFor(spec.weight, type) ?? 0));

  const points = (run: Run, row: number, type: number): Scaled =>
    ((run.rows.figureOf(row) / divisor) * (steps[type] ?? 0)) as Scaled;

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    const type = run.typeOf(unit);
    if (head === NONE) return frame.settle(slot, NOTHING, weight[type] ?? NOTHING, PENDING, UNKNOWN);
    const disputed = differ(run, unit, item, head, readValue);
    if (disputed) return settleGiven(run, frame, slot, head, true, (_, row) => points(run, row, type));
    const score = points(run, head, type);
    run.rows.price(head, score);
    frame.decide(slot, score);
  }

  return {
    points: true,
    given: true,
    rows: {
      value: 'required',
      low: NOTHING,
      high: outOf === null ? weight : settings.scale(outOf),
      ...(spec.choices ? { choices: spec.choices.map((choice) => settings.scale(choice)) } : {}),
      digits: Math.min(FIGURE_DIGITS, settings.digits - places),
      asNoRow: (fact) => isBlank(fact.value),
    },
    bounds: (type) => ({ max: weight[type] ?? NOTHING, min: NOTHING }),
    evaluate,
  };
}
