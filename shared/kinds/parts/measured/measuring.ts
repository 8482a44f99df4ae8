import type { GeneralRow, GeneralRun, Occurrence, Span, UnitRows } from '../../../model/general';
import { keyText } from '../../../model/rows/key-text';
import { both } from '../../../i18n/language';
import { generalWords } from '../../../i18n/answers/general';
import { nameOf } from '../../../i18n/names';
import type { ItemHead } from '../../../model/plan';
import { sumOf, type Exact } from '../../../numbers/fraction';
import { gatherOf } from '../../gather';
import type { Part } from '../../gather/gather';
import { measureOf } from '../../measures';
import type { Measure } from '../../measures/measure';
import { isPoint, point } from '../finishing';

/**
 * What the rows of one unit come to before anybody else is looked at. `disputed`: rows of one key differ;
 * `silent`: there is no quotient; `gap`: a row lies where the document is silent.
 */
export type Figure =
  | { readonly is: 'absent' | 'without' | 'open' | 'silent' | 'invalid' | 'recorded' | 'disputed' | 'gap' }
  | { readonly is: 'known'; readonly x: Exact }
  /** Differing rows where one is taken; null: one that gives no quotient. */
  | { readonly is: 'either'; readonly each: readonly (Exact | null)[] }
  /** Part of it is not there, but its ends are known. */
  | { readonly is: 'between'; readonly span: Span }
  /** Rows were turned into points one by one. */
  | { readonly is: 'points'; readonly span: Span; readonly silent: boolean };

export interface MeasureSpec {
  readonly of: string;
  readonly per?: string | undefined;
  readonly key?: 'period' | 'by' | 'subject' | undefined;
  readonly expect?: number | undefined;
  readonly after?: 'scale' | undefined;
  readonly drop?: number | undefined;
  readonly shares?: Readonly<Record<string, number>> | undefined;
}

/** Points of one figure, where rows are turned into points first; null: the document is silent, and leaves all. */
export type PointsOf = (x: Exact) => { span: Span | null; silent?: boolean };

/** Turns the rows of one unit into a figure. Says what is doubled, and what contradicts itself. */
export class Measuring {
  private readonly measure: Measure<object>;
  private readonly gather;

  constructor(
    private readonly spec: MeasureSpec,
    private readonly item: ItemHead,
  ) {
    this.measure = measureOf(spec.of);
    this.gather = gatherOf(spec.per);
  }

  /** All rows are taken together by the measure itself. */
  private get takesAll(): boolean {
    return this.measure.whole !== undefined;
  }

  /** One row stands for the unit. */
  private get takesOne(): boolean {
    return !this.takesAll && (this.gather === null || this.gather.select !== undefined);
  }

  /** `between`: where a figure, or the points of one, may lie that is not there. */
  figure(run: GeneralRun, unit: number, rows: UnitRows, pointsOf: PointsOf | null, between: Span | null): Figure {
    const { used, recorded, none } = rows;
    if (none.length > 0 && used.length + recorded.length > 0) this.note(run, unit, 'CONFLICT', 'noneBeside');
    if (used.length === 0 && recorded.length > 0) return { is: 'recorded' };
    if (used.length === 0 && none.length > 0) return { is: 'without' };
    if (this.takesOne) return used.length === 0 ? { is: 'absent' } : this.one(run, unit, used);
    const kept = this.distinct(run, unit, this.counted(used));
    if (kept === null) return { is: 'disputed' };
    if (used.length === 0 && this.measure.without === undefined) return { is: 'absent' };
    const { expect } = this.spec;
    const few = expect !== undefined && kept.length < expect;
    if (expect !== undefined && kept.length > expect) this.note(run, unit, 'CONFLICT', 'moreThanExpected', { expect, count: kept.length });
    if (this.takesAll) {
      const x = this.measure.whole?.(this.spec, kept) ?? null;
      // No vote at all is as no row.
      if (x === null) return { is: 'absent' };
      return few ? { is: 'open' } : { is: 'known', x };
    }
    return this.put(kept, few, pointsOf, between);
  }

  private counted(used: readonly GeneralRow[]): readonly GeneralRow[] {
    const { measure, spec } = this;
    return measure.passes ? used.filter((row) => !measure.passes?.(spec, row)) : used;
  }

  private one(run: GeneralRun, unit: number, used: readonly GeneralRow[]): Figure {
    const rows = this.gather?.select?.(used) ?? used;
    const distinct = firstOf(rows, (row) => this.measure.same(row));
    if (distinct.length < rows.length) this.note(run, unit, 'DUPLICATE', 'sameRows');
    const each = distinct.map((row) => this.measure.figure?.(this.spec, row) ?? null);
    if (each.length > 1) {
      this.note(run, unit, 'CONFLICT', 'unlikeRows');
      return { is: 'either', each };
    }
    const x = each[0] ?? null;
    return x === null ? { is: 'silent' } : { is: 'known', x };
  }

