import type { Status } from '../../contract/answer';
import type { Text } from '../../i18n/language';
import { sharedOut } from '../../kinds/parts/group/group-plan';
import { held, isPoint, orNull } from '../../kinds/parts/finishing';
import { LEFT_OUT, WHOLE, type Amount, type Bench, type JudgedVeto, type Pool, type Score, type Span, type Truth, type Verdicts } from '../../model/general';
import type { EffectEntry, EligibilityEntry } from '../../model/entries';
import { CONFLICT } from '../../model/statuses';
import { exact, least, most, rounded, ZERO, type Exact } from '../../numbers/fraction';
import type { ExactRun } from './general-run';

export interface ToldVeto extends JudgedVeto {
  readonly clause: string;
  readonly message: Text;
}

/** Totals, ranks and what follows from them. */
export class Standings implements Verdicts {
  private readonly totals: (Span | null)[];
  private readonly disputed: boolean[];
  private readonly grades: (string | null | undefined)[];
  private readonly unranked = new Set<number>();
  private ranks: (number | null)[] | null = null;
  readonly told: ToldVeto[][];
  readonly consequences: Omit<EffectEntry, 'row'>[][];
  readonly eligibilities: EligibilityEntry[][];
  readonly payments: Map<string, Amount>[];
  readonly bench: Bench;

  constructor(readonly run: ExactRun) {
    const { units } = run;
    this.told = units.map(() => []);
    this.consequences = units.map(() => []);
    this.eligibilities = units.map(() => []);
    this.payments = units.map(() => new Map<string, Amount>());
    this.grades = units.map(() => null);
    this.disputed = units.map((_, unit) => this.isDisputed(unit));
    this.totals = units.map((_, unit) => (run.unitInvalid(unit) ? null : this.summed(unit)));
    this.bench = { run, standing: this, scopeOf: () => WHOLE };
  }

  /** Of what is in no group and counts. */
  private counted(unit: number): { score: Score; weight: Exact | null }[] {
    return this.top(unit).flatMap(({ result, weight }) => (result === LEFT_OUT ? [] : [{ score: result, weight: result.weightless ? null : weight }]));
  }

  private top(unit: number) {
    const type = this.run.typeOf(unit);
    return [...this.run.items.values()].flatMap(({ code, group, counts, plan }) => {
      const result = group === null && counts ? (this.run.results(code, WHOLE)[unit] ?? null) : null;
      return result === null ? [] : [{ result, weight: plan.weight(type) }];
    });
  }

  private isDisputed(unit: number): boolean {
    return this.counted(unit).some(({ score }) => score.status === CONFLICT);
  }

  private summed(unit: number): Span {
    const { rulebook } = this.run.settings;
    if (this.run.withheld) return { low: ZERO, high: ZERO };
    const { start, times, round } = rulebook.total ?? {};
    const left = this.top(unit).flatMap(({ result, weight }) => (result === LEFT_OUT || result.weightless ? [weight] : []));
    const sum = sharedOut(this.counted(unit), left, null);
    const from = start === undefined ? ZERO : typeof start === 'string' ? this.run.attribute(unit, start) : exact(start);
    const bounds = { min: orNull(rulebook.total?.min), max: orNull(rulebook.total?.max) };
    const ended = [sum.low, sum.high].map((x) => {
      const added = from.add(x);
      const made = times === undefined ? added : added.mul(this.run.attribute(unit, times));
      return held(rounded(made, round?.digits ?? rulebook.digits, round?.mode), bounds);
    }) as [Exact, Exact];
    return { low: ended.reduce(least), high: ended.reduce(most) };
  }

  // --- Standing -------------------------------------------------------------------------------

  total(unit: number): Span | null {
    return this.totals[unit] ?? null;
  }

  grade(unit: number): string | null | undefined {
    return this.grades[unit];
  }

  veto(unit: number, code: string | undefined): Truth {
    const own = this.vetoes(unit).filter((veto) => code === undefined || veto.code === code);
    return own.some(({ state }) => state === 'certain') ? 'certain' : own.length > 0 ? 'possible' : 'false';
  }

  poolOf(unit: number, pool: Pool): readonly number[] {
    return this.run.poolOf(unit, pool);
  }

  // --- Verdicts -------------------------------------------------------------------------------

  isFinal(unit: number): boolean {
    const total = this.totals[unit];
    return total !== null && total !== undefined && isPoint(total) && !this.disputed[unit];
  }

  setTotal(unit: number, total: Span): void {
    this.totals[unit] = total;
    // What the document itself sets is beyond dispute.
    if (isPoint(total)) this.disputed[unit] = false;
    this.ranks = null;
  }

  vetoes(unit: number): readonly ToldVeto[] {
    return this.told[unit] ?? [];
  }

  addVeto(unit: number, veto: JudgedVeto, clause: string, message: Text): void {
    this.told[unit]?.push({ ...veto, clause, message });
  }

  unrank(unit: number): void {
    this.unranked.add(unit);
    this.ranks = null;
  }

  isUnranked(unit: number): boolean {
    return this.unranked.has(unit);
  }

  rank(unit: number): number | null {
    this.ranks ??= this.rankAll();
    return this.ranks[unit] ?? null;
  }

  private rankAll(): (number | null)[] {
    const ranks: (number | null)[] = this.run.units.map(() => null);
    const types = new Map<string, number[]>();
    for (let unit = 0; unit < ranks.length; unit++) {
      if (!this.isFinal(unit) || this.unranked.has(unit)) continue;
      const type = this.run.typeOf(unit);
      types.set(type, [...(types.get(type) ?? []), unit]);
    }
    const total = (unit: number): Exact => (this.totals[unit] as Span).low;
    for (const members of types.values()) {
      members.sort((a, b) => total(b).compare(total(a)));
      members.forEach((unit, at) => {
        const before = members[at - 1];
        ranks[unit] = before !== undefined && total(before).compare(total(unit)) === 0 ? (ranks[before] ?? null) : at + 1;
      });
    }
    return ranks;
  }

  setGrade(unit: number, grade: string | null | undefined): void {
    this.grades[unit] = grade;
  }

  addConsequence(unit: number, code: string, clause: string): void {
    const own = this.consequences[unit];
    if (own && !own.some((each) => each.code === code)) own.push({ code, clause });
  }

  addEligibility(unit: number, code: string, clause: string): void {
    const own = this.eligibilities[unit];
    if (own && !own.some((each) => each.code === code)) own.push({ code, clause });
  }

  pay(unit: number, code: string, amount: Amount): void {
    this.payments[unit]?.set(code, amount);
  }

  note(unit: number, status: Status, text: Text): void {
    this.run.note(unit, null, status, text);
  }
}
