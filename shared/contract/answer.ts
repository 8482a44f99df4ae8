import * as z from 'zod';
import { later } from '../schema/later';
import { Parameter } from './request';

/**
 * The answer to a scoring request. Numbers are JSON numbers that print the exact decimal;
 * the engine holds no figure of more than fifteen digits, so that a double prints each one as it is.
 */

/** What can be said of an item, or in a note. An item has the one that most limits it. */
export const statuses = [
  'INVALID',
  'OUT_OF_FORCE',
  'NEEDS_PARAM',
  'NEEDS_JUDGEMENT',
  'CONFLICT',
  'PENDING',
  'FLOORED',
  'CAPPED',
  'OK',
  'DUPLICATE',
  'DOC_SILENT',
  'TEXT_DAMAGED',
  'RECORDED',
] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

export const Interval = later(() => z.strictObject({ low: z.number(), high: z.number() }));
export type Interval = z.infer<typeof Interval>;

/** One row of the ledger as it entered an item. `points` null: open, or not in points. */
export const Event = later(() => z.strictObject({
  id: z.string().nullable(),
  points: z.number().nullable(),
  counted: z.boolean(),
  reason: z.string(),
}));
export type Event = z.infer<typeof Event>;

export const ItemResult = later(() => z.strictObject({
  code: z.string(),
  name: z.string(),
  clause: z.string(),
  status: Status,
  score: z.number().nullable(),
  range: Interval.nullable(),
  /** Before cap and floor; null while it is open. */
  raw: z.number().nullable(),
  max: z.number().nullable(),
  min: z.number().nullable(),
  events: z.array(Event),
  /** The group of which it is a part; only where the document may have groups. */
  group: z.string().nullable().optional(),
}));
export type ItemResult = z.infer<typeof ItemResult>;

export const Reason = later(() => z.strictObject({ code: z.string(), clause: z.string(), message: z.string() }));
export type Reason = z.infer<typeof Reason>;

export const Veto = later(() => z.strictObject({
  state: z.enum(['none', 'possible', 'certain']),
  reasons: z.array(Reason),
}));
export type Veto = z.infer<typeof Veto>;

export const Eligibility = later(() => z.strictObject({
  code: z.string(),
  who: z.string(),
  clause: z.string(),
  message: z.string(),
  share: z.number().optional(),
  places: z.number().int().optional(),
  used: z.number().int().nullable().optional(),
  tied: z.array(z.string()).optional(),
}));
export type Eligibility = z.infer<typeof Eligibility>;

export const Consequence = later(() => z.strictObject({
  code: z.string(),
  clause: z.string(),
  message: z.string(),
  by: z.string().nullable(),
  attendees: z.array(z.string()),
  period: z.string().nullable(),
  /** YYYY-MM-DD */
  due: z.string().nullable(),
}));
export type Consequence = z.infer<typeof Consequence>;

export const Note = later(() => z.strictObject({
  status: Status,
  /** The item's code; null where the note is of the whole unit. */
  item: z.string().nullable(),
  message: z.string(),
  /** Clauses between which people must choose. */
  clauses: z.array(z.string()).optional(),
}));
export type Note = z.infer<typeof Note>;

/** Yuan. A field is an interval while the grade or the rate is open; null where the document has no such part. */
const money = later(() => z.union([z.number(), Interval]).nullable());
export const Pay = later(() => z.strictObject({
  base: money,
  performance: money,
  total: money,
  /** By the code of the award. */
  awards: z.record(z.string(), money).optional(),
}));
export type Pay = z.infer<typeof Pay>;

export const UnitResult = later(() => z.strictObject({
  unit: z.string(),
  type: z.string(),
  status: z.enum(['final', 'provisional', 'invalid']),
  total: z.number().nullable(),
  range: Interval.nullable(),
  rank: z.number().int().nullable(),
  items: z.array(ItemResult),
  veto: Veto,
  grade: z.string().nullable(),
  eligibility: z.array(Eligibility),
  consequences: z.array(Consequence),
  /** Only where the document pays. */
  pay: Pay.nullable().optional(),
  notes: z.array(Note),
}));
export type UnitResult = z.infer<typeof UnitResult>;

/** The order in which faults of a row are looked for; a row gets the first. */
export const problemCodes = [
  'unknown-unit',
  'unknown-item',
  'wrong-type',
  'missing-field',
  'bad-period',
  'bad-level',
  'bad-kind',
  'bad-role',
  'bad-value',
  'out-of-range',
] as const;
export const RowProblem = later(() => z.strictObject({
  /** Index of the row in the request. */
  fact: z.number().int(),
  id: z.string().nullable(),
  unit: z.string().nullable(),
  item: z.string().nullable(),
  code: z.enum(problemCodes),
  message: z.string(),
}));
export type RowProblem = z.infer<typeof RowProblem>;

export const ScoreAnswer = later(() => z.strictObject({
  rulebook: z.strictObject({ id: z.string(), version: z.string(), hash: z.string(), title: z.string() }),
  engine: z.string(),
  year: z.number().int(),
  period: z.string().nullable(),
  parameters: z.record(z.string(), Parameter.nullable()),
  fingerprint: z.string(),
  units: z.array(UnitResult),
  problems: z.array(RowProblem),
}));
export type ScoreAnswer = z.infer<typeof ScoreAnswer>;

/** A place of a document by JSON Pointer, and what is to be said of it. */
export const Place = later(() => z.strictObject({ pointer: z.string(), detail: z.string() }));

export const CheckAnswer = later(() => z.strictObject({
  /** Whether there is no error, so that it may score; warnings are for people to look at. */
  ok: z.boolean(),
  errors: z.array(Place),
  warnings: z.array(Place),
  /** Over the rules, as answers carry it; null where they cannot be read. */
  hash: z.string().nullable(),
}));
export type CheckAnswer = z.infer<typeof CheckAnswer>;

export const SampleAnswer = later(() => z.strictObject({
  drawn: z.array(z.string()),
  size: z.number().int(),
  seed: z.union([z.number().int(), z.string()]),
  method: z.string(),
}));
export type SampleAnswer = z.infer<typeof SampleAnswer>;

/** RFC 9457. `errors` names each place of a refused request by JSON Pointer, all of them at once. */
export const Failure = later(() => z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  errors: z.array(Place).optional(),
  /** Seconds; what the header Retry-After says, which a page of another origin cannot read. */
  retryAfter: z.number().int().optional(),
}));
export type Failure = z.infer<typeof Failure>;
