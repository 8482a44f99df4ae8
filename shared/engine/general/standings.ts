import type { Status } from '../../contract/answer';
import type { Text } from '../../i18n/language';
import { sharedOut } from '../../kinds/parts/group/group-plan';
import { held, hull, isPoint, orNull, point } from '../../kinds/parts/finishing';
import { LEFT_OUT, WHOLE, type Amount, type Bench, type GeneralPlan, type JudgedVeto, type Pool, type Result, type Score, type Span, type Truth, type Verdicts } from '../../model/general';
import type { EffectEntry, EligibilityEntry } from '../../model/entries';
import { Rivals } from '../../model/rivals';
import { CONFLICT } from '../../model/statuses';
import { exact, rounded, same, ZERO, type Exact } from '../../numbers/fraction';
import type { ExactRun } from './general-run';

export interface ToldVeto extends JudgedVeto {
  readonly clause: string;
  readonly message: Text;
}

/** Totals, ranks and what follows from them. */
export class Standings implements Verdicts {
  /** What is in no group and counts. */
  private readonly tops: readonly { readonly plan: GeneralPlan; readonly results: readonly Result[] }[];
  private readonly totals: (Span | null)[];
  private readonly disputed: boolean[];
  private readonly grades: (string | null | undefined)[];
  private readonly unranked = new Set<number>();
  private ranks: (number | null)[] | null = null;
  /** By the members of a pool, of which there is one list. */
  private readonly allRivals = new Map<readonly number[], Rivals>();
  private readonly rankedRivals = new Map<readonly number[], Rivals>();
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
    this.tops = [...run.items.values()].filter(({ group, counts }) => group === null && counts).map(({ code, plan }) => ({ plan, results: run.results(code, WHOLE) }));
    this.disputed = units.map((_, unit) => this.isDisputed(unit));
    this.totals = units.map((_, unit) => (run.unitInvalid(unit) ? null : this.summed(unit)));
    this.bench = { run, standing: this, scopeOf: () => WHOLE };
  }

  private isDisputed(unit: number): boolean {
    return this.tops.some(({ results }) => {
      const result = results[unit];
      return result !== null && result !== undefined && result !== LEFT_OUT && result.status === CONFLICT;
    });
  }

  private summed(unit: number): Span {
    const { rulebook } = this.run.settings;
    if (this.run.withheld) return { low: ZERO, high: ZERO };
    const type = this.run.typeOf(unit);
    const counted: { score: Score; weight: Exact | null }[] = [];
    const left: (Exact | null)[] = [];
    for (const { results, plan } of this.tops) {
      const result = results[unit] ?? null;
      if (result === null) continue;
      const weight = plan.weight(type);
      if (result === LEFT_OUT || result.weightless) left.push(weight);
      if (result !== LEFT_OUT) counted.push({ score: result, weight: result.weightless ? null : weight });
    }
    const { start, times, round } = rulebook.total ?? {};
    const sum = sharedOut(counted, left, null);
    const from = start === undefined ? ZERO : typeof start === 'string' ? this.run.attribute(unit, start) : exact(start);
    const bounds = { min: orNull(rulebook.total?.min), max: orNull(rulebook.total?.max) };
    const ended = (x: Exact): Exact => {
      const added = from.add(x);
      const made = times === undefined ? added : added.mul(this.run.attribute(unit, times));
      return held(rounded(made, round?.digits ?? rulebook.digits, round?.mode), bounds);
    };
    const low = ended(sum.low);
    return same(sum.low, sum.high) ? point(low) : hull([low, ended(sum.high)]);
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

  rivals(unit: number, pool: Pool, ranked?: 'ranked'): Rivals {
    const members = this.poolOf(unit, pool);
    const made = ranked ? this.rankedRivals : this.allRivals;
    let rivals = made.get(members);
    if (!rivals) {
      const taking = ranked ? members.filter((member) => !this.unranked.has(member)) : members;
      made.set(members, (rivals = new Rivals(taking.map((member) => this.total(member)))));
    }
    return rivals;
  }

  /** Totals or those who are ranked have changed. */
  private forget(): void {
    this.ranks = null;
    this.allRivals.clear();
    this.rankedRivals.clear();
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
    this.forget();
  }

  vetoes(unit: number): readonly ToldVeto[] {
    return this.told[unit] ?? [];
  }

  addVeto(unit: number, veto: JudgedVeto, clause: string, message: Text): void {
    this.told[unit]?.push({ ...veto, clause, message });
  }

  unrank(unit: number): void {
    this.unranked.add(unit);
    this.forget();
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
      const members = types.get(type);
      if (members) members.push(unit);
      else types.set(type, [unit]);
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
