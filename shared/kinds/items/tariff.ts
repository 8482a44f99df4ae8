import * as z from 'zod';
import { levels, roles, type Level } from '../../contract/request';
import type { CompiledItem, Settings } from '../../engine/compiled';
import { isBlank } from '../../engine/read-row';
import { CAPPED, COUNTED, NONE, OK, PENDING, SILENT, UNPROVEN, type Frame, type Run } from '../../engine/run';
import { closed, itemBase, When } from '../../rules/closed';
import { engineWords } from '../../words/engine';
import type { Text } from '../../words/language';
import type { ItemKind, ItemPlan, RowRules } from '../kind';
import { sumEvents } from '../sum-events';

/**
 * So many points for each event, by its kind, its level, or both; negative where the clause takes.
 * A cap holds for the sum. A level that the clause does not list gives 0 and a note.
 */
const Rate = closed({
  kind: z.string().optional(),
  types: z.array(z.string()).optional(),
  /** Points of an event whatever its level. */
  points: z.number().optional(),
  levels: z.partialRecord(z.enum(levels), z.number()).optional(),
  clause: z.string().optional(),
});

const schema = closed({
  kind: z.literal('tariff'),
  ...itemBase,
  rates: z.array(Rate).min(1),
  cap: closed({
    max: z.number().optional(),
    min: z.number().optional(),
    clause: z.string().optional(),
    /** Under this reading the cap holds for the sum of both sides, else for each side. */
    netWhen: When.optional(),
  }).optional(),
  /** Rows alike in these fields are one event, and count once. */
  once: closed({
    key: z.array(z.enum(['kind', 'level', 'subject', 'evidence'])).min(1),
    when: When.optional(),
    clause: z.string().optional(),
  }).optional(),
  /** Who may be named for an event; one alone need not be written. */
  roles: z.array(z.enum(roles)).min(1).optional(),
  /** Kinds that count only with a document number; `all` where the item has no kinds. */
  needsEvidence: z.array(z.string()).optional(),
});
export type Tariff = z.infer<typeof schema>;

export const tariff: ItemKind<Tariff> = {
  kind: 'tariff',
  schema,
  contradictions,
  compile,
};

function contradictions({ cap, rates, kinds }: Tariff): string[] {
  const found: string[] = [];
  if (cap && (cap.max ?? 0) < (cap.min ?? 0)) found.push('the cap is below the floor');
  if (cap?.max !== undefined && cap.max <= 0) found.push('a cap of adds is not above 0');
  if (cap?.min !== undefined && cap.min >= 0) found.push('a cap of takes is not below 0');
  const figures = rates.flatMap((rate) => [...(rate.points === undefined ? [] : [rate.points]), ...Object.values(rate.levels ?? {})]);
  if (cap && figures.some((points) => (points > 0 ? cap.max === undefined : cap.min === undefined))) {
    found.push('a rate points to a side that the cap leaves open');
  }
  if (cap && figures.some((points) => points > (cap.max ?? Infinity) || points < (cap.min ?? -Infinity))) {
    found.push('one event alone is beyond the cap');
  }
  const codes = new Set((kinds ?? []).map((kind) => kind.code));
  for (const { kind } of rates) if (kind !== undefined && !codes.has(kind)) found.push(`a rate names the kind "${kind}", which is not listed`);
  return found;
}

/** Points by unit type, kind and level; NaN where the clause lists none. */
interface Table {
  points: Float64Array;
  /** The same for every level. */
  flat: boolean[];
}

