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
const NO_ROWS: readonly number[] = [];
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
    private readonly run: Run,
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

  /** As they are held: scaled, and where one is absent no number. */
  figuresOf(unit: number): { low: number; high: number; raw: number; status: number } {
    const { now } = this.run;
    const slot = this.base + unit;
    return { low: now.low[slot] ?? 0, high: now.high[slot] ?? 0, raw: now.raw[slot] ?? Number.NaN, status: now.status[slot] ?? INVALID };
  }

  write(unit: number): ItemResult {
    const { power } = this;
    const { low: scaledLow, high: scaledHigh, raw: scaledRaw, status } = this.figuresOf(unit);
    const invalid = status === INVALID;
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

  /** The rows of which it tells what became of them. */
  rowsOf(unit: number): readonly number[] {
    const head = this.withEvents ? (this.run.now.head[this.base + unit] ?? NONE) : NONE;
    if (head === NONE) return NO_ROWS;
    const { next } = this.run.rows;
    // Most items have one row; a list that grows by `push` would take room for seventeen.
    const list = [head];
    for (let row = next[head] ?? NONE; row !== NONE; row = next[row] ?? NONE) list.push(row);
    return list;
  }

  private events(unit: number): Event[] {
    const rows = this.rowsOf(unit);
    return rows.length === 0 ? NO_EVENTS : rows.map((row) => this.event(row));
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

  /** Rows of the item that agree in this differ in nothing that is told of them but their id; null where more may be told. */
  likenessOf(row: number): { words: number; points: number } | null {
    const { rows } = this.run;
    const count = rows.count[row] ?? 1;
    const points = rows.low[row] ?? 0;
    if (this.item.explain || rows.fate[row] !== COUNTED || count > FEW || points !== rows.high[row]) return null;
    const word = ((rows.kind[row] ?? NONE) + 1) * (levels.length + 1) + (rows.level[row] ?? NONE) + 1;
    return { words: word * FEW + count - 1, points };
  }

  private reason(row: number): string {
    const { run, item, language } = this;
    const own = item.explain?.(run, row, language);
    if (own) return own;
    const likeness = this.likenessOf(row);
    if (likeness === null) return explainRow(run, item, row, language);
    const known = (this.reasons[likeness.words] ??= new Map());
    let text = known.get(likeness.points);
    if (text === undefined) known.set(likeness.points, (text = explainRow(run, item, row, language)));
    return text;
  }
}
