import * as z from 'zod';
import { both, joined, type Catalogue, type Text } from '../../i18n/language';
import { nameOf } from '../../i18n/names';

import type { Truth, Verdicts } from '../../model/general';
import type { Description } from '../../model/rulebook/description';
import type { OutcomeKind } from '../../model/kind';
import type { Settings } from '../../model/plan';
import { ceiled, exact, floored, rounded, type Exact } from '../../numbers/fraction';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { ConditionSchema, judge } from '../conditions';
import { describeCondition } from '../parts/condition-words';
import { describePool, percentOf } from '../parts/figure-words';
import { truth } from '../conditions/condition';
import { PoolField } from '../parts/measured/pooled';

/** Grades from the best down: by lines, by a share of the pool, by places. */
const Line = later(() => closed({
  grade: z.string(),
  /** The least total. */
  from: z.number().optional(),
  /** Of the units of the pool. */
  share: z.number().optional(),
  /** How many units may have it. */
  places: z.number().int().min(0).optional(),
  /** Those with a better grade count among them. */
  upTo: z.literal(true).optional(),
  /** Of the share; left out: down. */
  round: z.enum(['down', 'up', 'half-up']).optional(),
  /** Only for units of which this is the case. */
  when: ConditionSchema.optional(),
  /** Not for units of which this is the case. */
  unless: ConditionSchema.optional(),
}));
type Line = z.infer<typeof Line>;

const schema = later(() => closed({
  kind: z.literal('grading'),
  clause: z.string(),
  /** Among whom the grades are given. */
  pool: PoolField,
  /** What becomes of a tie across the line; left out: the tied are left out. */
  tie: z.enum(['out', 'in']).optional(),
  /** From the best grade down. */
  grades: z.array(Line).min(1),
}));
export type Grading = z.infer<typeof schema>;

const words = {
  line: { zh: '{grade}：{rules}', en: '{grade}: {rules}' },
  and: { zh: '，', en: '; ' },
  rest: { zh: '其余的', en: 'all others' },
  from: { zh: '总分达到{from}分', en: 'a total of at least {from}' },
  share: { zh: '名额为{pool}数的{share}，{round}', en: 'places for {share} of {pool}, {round}' },
  places: { zh: '名额{places}个（在{pool}里）', en: 'places: {places} among {pool}' },
  upTo: { zh: '名额里先减去已评更好等次的', en: 'less those with a better grade' },
  when: { zh: '须{when}', en: 'only where {when}' },
  unless: { zh: '{when}的除外', en: 'unless {when}' },
  down: { zh: '舍去小数', en: 'rounded down' },
  up: { zh: '有小数的进一', en: 'rounded up' },
  halfUp: { zh: '四舍五入', en: 'rounded half-up' },
  order: { zh: '从上到下依次评定，按总分从高到低占名额', en: 'given in this order; places go by total, the greatest first' },
  tieOut: { zh: '名额边上同分、排不下的，同分的都不占名额，转入下一等次，列名提请研究', en: 'a tie across the last place leaves all the tied out: they go on to the next grade, and are named' },
  tieIn: { zh: '名额边上同分的都算', en: 'all those tied at the last place have the grade' },
  open: { zh: '有名额的等次，还有单位待定或有错而可能够得上的，暂不评定', en: 'a grade with places is not given while somebody open or in error may still reach it' },
  noteWaits: { zh: '同组还有单位没有定下来，“{grade}”暂不能定', en: 'somebody of the pool is still open: "{grade}" cannot be given yet' },
  noteTied: { zh: '“{grade}”只有{places}个名额，{names}同分，需研究决定', en: '"{grade}" has {places} {places:place|places}; tied, for people to decide: {names}' },
} as const satisfies Catalogue;

