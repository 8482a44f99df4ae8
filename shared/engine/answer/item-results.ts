import type { Event, ItemResult } from '../../contract/answer';
import { levels } from '../../contract/request';
import { powerOfTen } from '../../numbers/decimal';
import type { Language } from '../../i18n/language';
import type { CompiledItem, Run } from '../../model/plan';
import { explainRow } from '../../model/explain';
import { CONFLICT, INVALID, itemStatuses } from '../../model/statuses';
import { COUNTED, DIFFERS, NONE, OPEN, SILENT, UNPROVEN, UNUSED } from '../../model/rows/rows';

/** Shared by every item without a row. */
const NO_EVENTS: Event[] = [];
/** Counts up to this are common enough for their reasons to be kept. */
const FEW = 8;

/** Writes one item's result for unit after unit of one type; what is the same for all is worked out once. */
export class ItemWriter {
  private readonly power: number;
  private readonly code: string;
  private readonly name: string;
  private readonly clause: string;
  private readonly base: number;
  private readonly max: number | null;
  private readonly min: number | null;
  /** Reasons of counted rows by kind, level and count, then by figure: a cohort repeats a few of them. */
  private readonly reasons: (Map<number, string> | undefined)[] = [];

  constructor(
    readonly run: Run,
    private readonly item: CompiledItem,
    type: number,
    private readonly language: Language,
    private readonly withEvents: boolean,
  ) {
    this.power = powerOfTen(run.compiled.settings.digits);
    this.code = item.code;
    this.name = item.spec.name;
    this.clause = item.spec.clause;
    this.base = item.index * run.units.length;
    const { max, min } = item.bounds(type);
    this.max = max === null ? null : max / this.power;
    this.min = min === null ? null : min / this.power;
  }

  /** The place of its figures of a unit. */
  slotOf(unit: number): number {
    return this.base + unit;
  }

  write(unit: number): ItemResult {
    const { power } = this;
    const { now } = this.run;
    const slot = this.base + unit;
    const status = now.status[slot] ?? INVALID;
    const invalid = status === INVALID;
    const scaledLow = now.low[slot] ?? 0;
    const scaledHigh = now.high[slot] ?? 0;
    const scaledRaw = now.raw[slot] ?? Number.NaN;
    const low = scaledLow / power + 0;
    const high = scaledHigh === scaledLow ? low : scaledHigh / power + 0;
    const raw = scaledRaw === scaledLow ? low : scaledRaw / power + 0;
    return {
      code: this.code,
      name: this.name,
      clause: this.clause,
      status: itemStatuses[status] ?? 'INVALID',
      score: invalid || status === CONFLICT || low !== high ? null : low,
      range: invalid ? null : { low, high },
      raw: raw === raw ? raw : null,
      max: this.max,
      min: this.min,
      events: this.events(unit),
    };
  }

  /** The first of the rows of which it tells what became of them. */
  headOf(unit: number): number {
    return this.withEvents ? (this.run.now.head[this.base + unit] ?? NONE) : NONE;
  }

  private events(unit: number): Event[] {
    const head = this.headOf(unit);
    if (head === NONE) return NO_EVENTS;
    const { next } = this.run.rows;
    // Most items have one row; a list that grows by `push` would take room for seventeen.
    const list = [this.event(head)];
    for (let row = next[head] ?? NONE; row !== NONE; row = next[row] ?? NONE) list.push(this.event(row));
    return list;
  }

  event(row: number): Event {
    const { rows } = this.run;
    const fate = rows.fate[row] ?? UNUSED;
    const low = rows.low[row] ?? 0;
    const open = fate === OPEN || fate === UNPROVEN || fate === DIFFERS || low !== rows.high[row];
    return {
      id: this.idOf(row),
      points: open ? null : low / this.power + 0,
      counted: fate === COUNTED || fate === SILENT || fate === OPEN || fate === UNPROVEN,
      reason: this.reason(row),
    };
  }

  idOf(row: number): string | null {
    return this.run.rows.facts.at(row)?.id?.trim() || null;
  }

  /** Rows that agree in this number and in their least points differ in nothing that their reason tells; NONE where more may be told. */
  likenessOf(row: number): number {
    const { rows } = this.run;
    const count = rows.count[row] ?? 1;
    if (rows.fate[row] !== COUNTED || count > FEW) return NONE;
    const word = ((rows.kind[row] ?? NONE) + 1) * (levels.length + 1) + (rows.level[row] ?? NONE) + 1;
    return word * FEW + count - 1;
  }

  /** Whether a row's reason hangs on more than its figures. */
  get tellsMore(): boolean {
    return this.item.explain !== undefined;
  }

  private reason(row: number): string {
    const { run, item, language } = this;
    const own = item.explain?.(run, row, language);
    if (own) return own;
    const likeness = this.likenessOf(row);
    if (likeness === NONE) return explainRow(run, item, row, language);
    const low = run.rows.low[row] ?? 0;
    const known = (this.reasons[likeness] ??= new Map());
    let text = known.get(low);
    if (text === undefined) known.set(low, (text = explainRow(run, item, row, language)));
    return text;
  }
}
