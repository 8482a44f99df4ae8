import * as z from 'zod';
import { both, type Catalogue } from '../../i18n/language';
import { LEFT_OUT, WHOLE, type Amount, type Span, type Verdicts } from '../../model/general';
import type { Description } from '../../model/rulebook/description';
import type { OutcomeKind } from '../../model/kind';
import type { Settings } from '../../model/plan';
import { INVALID } from '../../model/statuses';
import { exact, most, ONE, rounded, same, sumOf, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { DecimalFigure, Text } from '../../model/rulebook/rulebook-parts';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { describePool, percentOf } from '../parts/figure-words';
import { hull, hullOf, point } from '../parts/finishing';
import { PlacePoints } from '../parts/measured/place-points';
import { PoolField } from '../parts/measured/pooled';
import { ScaleSchema, type ScaleSpec } from '../parts/measured/scale-schema';
import { scaleOf } from '../scales';
import type { ScaleContext } from '../scales/scale';

/** 奖金, 绩效: what a unit is paid, in yuan. */
const schema = later(() => closed({
  kind: z.literal('award'),
  clause: z.string(),
  code: z.string().min(1).optional(),
  /** What people call it; left out: its code. */
  name: Text.optional(),
  /** The whole of it, in yuan; left out: 1. */
  amount: z.number().optional(),
  /** An attribute of the unit that holds the amount. */
  attribute: z.string().optional(),
  /** What it goes by. */
  by: z.union([
    closed({ grades: z.record(z.string(), z.number()) }),
    closed({ score: z.number() }),
    closed({ item: z.string() }),
    closed({ scale: ScaleSchema }),
    closed({ pool: z.number() }),
  ]),
  /** What the scale is applied to. */
  on: z.enum(['total', 'place']).optional(),
  /** Among whom a sum is shared out. */
  pool: PoolField,
  /** An attribute by which it is multiplied. */
  times: z.string().optional(),
  /** The part of it that is paid. */
  share: DecimalFigure.optional(),
}));
type Award = z.infer<typeof schema>;

const words = {
  grades: { zh: '{award}：{amount}×等次系数（{factors}）；其他等次和没有等次的为0', en: '{award}: {amount} × the factor of the grade ({factors}); nothing for other grades or none' },
  factor: { zh: '{grade}{factor}', en: '{grade} {factor}' },
  score: { zh: '{award}：{amount}×总分÷{full}，总分低于0的为0', en: '{award}: {amount} × the total over {full}; nothing where the total is below 0' },
  item: { zh: '{award}：{amount}×“{item}”的得分', en: '{award}: {amount} × the score of "{item}"' },
  pool: { zh: '{award}：{sum}元在{pool}里按总分分配，总分低于0的按0', en: '{award}: {sum} yuan shared out among {pool} by their totals; one below 0 counts as 0' },
  left: { zh: '分配时四舍五入多出或不足的，不分给任何单位，提示写明', en: 'what rounding leaves over or short is given to nobody, and told in a note' },
  scale: { zh: '{award}：按{what}定，再乘以{amount}', en: '{award}: by {what}, times {amount}' },
  scaleAlone: { zh: '{award}：按{what}定', en: '{award}: by {what}' },
  named: { zh: '奖励“{code}”', en: 'award "{code}"' },
  plain: { zh: '奖励', en: 'award' },
  ofClause: { zh: '奖励（{clause}）', en: 'Award ({clause})' },
  attribute: { zh: '单位的“{attribute}”', en: 'the unit’s "{attribute}"' },
  times: { zh: '再乘以单位的“{attribute}”', en: 'then times the unit’s "{attribute}"' },
  share: { zh: '发其中的{share}', en: 'of which {share} is paid' },
  round: { zh: '四舍五入到分；总分或等次未定的给出区间', en: 'rounded half-up to the cent; an interval while total or grade is open' },
  noteLeft: { zh: '{code}：四舍五入后分配数与总数相差{left}元，不分给任何单位', en: '{code}: rounding leaves a difference of {left} yuan, which is given to nobody' },
} as const satisfies Catalogue;

export const award: OutcomeKind<Award> = {
  kind: 'award',
  words,
  schema,
  stage: 'award',
  pays: true,
  named: awardNames,
  attributes: ({ attribute, times }) => [attribute, times],
  describe: describeAward,
  exact: (specs, settings) => (verdicts) => {
    awardCodes(specs).forEach((code, at) => new Awarding(specs[at] as Award, code, verdicts, settings).pay());
  },
};

/** Those without a code are called award, award2, award3. */
export function awardCodes(specs: readonly { code?: string | undefined }[]): string[] {
  let unnamed = 0;
  return specs.map(({ code }) => {
    if (code !== undefined) return code;
    unnamed++;
    return unnamed === 1 ? 'award' : `award${unnamed}`;
  });
}

/** What people call each, by its code. */
function awardNames(specs: readonly Award[]): { code: string; name: string; en: string }[] {
  return awardCodes(specs).flatMap((code, at) => {
    const spec = specs[at];
    // Two of one clause are told apart by their codes.
    const alone = specs.filter(({ name, clause }) => !name && clause === spec?.clause).length < 2;
    const name = spec && (spec.name || alone) ? nameOf(spec, code) : null;
    return name ? [{ code, name: name.zh, en: name.en }] : [];
  });
}

/** Its name; else its code where that is in words; else its clause: nobody knows what `award2` is. null: its code alone says it. */
function nameOf({ name, clause }: Pick<Award, 'name' | 'clause'>, code: string): Text | null {
  if (name) return name;
  return /^[\x20-\x7e]*$/.test(code) ? both(words, 'ofClause', { clause }) : null;
}

const CENTS = 2;

class Awarding {
  private readonly finals = new Map<readonly number[], boolean>();
  /** By each reading of what nobody has said. */
  private readonly contexts = [this.context('whole'), this.context('begun')] as const;
  private readonly placings = this.contexts.map((context) => new PlacePoints((place) => this.atPlace(place, context)));

  constructor(
    private readonly spec: Award,
    private readonly code: string,
    private readonly verdicts: Verdicts,
    private readonly settings: Settings,
  ) {}

  pay(): void {
    const { by } = this.spec;
    if ('pool' in by) return this.payPools(exact(by.pool));
    for (let unit = 0; unit < this.verdicts.run.units.length; unit++) {
      if (this.verdicts.run.unitInvalid(unit)) continue;
      this.verdicts.pay(unit, this.code, this.rounded(unit, this.amount(unit)));
    }
  }

  private context(unsaid: ScaleContext['unsaid']): ScaleContext {
    return { weight: ZERO, unsaid, parameter: (key) => this.settings.parameter(key) };
  }

  private atPlace(place: number, context: ScaleContext): { span: Span | null; silent: boolean } {
    const { by } = this.spec;
    const span = 'scale' in by ? scaleOf(by.scale.by).points?.(by.scale, exact(place), context).span : null;
    return { span: span ?? null, silent: false };
  }

  private rounded(unit: number, span: Amount): Amount {
    if (span === null) return null;
    const factor = this.factor(unit);
    const ends = [span.low, span.high].map((x) => rounded(x.mul(factor), CENTS));
    return hull(ends);
  }

  private factor(unit: number): Exact {
    const { times, share } = this.spec;
    const by = times === undefined ? ONE : this.verdicts.run.attribute(unit, times);
    return share === undefined ? by : by.mul(exact(share));
  }

  private base(unit: number): Exact {
    const { amount, attribute } = this.spec;
    return attribute === undefined ? (amount === undefined ? ONE : exact(amount)) : this.verdicts.run.attribute(unit, attribute);
  }

  private amount(unit: number): Amount {
    const { by } = this.spec;
    const made = (span: Amount): Amount => span && hull([span.low.mul(this.base(unit)), span.high.mul(this.base(unit))]);
    if ('grades' in by) return made(this.byGrade(unit, by.grades));
    if ('score' in by) {
      const total = this.verdicts.total(unit);
      return made(total && { low: most(ZERO, total.low.div(exact(by.score))), high: most(ZERO, total.high.div(exact(by.score))) });
    }
    if ('item' in by) {
      const result = this.verdicts.run.results(by.item, WHOLE)[unit] ?? null;
      return made(result === null || result === LEFT_OUT || result.status === INVALID ? point(ZERO) : result);
    }
    return 'scale' in by ? made(this.byScale(unit, by.scale)) : null;
  }

  private byGrade(unit: number, factors: Readonly<Record<string, number>>): Span {
    const grade = this.verdicts.grade(unit);
    if (grade === undefined) return hull([ZERO, ...Object.values(factors).map(exact)]);
    return point(grade === null ? ZERO : exact(factors[grade] ?? 0));
  }

  private byScale(unit: number, spec: ScaleSpec): Amount {
    const reached = this.spec.on === 'place' ? this.overPlaces(unit) : this.overTotal(unit, spec);
    if (reached === null) return point(ZERO);
    const image = scaleOf(spec.by).image?.(spec, this.contexts[0]) ?? null;
    const spans = reached.map((span) => span ?? image);
    return spans.some((span) => span === null) ? null : hullOf(spans as Span[]);
  }

  /** What it gives by each reading; null: the unit has no total. */
  private overTotal(unit: number, spec: ScaleSpec): (Span | null)[] | null {
    const total = this.verdicts.total(unit);
    if (!total) return null;
    const { low, high } = total;
    const scale = scaleOf(spec.by);
    return this.contexts.map((context) => (same(low, high) ? scale.points?.(spec, low, context) : scale.over?.(spec, low, high, context))?.span ?? null);
  }

  private overPlaces(unit: number): (Span | null)[] | null {
    const places = this.places(unit);
    if (places === null) return null;
    return this.placings.map((placing) => {
      const { span, gap } = placing.over(places.best, places.worst);
      return gap ? null : span;
    });
  }

  /** The rank within the type; while a unit of it is not final, every place that it may reach. */
  private places(unit: number): { best: number; worst: number } | null {
    const { verdicts } = this;
    if (verdicts.isUnranked(unit)) return null;
    const rank = verdicts.rank(unit);
    if (rank !== null && this.allFinal(unit)) return { best: rank, worst: rank };
    const own = verdicts.total(unit);
    return own && verdicts.rivals(unit, 'type', 'ranked').places(own, 'top');
  }

  /** Looked at once for all of a type. */
  private allFinal(unit: number): boolean {
    const members = this.verdicts.poolOf(unit, 'type');
    let final = this.finals.get(members);
    if (final === undefined) this.finals.set(members, (final = members.every((other) => this.verdicts.isFinal(other))));
    return final;
  }

  // --- what is shared out ---------------------------------------------------------------------

  private payPools(sum: Exact): void {
    const seen = new Set<number>();
    for (let unit = 0; unit < this.verdicts.run.units.length; unit++) {
      if (seen.has(unit)) continue;
      const members = this.verdicts.poolOf(unit, this.spec.pool ?? 'type');
      members.forEach((member) => seen.add(member));
      this.payPool(sum, members);
    }
  }

  private payPool(sum: Exact, members: readonly number[]): void {
    const { verdicts } = this;
    const valid = members.filter((unit) => !verdicts.run.unitInvalid(unit));
    if (members.some((unit) => !verdicts.isFinal(unit))) {
      for (const unit of valid) verdicts.pay(unit, this.code, this.rounded(unit, { low: ZERO, high: sum }));
      return;
    }
    const totals = members.map((unit) => most(ZERO, verdicts.total(unit)?.low ?? ZERO));
    const all = sumOf(totals);
    if (all.compare(0) === 0) {
      for (const unit of members) verdicts.pay(unit, this.code, null);
      return;
    }
    const exactly = members.map((_, at) => sum.mul(totals[at] ?? ZERO).div(all));
    const paid = members.map((unit, at) => this.rounded(unit, point(exactly[at] ?? ZERO))?.low ?? ZERO);
    members.forEach((unit, at) => verdicts.pay(unit, this.code, point(paid[at] ?? ZERO)));
    const due = rounded(sumOf(members.map((unit, at) => (exactly[at] ?? ZERO).mul(this.factor(unit)))), CENTS);
    const left = due.sub(sumOf(paid));
    const [first] = members;
    if (left.compare(0) !== 0 && first !== undefined) verdicts.note(first, 'OK', both(words, 'noteLeft', { code: nameOf(this.spec, this.code) ?? this.code, left: textOf(left) }));
  }
}

// --- in words -------------------------------------------------------------------------------

/** What is paid, in yuan, then what it is multiplied by and how it is rounded. */
function describeAward(spec: Award, tell: Description): string[] {
  const { times, share } = spec;
  return [
    ...describeBy(spec, tell),
    ...(times === undefined ? [] : [tell.put(words.times, { attribute: times })]),
    ...(share === undefined ? [] : [tell.put(words.share, { share: percentOf(share) })]),
    tell.put(words.round),
    ...('pool' in spec.by ? [tell.put(words.left)] : []),
  ];
}

function describeBy({ code, name, amount, attribute, by, on, pool }: Award, tell: Description): string[] {
  const award = name === undefined && code === undefined ? tell.put(words.plain) : tell.put(words.named, { code: name?.[tell.language] ?? code ?? '' });
  const money = (points: number): string => tell.say('yuanOf', { points });
  const own = attribute === undefined ? money(amount ?? 1) : tell.put(words.attribute, { attribute });
  if ('grades' in by) {
    const factors = Object.entries(by.grades).map(([grade, factor]) => tell.put(words.factor, { grade: tell.grade(grade), factor }));
    return [tell.put(words.grades, { award, amount: own, factors: tell.list(factors) })];
  }
  if ('score' in by) return [tell.put(words.score, { award, amount: own, full: by.score })];
  if ('item' in by) return [tell.put(words.item, { award, amount: own, item: tell.item(by.item) })];
  if ('pool' in by) return [tell.put(words.pool, { award, sum: by.pool, pool: describePool(pool, tell) })];
  const what = tell.say(on === 'place' ? 'placeName' : 'nameTotal');
  const isAlone = amount === undefined && attribute === undefined;
  // Without an amount the scale itself gives the money.
  const points = isAlone ? money : String;
  return [
    tell.put(isAlone ? words.scaleAlone : words.scale, { award, what, amount: own }),
    ...scaleOf(by.scale.by).describe(by.scale, { what, weight: '0', show: String, step: String, points }, tell),
  ];
}
