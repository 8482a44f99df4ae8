import * as z from 'zod';
import { levels } from '../../../contract/request';
import type { RowRules } from '../../../model/rows/row-rules';
import { closed } from '../../../schema/closed';
import { later } from '../../../schema/later';
import { Stretch } from '../spans';
import { Part } from './steps-part';

/** So many points for an event of this kind and level; negative where the clause takes. */
export const WideRate = later(() => closed({
  /** Left out: every kind, and rows without one. */
  kind: z.string().optional(),
  types: z.array(z.string()).optional(),
  /** Points of an event whatever its level; a pair: the row says how many, from one to the other. */
  points: z.union([z.number(), z.tuple([z.number(), z.number()])]).optional(),
  /** Points of an event by its level. */
  levels: z.partialRecord(z.enum(levels), z.number()).optional(),
  /** So often as the row's figure holds it. */
  per: closed({
    /** How much of the figure makes one. */
    each: z.number(),
    /** What becomes of what is left over. */
    part: Part,
  }).optional(),
  /** Only for rows whose figure lies here. */
  when: Stretch.optional(),
  clause: z.string().optional(),
}));
export type WideRate = z.infer<typeof WideRate>;

/** It says more than a figure by kind and level. */
export const isWide = ({ points, per, when }: WideRate): boolean => typeof points === 'object' || per !== undefined || when !== undefined;

/** What a row of this kind must say: all that the rates need which may be its own. */
export function wideFields(rates: readonly WideRate[], kind: string | undefined): RowRules {
  const own = rates.filter((rate) => rate.kind === undefined || rate.kind === kind);
  // The first that has no span takes every row that comes to it.
  const first = own.findIndex((rate) => rate.when === undefined);
  const met = first < 0 ? own : own.slice(0, first + 1);
  const figure = met.some(({ when, per }) => when !== undefined || per !== undefined);
  const ranges = met.flatMap(({ points }) => (typeof points === 'object' ? [points] : []));
  const per = met.some((rate) => rate.per !== undefined);
  return {
    ...(met.some((rate) => rate.levels !== undefined) ? { level: 'required' as const } : {}),
    ...(figure ? { value: 'required' as const, amount: true, ...(per ? { least: 0 } : {}) } : {}),
    ...(ranges.length > 0 && !figure ? { value: 'optional' as const, amount: true, signed: ranges } : {}),
  };
}
