import * as z from 'zod';
import type { Scaled } from '../../../numbers/scaled';
import { levels, type Level } from '../../../contract/request';
import type { ItemHead, Settings } from '../../../model/plan';
import { closed } from '../../../schema/closed';
import { later } from '../../../schema/later';
import type { RulebookItem } from '../../../model/rulebook/rulebook';
import type { RowRules } from '../../../model/rows/row-rules';
import { describeStretch } from '../figure-words';
import { describePart } from './part-words';
import type { WideRate } from './wide-rates';
import { signed } from '../../../numbers/signed';
import type { Description } from '../../../model/rulebook/description';

/** So many points for an event of this kind and level; negative where the clause takes. */
export const Rate = later(() => closed({
  /** Left out: every kind. */
  kind: z.string().optional(),
  types: z.array(z.string()).optional(),
  /** Points of an event whatever its level. */
  points: z.number().optional(),
  /** Points of an event by its level. */
  levels: z.partialRecord(z.enum(levels), z.number()).optional(),
  clause: z.string().optional(),
}));
export type Rate = z.infer<typeof Rate>;

/** Scaled points of one event by unit type, kind and level; NaN where the clause lists none. */
export type RateTable = (type: number, kind: number, level: number) => Scaled;

export function tabulate(rates: readonly Rate[], item: ItemHead, settings: Settings): RateTable {
  const kinds = Math.max(1, item.kindCodes.length);
  const points = new Float64Array(settings.types.length * kinds * levels.length).fill(Number.NaN);
  settings.types.forEach((type, t) => {
    for (let kind = 0; kind < kinds; kind++) {
      const code = item.kindCodes[kind];
      const rate = rates.find((each) => (each.kind === undefined || each.kind === code) && (each.types?.includes(type) ?? true));
      levels.forEach((level, l) => {
        const figure = rate?.points ?? rate?.levels?.[level];
        if (figure !== undefined) points[(t * kinds + kind) * levels.length + l] = settings.scale(figure);
      });
    }
  });
  // No kind and no level are read as the first: the figures are then the same for all.
  return (type, kind, level) => (points[(type * kinds + Math.max(0, kind)) * levels.length + Math.max(0, level)] ?? Number.NaN) as Scaled;
}

export const listedLevels = (rates: readonly Rate[]): ReadonlySet<Level> =>
  new Set(rates.flatMap((rate) => Object.keys(rate.levels ?? {}) as Level[]));

/** What the rows must say: a level is read only for the kinds that have figures by level. */
export function rateFields(rates: readonly Rate[], kinds: readonly { code: string }[] | undefined, need: RowRules['kind']): RowRules {
  const byLevel = (kind?: string): RowRules =>
    rates.some((rate) => rate.levels !== undefined && (rate.kind === undefined || rate.kind === kind)) ? { level: 'required' } : {};
  if (!kinds) return byLevel();
  const all = kinds.map(({ code }) => [code, { kind: need, ...byLevel(code) }] as const);
  const everyKind = all.every(([, rules]) => rules.level !== undefined);
  return { kind: need, ...(everyKind ? { level: 'required' } : {}), byKind: Object.fromEntries(all) };
}

/** Every figure in words, and what becomes of a level that is not listed. */
export function describeRates(rates: readonly WideRate[], item: RulebookItem, tell: Description): string[] {
  const lines = rates.map((rate) => {
    const rule = describeRate(rate, item, tell);
    return rate.types ? tell.say('tariffTypes', { types: tell.list(rate.types.map((type) => tell.type(type))), rule }) : rule;
  });
  return [
    ...lines,
    ...(rates.some((rate) => rate.levels) ? [tell.say('tariffUnlisted')] : []),
    ...(rates.some((rate) => rate.when) ? [tell.say('rateFirst')] : []),
  ];
}

function describeRate({ kind, points, levels: byLevel, when, per }: WideRate, item: RulebookItem, tell: Description): string {
  const named = kind === undefined ? '' : `${tell.kind(item, kind)} `;
  const what = named + (when ? tell.say('rateWhen', { span: describeStretch(when, tell) }) : '');
  if (points === undefined) {
    const all = tell.say('tariffLevels', { what, levels: tell.levels(byLevel ?? {}) });
    return per ? tell.say('ratePerOf', { rule: all, each: per.each, part: describePart(per.part, String(per.each), tell) }) : all;
  }
  if (typeof points === 'object') return tell.say('rateRange', { what, least: signed(points[0]), most: signed(points[1]) });
  if (per) return tell.say('ratePer', { what, each: per.each, points: signed(points), part: describePart(per.part, String(per.each), tell) });
  return tell.say('tariffFlat', { what, points: signed(points) });
}