function compile(spec: Tariff, item: CompiledItem, settings: Settings): ItemPlan {
  const kinds = Math.max(1, item.kindCodes.length);
  const table = tabulate(spec, item, settings, kinds);
  const max = spec.cap?.max === undefined ? Infinity : settings.scale(spec.cap.max);
  const min = spec.cap?.min === undefined ? -Infinity : settings.scale(spec.cap.min);
  const twoSided = max !== Infinity && min !== -Infinity;
  const holds = (when: { parameter: string; is: string }): boolean => settings.parameter(when.parameter) === when.is;
  const net = spec.cap?.netWhen !== undefined && holds(spec.cap.netWhen);
  const key = spec.once && (!spec.once.when || holds(spec.once.when)) ? spec.once.key : null;
  const proven = new Set(spec.needsEvidence ?? []);

  /** Sets the points of the rows; tells how many are open. */
  function price(run: Run, unit: number, head: number, type: number): number {
    const rows = run.rows;
    let open = 0;
    for (let row = head; row !== NONE; row = rows.next[row] ?? NONE) {
      const kind = Math.max(0, rows.kind[row] ?? 0);
      const level = Math.max(0, rows.level[row] ?? 0);
      const each = table.points[(type * kinds + kind) * levels.length + level] ?? Number.NaN;
      if (Number.isNaN(each)) {
        rows.low[row] = rows.high[row] = 0;
        rows.fate[row] = SILENT;
        run.note(unit, item.code, 'DOC_SILENT', 'noteSilent', { item: spec.name, level: engineWords[levels[level] as Level] });
        continue;
      }
      rows.low[row] = rows.high[row] = each * (rows.count[row] ?? 1);
      if (rows.fate[row] === UNPROVEN) open++;
      else if (proven.size > 0 && proven.has(item.kindCodes[kind] ?? 'all') && isBlank(rows.facts[row]?.evidence)) {
        rows.fate[row] = UNPROVEN;
        open++;
      } else rows.fate[row] = rows.fate[row] || COUNTED;
    }
    return open;
  }

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.head[slot] ?? NONE;
    if (head === NONE) {
      frame.low[slot] = frame.high[slot] = frame.raw[slot] = 0;
      frame.status[slot] = OK;
      return;
    }
    const open = price(run, unit, head, run.types[unit] ?? 0);
    const { addLow, addHigh, takeLow, takeHigh } = sumEvents(run, unit, item, head, key);
    const rawLow = addLow + takeLow;
    const rawHigh = addHigh + takeHigh;
    const eachLow = Math.min(addLow, max) + Math.max(takeLow, min);
    const eachHigh = Math.min(addHigh, max) + Math.max(takeHigh, min);
    frame.raw[slot] = rawLow === rawHigh ? rawLow : Number.NaN;
    frame.low[slot] = net ? clamp(rawLow, min, max) : eachLow;
    frame.high[slot] = net ? clamp(rawHigh, min, max) : eachHigh;
    const cut = net ? rawLow < min || rawHigh > max : addHigh > max || takeLow < min;
    frame.status[slot] = frame.low[slot] !== frame.high[slot] ? PENDING : cut ? CAPPED : OK;
    if (open > 0) run.note(unit, item.code, 'PENDING', 'noteOpenRows', { item: spec.name, count: open });
    if (twoSided) noteReadings(run, unit, [eachLow, eachHigh], [clamp(rawLow, min, max), clamp(rawHigh, min, max)]);
  }

  /** Where the two readings of a two-sided cap give different figures, both are shown. */
  function noteReadings(run: Run, unit: number, each: number[], netted: number[]): void {
    if (each[0] === netted[0] && each[1] === netted[1]) return;
    const text = (pair: number[]): string => pair.map((points) => points / settings.scale(1)).filter((p, i, a) => a.indexOf(p) === i).join('..');
    const [own, other] = net ? [netted, each] : [each, netted];
    const names = net ? [engineWords.net, engineWords.each_side] : [engineWords.each_side, engineWords.net];
    run.note(unit, item.code, 'NEEDS_JUDGEMENT', 'noteReadings', {
      item: spec.name, reading: names[0] as Text, points: text(own), other: names[1] as Text, otherPoints: text(other),
    });
  }

  return {
    points: true,
    rows: rowRules(spec),
    levels: listed(spec),
    bounds: () => ({
      max: max === Infinity ? null : max,
      min: min === -Infinity ? null : min,
    }),
    evaluate,
  };
}

const clamp = (points: number, min: number, max: number): number => Math.min(Math.max(points, min), max);

function tabulate(spec: Tariff, item: CompiledItem, settings: Settings, kinds: number): Table {
  const points = new Float64Array(settings.types.length * kinds * levels.length).fill(Number.NaN);
  const flat: boolean[] = [];
  for (const rate of spec.rates) {
    const kind = rate.kind === undefined ? 0 : item.kindCodes.indexOf(rate.kind);
    settings.types.forEach((type, t) => {
      if (rate.types && !rate.types.includes(type)) return;
      levels.forEach((level, l) => {
        const figure = rate.points ?? rate.levels?.[level];
        if (figure !== undefined) points[(t * kinds + kind) * levels.length + l] = settings.scale(figure);
      });
    });
    flat[kind] = rate.points !== undefined;
  }
  return { points, flat };
}

const listed = (spec: Tariff): ReadonlySet<Level> =>
  new Set(spec.rates.flatMap((rate) => Object.keys(rate.levels ?? {}) as Level[]));

/** A level is read only for the kinds that have figures by level. */
function rowRules(spec: Tariff): RowRules {
  const named = new Set([...(spec.once?.key ?? []), ...(spec.needsEvidence ? ['evidence'] : [])]);
  const once: RowRules = {
    ...(named.has('subject') ? { subject: 'optional' } : {}),
    ...(named.has('evidence') ? { evidence: 'optional' } : {}),
    ...(spec.roles ? { role: 'required', roles: spec.roles } : {}),
  };
  const byLevel = (kind?: string): boolean =>
    spec.rates.some((rate) => rate.levels !== undefined && (kind === undefined || rate.kind === kind));
  const allByLevel = spec.rates.every((rate) => rate.levels !== undefined);
  if (!spec.kinds) return { ...once, ...(byLevel() ? { level: 'required' } : {}) };
  const base: RowRules = { ...once, kind: 'required', ...(allByLevel ? { level: 'required' } : {}) };
  const byKind: Record<string, RowRules> = {};
  for (const { code } of spec.kinds) byKind[code] = { ...base, ...(byLevel(code) ? { level: 'required' } : { level: undefined }) };
  return { ...base, byKind };
}
