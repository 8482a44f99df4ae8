import type { Status } from '../contract/answer';
import type { Unit } from '../contract/request';
import { nameOf } from '../i18n/names';
import type { Slots } from '../i18n/language';
import type { EffectEntry, EligibilityEntry, NoteEntry, PayEntry, ProblemEntry, VetoReason } from '../model/entries';
import { Frame } from '../model/frame';
import type { Compiled, ItemHead, Run } from '../model/plan';
import type { Scaled } from '../numbers/scaled';
import { NONE, type Rows } from '../model/rows/rows';

/** The run that the engine makes for a cohort; what its members mean stands with the interface. */
export class CohortRun implements Run {
  readonly types: Int16Array;
  readonly invalid: Uint8Array;
  readonly frames = new Map<string, Frame>();
  readonly notes: NoteEntry[] = [];
  readonly overflows: { unit: number; item: ItemHead; row: number }[] = [];
  readonly problems: ProblemEntry[] = [];
  readonly totalLow: Float64Array;
  readonly totalHigh: Float64Array;
  readonly open: Uint8Array;
  readonly veto: Uint8Array;
  readonly vetoReasons = new Map<number, VetoReason[]>();
  readonly grade = new Map<number, string>();
  readonly eligibility = new Map<number, EligibilityEntry[]>();
  readonly consequences = new Map<number, EffectEntry[]>();
  readonly pay = new Map<number, PayEntry | null>();
  readonly now: Frame;
  readonly itemCount: number;
  quiet = false;

  constructor(
    readonly compiled: Compiled,
    readonly units: readonly Unit[],
    readonly rows: Rows,
    period: string,
  ) {
    this.itemCount = compiled.items.length;
    this.types = new Int16Array(units.length);
    this.invalid = new Uint8Array(units.length);
    this.totalLow = new Float64Array(units.length);
    this.totalHigh = new Float64Array(units.length);
    this.open = new Uint8Array(units.length);
    this.veto = new Uint8Array(units.length);
    this.now = this.frame(period);
  }

  typeOf(unit: number): number {
    return this.types[unit] ?? 0;
  }

  isInvalid(unit: number): boolean {
    return this.invalid[unit] === 1;
  }

  isOpen(unit: number): boolean {
    return this.open[unit] === 1;
  }

  keepOpen(unit: number): void {
    this.open[unit] = 1;
  }

  leastTotal(unit: number): Scaled {
    return (this.totalLow[unit] ?? 0) as Scaled;
  }

  mostTotal(unit: number): Scaled {
    return (this.totalHigh[unit] ?? 0) as Scaled;
  }

  frame(period: string): Frame {
    let frame = this.frames.get(period);
    if (!frame) this.frames.set(period, (frame = new Frame(period, this.units.length * this.itemCount)));
    return frame;
  }

  note(unit: number, item: string | null, status: Status, text: NoteEntry['text'], slots: Slots = {}, clauses?: readonly string[]): void {
    if (this.quiet) return;
    this.notes.push({ unit, item, status, text, slots, ...(clauses ? { clauses } : {}) });
  }

  noteRepeats(unit: number, { code, spec }: ItemHead, repeats: readonly number[]): void {
    if (this.quiet || repeats.length === 0) return;
    this.notes.push({ unit, item: code, status: 'DUPLICATE', text: 'noteDuplicate', slots: { item: nameOf(spec) }, repeats });
  }

  overflow(unit: number, item: ItemHead, head: number): void {
    let row = head;
    while (this.rows.next[row] !== NONE) row = this.rows.next[row] ?? NONE;
    this.overflows.push({ unit, item, row });
  }

  addVeto(unit: number, state: 1 | 2, reason: VetoReason): void {
    if (state < (this.veto[unit] ?? 0)) return;
    // Only what brings about the state is listed: a certain veto drops the merely possible reasons.
    if (state > (this.veto[unit] ?? 0)) this.vetoReasons.delete(unit);
    this.veto[unit] = state;
    push(this.vetoReasons, unit, reason);
  }

  addEligibility(unit: number, entry: EligibilityEntry): void {
    const same = this.eligibility.get(unit)?.find(({ code }) => code === entry.code);
    if (!same) push(this.eligibility, unit, entry);
    else if (entry.clause && !same.clause?.split('、').includes(entry.clause)) {
      same.clause = same.clause ? `${same.clause}、${entry.clause}` : entry.clause;
    }
  }

  hasEligibility(unit: number, code: string): boolean {
    return this.eligibility.get(unit)?.some((entry) => entry.code === code) ?? false;
  }

  addConsequence(unit: number, entry: EffectEntry): void {
    push(this.consequences, unit, entry);
  }
}

function push<T>(map: Map<number, T[]>, key: number, entry: T): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