  /** Rows alike in the key are one; null where such rows differ. */
  private distinct(run: GeneralRun, unit: number, rows: readonly GeneralRow[]): readonly GeneralRow[] | null {
    const { key } = this.spec;
    if (key === undefined) return rows;
    const groups = new Map<string, GeneralRow[]>();
    for (const row of rows) {
      const name = keyOf(row, key, this.spec.shares !== undefined);
      const group = groups.get(name);
      if (group) group.push(row);
      else groups.set(name, [row]);
    }
    if (groups.size < rows.length && this.measure.of === 'count') {
      this.note(run, unit, 'DUPLICATE', 'sameRows');
      return [...groups.values()].map((group) => group.reduce((a, b) => (this.heavier(b, a) ? b : a)));
    }
    let disputed = false;
    const kept: GeneralRow[] = [];
    for (const group of groups.values()) {
      const unlike = firstOf(group, (row) => this.measure.same(row));
      if (unlike.length < group.length) this.note(run, unit, 'DUPLICATE', 'sameRows');
      if (unlike.length > 1) disputed = true;
      kept.push(unlike[0] as GeneralRow);
    }
    if (disputed) this.note(run, unit, 'CONFLICT', 'unlikeRows');
    return disputed ? null : kept;
  }

  /** Of rows alike in the key the greatest count counts. */
  private heavier(a: GeneralRow, b: GeneralRow): boolean {
    const weigh = (row: GeneralRow): Exact => this.measure.whole?.(this.spec, [row]) ?? sumOf([]);
    return weigh(a).compare(weigh(b)) > 0;
  }

  private put(rows: readonly GeneralRow[], few: boolean, pointsOf: PointsOf | null, between: Span | null): Figure {
    const { spec, measure, gather } = this;
    if (spec.per === 'sum' && !pointsOf && measure.summed) {
      // What is missing may still bring the sum above 0.
      if (few) return { is: 'open' };
      const x = measure.summed(rows);
      return x === null ? { is: 'silent' } : { is: 'known', x };
    }
    const figures = rows.map((row) => measure.figure?.(spec, row) ?? null);
    if (figures.includes(null)) return spec.per === 'sum' && few ? { is: 'open' } : { is: 'silent' };
    if (few || gather?.needs?.(spec) !== undefined && rows.length < gather.needs(spec)) return { is: 'open' };
    let silent = false;
    const parts: Part[] = [];
    for (const [at, row] of rows.entries()) {
      const x = figures[at] as Exact;
      if (!pointsOf) {
        parts.push({ row, span: point(x) });
        continue;
      }
      const reached = pointsOf(x);
      if (reached.silent) silent = true;
      // Without a rest the document leaves all that the item can give.
      if (reached.span === null) return { is: 'gap' };
      parts.push({ row, span: reached.span });
    }
    const span = gather?.combine?.(parts, spec, between) ?? null;
    if (span === null) return { is: 'open' };
    if (pointsOf) return { is: 'points', span, silent };
    return isPoint(span) ? { is: 'known', x: span.low } : { is: 'between', span };
  }

  /** The rows that have a hand in the figure. */
  usedOf({ used }: UnitRows): readonly GeneralRow[] {
    return this.takesOne ? (this.gather?.select?.(used) ?? used) : this.counted(used);
  }

  /** The rows that it used, as events; those that contradict each other may each be the one. */
  occurrences(unitRows: UnitRows): Occurrence[] {
    const rows = this.usedOf(unitRows);
    const groups = new Map<string, GeneralRow[]>();
    for (const [at, row] of rows.entries()) {
      const name = this.takesOne ? '' : this.spec.key === undefined ? String(at) : keyOf(row, this.spec.key, this.spec.shares !== undefined);
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    return [...groups.values()].flatMap((group, event) => {
      const counted = this.measure.of === 'count' ? [group.reduce((a, b) => (this.heavier(b, a) ? b : a))] : firstOf(group, (row) => this.measure.same(row));
      return counted.map((row) => ({ event, row: row.row, count: row.count, kinds: [row.kind], level: row.level, certain: counted.length === 1 }));
    });
  }

  private note(run: GeneralRun, unit: number, status: 'CONFLICT' | 'DUPLICATE', text: keyof typeof generalWords, slots = {}): void {
    run.note(unit, this.item.code, status, both(generalWords, text, { item: nameOf(this.item.spec), ...slots }));
  }
}

function keyOf({ fact, kind }: GeneralRow, key: 'period' | 'by' | 'subject', withKind: boolean): string {
  return JSON.stringify([keyText(fact[key]?.trim() ?? ''), withKind ? kind : null]);
}

function firstOf(rows: readonly GeneralRow[], same: (row: GeneralRow) => string): readonly GeneralRow[] {
  if (rows.length < 2) return rows;
  const seen = new Map<string, GeneralRow>();
  for (const row of rows) {
    const text = same(row);
    if (!seen.has(text)) seen.set(text, row);
  }
  return [...seen.values()];
}
