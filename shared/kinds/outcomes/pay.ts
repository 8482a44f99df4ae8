import { Decimal } from 'decimal.js';
import * as z from 'zod';
import type { Settings, Run } from '../../model/plan';
import { NONE } from '../../model/rows/rows';
import { amountOf, toCent } from '../../numbers/money';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { faultOf } from '../../schema/fault';
import { gradeWords } from '../../i18n/answers/grades';
import type { OutcomeKind } from '../../model/kind';
import type { Description } from '../../model/rulebook/description';
import { questionsOf } from './grades';

/**
 * Pay by grade: a fixed share as base, the rest as performance, raised for one grade and cut for
 * another by a rate that people decide within the document's range. Each part is rounded half-up to
 * the cent; the total is their sum. While the grade or the rate is open a field is an interval.
 */
const Rate = later(() => closed({ grade: z.string(), parameter: z.string() }));

const schema = later(() => closed({
  kind: z.literal('pay'),
  clause: z.string(),
  /** The item that gives the whole amount. */
  from: closed({ items: z.tuple([z.string()]) }),
  /** The share of the amount that is base pay. */
  base: z.number().min(0).max(1),
  /** The share of the amount that is performance pay. */
  performance: z.number().min(0).max(1),
  /** The grade whose performance pay is raised, and the parameter that holds the rate. */
  raise: Rate,
  /** The grade that has it whole. */
  full: closed({ grade: z.string() }),
  /** The grade whose performance pay is cut, and the parameter that holds the rate. */
  cut: Rate,
}));
export type Pay = z.infer<typeof schema>;

export const pay: OutcomeKind<Pay> = {
  kind: 'pay',
  schema,
  pays: true,
  contradictions: ({ base, performance }) =>
    new Decimal(base).plus(performance).equals(1) ? [] : [faultOf('notTheWhole')],
  describe,
  compile,
};

function describe({ from, base, performance, raise, full, cut }: Pay, tell: Description): string[] {
  const percent = (share: number): string => new Decimal(share).times(100).toString();
  return [
    tell.say('payParts', { item: tell.item(from.items[0]), base: percent(base), performance: percent(performance) }),
    tell.say('payRaise', { grade: tell.grade(raise.grade), rate: tell.question(raise.parameter) }),
    tell.say('payFull', { grade: tell.grade(full.grade) }),
    tell.say('payCut', { grade: tell.grade(cut.grade), rate: tell.question(cut.parameter) }),
    tell.say('payRounding'),
  ];
}

/** What the performance part is multiplied by under one grade: least and most, while its rate is unset. */
interface Factor {
  low: Decimal;
  high: Decimal;
  unset: string | null;
}

function compile(spec: Pay, settings: Settings): (run: Run) => void {
  const one = new Decimal(1);
  const factors = new Map<string, Factor>([
    [spec.raise.grade, factor(spec.raise.parameter, (rate) => one.plus(rate))],
    [spec.full.grade, { low: one, high: one, unset: null }],
    [spec.cut.grade, factor(spec.cut.parameter, (rate) => one.minus(rate))],
  ]);

  function factor(parameter: string, times: (rate: Decimal.Value) => Decimal): Factor {
    const value = settings.parameter(parameter);
    if (typeof value === 'number') return { low: times(value), high: times(value), unset: null };
    const { low = 0, high = 1 } = settings.rulebook.parameters.find(({ key }) => key === parameter) ?? {};
    const ends = [times(low), times(high)];
    return { low: Decimal.min(...ends), high: Decimal.max(...ends), unset: parameter };
  }

  return (run) => {
    const [item] = spec.from.items;
    const index = run.compiled.itemOf.get(item)?.index ?? 0;
    for (let unit = 0; unit < run.units.length; unit++) {
      const head = run.now.first(index * run.units.length + unit);
      if (run.isInvalid(unit) || head === NONE) continue;
      payUnit(run, unit, item, head);
    }
  };

  function payUnit(run: Run, unit: number, item: string, head: number): void {
    const amounts = amountsOf(run, head);
    const grade = run.grade.get(unit);
    const possible = grade === undefined ? [...factors.values()] : [factors.get(grade) ?? { low: one, high: one, unset: null }];
    const least = possible.map(({ low }) => low).reduce((a, b) => Decimal.min(a, b));
    const most = possible.map(({ high }) => high).reduce((a, b) => Decimal.max(a, b));
    const [low, high] = [parts(amounts.low, least), parts(amounts.high, most)];
    run.pay.set(unit, {
      base: field(low.base, high.base),
      performance: field(low.performance, high.performance),
      total: field(low.base.plus(low.performance), high.base.plus(high.performance)),
    });
    const unset = possible.filter((each) => widens(amounts.high, each)).flatMap((each) => each.unset ?? []);
    if (unset.length > 0) run.note(unit, item, 'NEEDS_PARAM', gradeWords.payNeedsRate, { questions: questionsOf(settings, unset) });
  }

  function parts(amount: Decimal, times: Decimal): { base: Decimal; performance: Decimal } {
    return { base: toCent(amount.times(spec.base)), performance: toCent(amount.times(spec.performance).times(times)) };
  }

  function widens(amount: Decimal, { low, high }: Factor): boolean {
    return !parts(amount, low).performance.equals(parts(amount, high).performance);
  }
}

/** Least and most of the amounts that are given; differing ones are in dispute. */
function amountsOf(run: Run, head: number): { low: Decimal; high: Decimal } {
  const amounts: Decimal[] = [];
  for (let row = head; row !== NONE; row = run.rows.after(row)) amounts.push(amountOf(run.rows.facts.at(row)?.value ?? 0));
  return { low: amounts.reduce((a, b) => (a.lt(b) ? a : b)), high: amounts.reduce((a, b) => (a.gt(b) ? a : b)) };
}

const field = (low: Decimal, high: Decimal): number | { low: number; high: number } =>
  low.equals(high) ? low.toNumber() : { low: low.toNumber(), high: high.toNumber() };
