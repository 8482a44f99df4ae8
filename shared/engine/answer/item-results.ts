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
    const head = now.head[slot] ?? NONE;
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
      events: head === NONE || !this.withEvents ? NO_EVENTS : this.events(head),
    };
  }

  private events(head: number): Event[] {
    const { next } = this.run.rows;
    // Most items have one row; a list that grows by `push` would take room for seventeen.
    const list = [this.event(head)];
    for (let row = next[head] ?? NONE; row !== NONE; row = next[row] ?? NONE) list.push(this.event(row));
    return list;
  }

  private event(row: number): Event {
    const { rows } = this.run;
    const fate = rows.fate[row] ?? UNUSED;
    const low = rows.low[row] ?? 0;
    const open = fate === OPEN || fate === UNPROVEN || fate === DIFFERS || low !== rows.high[row];
    return {
      id: rows.facts[row]?.id?.trim() || null,
      points: open ? null : low / this.power + 0,
      counted: fate === COUNTED || fate === SILENT || fate === OPEN || fate === UNPROVEN,
      reason: this.reason(row, fate, low),
    };
  }

  private reason(row: number, fate: number, low: number): string {
    const { run, item, language } = this;
    const { rows } = run;
    const own = item.explain?.(run, row, language);
    if (own) return own;
    const count = rows.count[row] ?? 1;
    if (fate !== COUNTED || count > FEW) return explainRow(run, item, row, language);
    const word = ((rows.kind[row] ?? NONE) + 1) * (levels.length + 1) + (rows.level[row] ?? NONE) + 1;
    const place = word * FEW + count - 1;
    const known = (this.reasons[place] ??= new Map());
    let text = known.get(low);
    if (text === undefined) known.set(low, (text = explainRow(run, item, row, language)));
    return text;
  }
}
