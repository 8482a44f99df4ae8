import * as z from 'zod';
import { roles } from '../../../contract/request';
import { closed } from '../../../schema/closed';
import { later } from '../../../schema/later';
import { Figure, itemBase, Text, When } from '../../../model/rulebook/rulebook-parts';
import type { Rate } from './tariff-rates';
import { isWide, WideRate } from './wide-rates';
import { widening, wideningKeys } from '../widening';

export const TariffSchema = later(() => closed({
  kind: z.literal('tariff'),
  ...itemBase(),
  /** The figures. The first that fits a row is its own. */
  rates: z.array(WideRate).min(1),
  /** The most that the events add, and take, together. */
  cap: closed({
    /** The most that they add. */
    max: z.number().optional(),
    /** The most that they take: a negative figure. */
    min: z.number().optional(),
    clause: z.string().optional(),
    /** Under this reading the cap holds for the sum of both sides, else for each side. */
    netWhen: When.optional(),
  }).optional(),
  /** Rows alike in these fields are one event, and count once. */
  once: closed({
    key: z.array(z.enum(['kind', 'level', 'subject', 'evidence'])).min(1),
    /** They are one event under this reading alone. */
    when: When.optional(),
    clause: z.string().optional(),
    /** The highest level stands for all, on each side for itself, whatever the counts. */
    levelDecides: z.boolean().optional(),
  }).optional(),
  /** Said where several events count though the clause does not say "each time". */
  several: Text.optional(),
  /** A row need not say its kind. */
  kindOptional: z.boolean().optional(),
  /** Who may be named for an event; one alone need not be written. */
  roles: z.array(z.enum(roles)).min(1).optional(),
  /** Kinds that count only with a document number; `all` where the item has no kinds. */
  needsEvidence: z.union([z.array(z.string()), z.literal('all')]).optional(),
  /** On each side the heaviest event alone counts. */
  highest: z.boolean().optional(),
  /** The code of another tariff or deduction whose rows are read. */
  rows: z.string().optional(),
  /** What it adds to the sum of the weights. */
  weight: Figure.optional(),
  /** From where the points are counted: a figure, or an attribute of the unit. */
  start: z.union([z.number(), z.string()]).optional(),
  ...widening(),
}));
export type Tariff = z.infer<typeof TariffSchema>;

/** Beyond this the figures are worked out exactly, not in the fast lane. */
const wideTariff = ['highest', 'rows', 'weight', 'start', ...wideningKeys] as const;


/** In the fast lane a rate is one figure, or one for each level, and evidence is asked for by kind. */
export type PlainTariff = Tariff & { rates: Rate[]; needsEvidence?: string[] };

export const isPlainTariff = (spec: Tariff): spec is PlainTariff =>
  wideTariff.every((key) => spec[key] === undefined) && spec.needsEvidence !== 'all' && !spec.rates.some(isWide);