export const grading: OutcomeKind<Grading> = {
  kind: 'grading',
  words,
  schema,
  stage: 'grading',
  gradesEveryUnit: true,
  conditions: ({ grades }) =>
    grades.flatMap(({ when, unless }, at) => [
      ...(when ? [{ when, path: ['grades', at, 'when'] }] : []),
      ...(unless ? [{ when: unless, path: ['grades', at, 'unless'] }] : []),
    ]),
  describe: describeGrading,
  exact: (specs, settings) => (verdicts) => {
    for (const spec of specs) {
      const seen = new Set<number>();
      for (let unit = 0; unit < verdicts.run.units.length; unit++) {
        if (seen.has(unit)) continue;
        const members = verdicts.poolOf(unit, spec.pool ?? 'type');
        members.forEach((member) => seen.add(member));
        new PoolGrading(spec, members, verdicts, settings).grade();
      }
    }
  },
};

/** Open: what it may come to hangs on what is still open. */
type State = 'running' | 'graded' | 'open' | 'provisional' | 'invalid';

class PoolGrading {
  private readonly states = new Map<number, State>();
  private readonly grades: NonNullable<Settings['rulebook']['grades']>;
  private readonly order: readonly string[];

  constructor(
    private readonly spec: Grading,
    private readonly members: readonly number[],
    private readonly verdicts: Verdicts,
    settings: Settings,
  ) {
    this.grades = settings.rulebook.grades ?? [];
    this.order = this.grades.map(({ code }) => code);
  }

  grade(): void {
    for (const unit of this.members) this.begin(unit);
    this.spec.grades.forEach((line) => this.give(line));
    for (const unit of this.members) if (this.states.get(unit) === 'running') this.verdicts.setGrade(unit, null);
  }

  private rankOf(grade: string): number {
    return this.order.indexOf(grade);
  }

  private begin(unit: number): void {
    const { verdicts } = this;
    const set = (state: State, grade?: string): void => {
      this.states.set(unit, state);
      verdicts.setGrade(unit, grade);
    };
    if (verdicts.run.unitInvalid(unit)) return set('invalid');
    const vetoes = verdicts.vetoes(unit);
    const certain = vetoes.flatMap(({ state, then }) => (state === 'certain' && then.grade !== undefined ? [then.grade] : []));
    const possible = vetoes.filter(({ state, then }) => state === 'possible' && (then.grade !== undefined || then.atMost !== undefined));
    if (certain.length > 0) {
      const worst = certain.reduce((a, b) => (this.rankOf(b) > this.rankOf(a) ? b : a));
      const worse = possible.some(({ then }) => then.grade !== undefined && this.rankOf(then.grade) > this.rankOf(worst));
      return worse ? set('open') : set('graded', worst);
    }
    if (!verdicts.isFinal(unit)) return set('provisional');
    return set(possible.length > 0 ? 'open' : 'running');
  }

  /** Not before its turn: a veto says that it has at most a worse grade. */
  private waits(unit: number, grade: string): boolean {
    return this.verdicts.vetoes(unit).some(({ state, then }) => state === 'certain' && then.atMost !== undefined && this.rankOf(then.atMost) > this.rankOf(grade));
  }

  private candidate({ from, when, unless }: Line, unit: number): Truth {
    const { bench } = this.verdicts;
    const total = this.verdicts.total(unit);
    if (!total) return 'possible';
    const line = from === undefined ? null : exact(from);
    const truths: Truth[] = [
      line === null ? 'certain' : truth(total.low.compare(line) >= 0, total.high.compare(line) >= 0),
      when ? judge(when, unit, bench) : 'certain',
      unless ? { certain: 'false' as const, possible: 'possible' as const, false: 'certain' as const }[judge(unless, unit, bench)] : 'certain',
    ];
    return truths.includes('false') ? 'false' : truths.includes('possible') ? 'possible' : 'certain';
  }

  private give(line: Line): void {
    const { verdicts, states } = this;
    const candidates: number[] = [];
    let blocked = false;
    for (const unit of this.members) {
      const state = states.get(unit);
      if (state === 'graded' || (state !== 'invalid' && this.waits(unit, line.grade))) continue;
      const fits = this.candidate(line, unit);
      if (state !== 'running') {
        if (fits !== 'false') blocked = true;
      } else if (fits === 'certain') candidates.push(unit);
      else if (fits === 'possible') {
        states.set(unit, 'open');
        blocked = true;
      }
    }
    const limited = line.share !== undefined || line.places !== undefined;
    if (limited && blocked) {
      for (const unit of candidates) {
        states.set(unit, 'open');
        verdicts.note(unit, 'PENDING', both(words, 'noteWaits', { grade: this.name(line.grade) }));
      }
      return;
    }
    for (const unit of limited ? this.winners(line, candidates) : candidates) {
      states.set(unit, 'graded');
      verdicts.setGrade(unit, line.grade);
    }
  }

  private winners(line: Line, candidates: readonly number[]): readonly number[] {
    const { verdicts } = this;
    const total = (unit: number | undefined): Exact | null => (unit === undefined ? null : (verdicts.total(unit)?.low ?? null));
    const places = this.places(line);
    if (places <= 0) return [];
    const sorted = [...candidates].sort((a, b) => (total(b) as Exact).compare(total(a) as Exact));
    if (sorted.length <= places) return sorted;
    const edge = total(sorted[places - 1]) as Exact;
    const first = sorted.slice(0, places);
    if ((total(sorted[places]) as Exact).compare(edge) !== 0) return first;
    const tied = sorted.filter((unit) => (total(unit) as Exact).compare(edge) === 0);
    const above = sorted.filter((unit) => (total(unit) as Exact).compare(edge) > 0);
    if (this.spec.tie === 'in') return [...above, ...tied];
    const names = joined(tied.map((unit) => verdicts.run.units[unit]?.id ?? ''));
    for (const unit of tied) verdicts.note(unit, 'NEEDS_JUDGEMENT', both(words, 'noteTied', { grade: this.name(line.grade), names, places }));
    return above;
  }

  private places({ share, places, upTo, round = 'down', grade }: Line): number {
    const taken = upTo ? this.members.filter((unit) => this.states.get(unit) === 'graded' && this.better(unit, grade)).length : 0;
    if (places !== undefined) return places - taken;
    const exactly = exact(share ?? 0).mul(this.members.length);
    const whole = round === 'down' ? floored(exactly) : round === 'up' ? ceiled(exactly) : rounded(exactly, 0);
    return Number(whole.valueOf()) - taken;
  }

  private better(unit: number, grade: string): boolean {
    const own = this.verdicts.grade(unit);
    return own !== null && own !== undefined && this.rankOf(own) < this.rankOf(grade);
  }

  private name(grade: string): Text {
    const found = this.grades.find(({ code }) => code === grade);
    return found ? nameOf(found) : { zh: grade, en: grade };
  }
}

// --- in words -------------------------------------------------------------------------------

/** A line for each grade, then how places are given. */
function describeGrading({ grades, pool, tie = 'out' }: Grading, tell: Description): string[] {
  const hasPlaces = grades.some(({ share, places }) => share !== undefined || places !== undefined);
  return [
    ...grades.map((line) => describeLine(line, describePool(pool, tell), tell)),
    tell.put(words.order),
    ...(hasPlaces ? [tell.put(tie === 'in' ? words.tieIn : words.tieOut), tell.put(words.open)] : []),
  ];
}

const roundings = { down: words.down, up: words.up, 'half-up': words.halfUp } as const;

function describeLine({ grade, from, share, places, upTo, round = 'down', when, unless }: Line, pool: string, tell: Description): string {
  const rules = [
    ...(from === undefined ? [] : [tell.put(words.from, { from })]),
    ...(share === undefined ? [] : [tell.put(words.share, { pool, share: percentOf(share), round: tell.put(roundings[round]) })]),
    ...(places === undefined ? [] : [tell.put(words.places, { pool, places })]),
    ...(upTo ? [tell.put(words.upTo)] : []),
    ...(when ? [tell.put(words.when, { when: describeCondition(when, tell) })] : []),
    ...(unless ? [tell.put(words.unless, { when: describeCondition(unless, tell) })] : []),
  ];
  return tell.put(words.line, { grade: tell.grade(grade), rules: rules.length === 0 ? tell.put(words.rest) : rules.join(tell.put(words.and)) });
}
