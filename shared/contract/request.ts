import * as z from 'zod';
import { later } from '../schema/later';

/**
 * The scoring request: one rulebook and one year for a whole cohort.
 *
 * Only the shape is settled here. What a row must carry for its clause is a matter of the rulebook:
 * a row that falls short is a problem of that row, never a refused request.
 */

/** A number, or the decimal written as text. Both mean the decimal that is written. */
const written = z.union([z.number(), z.string()]);
const WHOLE = /^\s*[+-]?\d+\s*$/;
/** A whole number, or the text of one. */
const whole = z.union([
  z.int(),
  z
    .string()
    .regex(WHOLE)
    .transform(Number)
    .pipe(z.int()),
]);
/** Blank text counts as absent, and so does null: that is what an empty cell sends. */
const text = z.string().nullish();

export const levels = ['national', 'provincial', 'municipal', 'county', 'township'] as const;
export const roles = ['leader', 'deputy', 'key', 'self'] as const;
export type Level = (typeof levels)[number];
export type Role = (typeof roles)[number];

export const Unit = later(() => z.strictObject({
  id: z.string().min(1),
  type: z.string().min(1),
  group: text,
  staff: whole.pipe(z.int().min(0)).nullish(),
  /** Figures and words of the unit that a rulebook names: 人口, 系数. A text that is a decimal counts as a number. */
  attributes: z.record(z.string(), written).nullish(),
}));
export type Unit = z.infer<typeof Unit>;

export const Fact = later(() => z.strictObject({
  id: text,
  unit: text,
  item: text,
  /** Anything but a whole number or the text of one is a fault of the row. */
  year: z.union([whole, written]).nullish(),
  period: text,
  level: text,
  kind: text,
  value: written.nullish(),
  of: written.nullish(),
  /** 目标值, 任务数. */
  target: written.nullish(),
  /** 基数, 上年数. */
  base: written.nullish(),
  count: written.nullish(),
  /** A finished score of the item, taken as it is. */
  points: written.nullish(),
  series: text,
  subject: text,
  role: text,
  date: text,
  evidence: text,
  by: text,
  note: text,
}));
export type Fact = z.infer<typeof Fact>;

/** Fields of a row that may be a number; every other is text. */
export const writtenFields: ReadonlySet<string> = new Set<keyof Fact>(['year', 'value', 'of', 'target', 'base', 'count', 'points']);

/** The text of a whole number is that number; every other text stays what it is. */
export function asWhole(written: string): number | string {
  const number = WHOLE.test(written) ? Number(written) : Number.NaN;
  return Number.isSafeInteger(number) ? number : written;
}

/**
 * The same rows as a table: the fields by name, then the cells of each row. A short row, or null, is blank.
 */
export const FactTable = later(() => z
  .strictObject({ columns: z.array(z.enum(Object.keys(Fact.unwrap().shape) as [keyof Fact, ...(keyof Fact)[]])), rows: z.array(z.array(z.union([z.number(), z.string(), z.null()]))) })
  .superRefine(({ columns, rows }, context) => {
    columns.forEach((column, at) => {
      if (columns.indexOf(column) !== at) context.addIssue({ code: 'custom', path: ['columns', at], params: { twice: column } });
    });
    const texts = columns.map((column) => !writtenFields.has(column));
    rows.forEach((row, at) => {
      if (row.length > columns.length) context.addIssue({ code: 'custom', path: ['rows', at], params: { cells: row.length, columns: columns.length } });
      row.forEach((cell, place) => {
        if (typeof cell === 'number' && texts[place]) context.addIssue({ code: 'invalid_type', expected: 'string', input: cell, path: ['rows', at, place] });
      });
    });
  }, { when: ({ value }) => isTable(value) })
  .transform(({ columns, rows }) => rows.map((row) => factOf(columns, row))));

/** Whether it is enough of a table that its cells can be looked at, whatever else is wrong with it. */
function isTable(value: unknown): boolean {
  const { columns, rows } = (value ?? {}) as { columns?: unknown; rows?: unknown };
  return Array.isArray(columns) && Array.isArray(rows) && rows.every((row) => Array.isArray(row));
}

function factOf(columns: readonly (keyof Fact)[], row: readonly (number | string | null)[]): Fact {
  const cells = columns.flatMap((column, at) => {
    const cell = row[at] ?? null;
    return cell === null ? [] : [[column, column === 'year' && typeof cell === 'string' ? asWhole(cell) : cell]];
  });
  return Object.fromEntries(cells) as Fact;
}

export const Facts = later(() => z.union([z.array(Fact), FactTable]));

export const ParameterValue = later(() => z.union([z.number(), z.string(), z.array(z.string())]));
/** The value alone, or with who decided it and on what basis. Given back as applied. */
export const Parameter = later(() => z.union([
  ParameterValue,
  z.strictObject({ value: ParameterValue, by: z.string().optional(), basis: z.string().optional() }),
]));
export type ParameterValue = z.infer<typeof ParameterValue>;
export type Parameter = z.infer<typeof Parameter>;

/**
 * How much of each unit is answered: `items` without the events of each item, `totals` also without items, notes,
 * eligibility and consequences. All else is the same.
 */
export const details = ['full', 'items', 'totals'] as const;
export type Detail = (typeof details)[number];

export const ScoreRequest = later(() => z.strictObject({
  /** An id, `id@version`, or a whole rulebook in the rulebook format. */
  rulebook: z.union([z.string().min(1), z.record(z.string(), z.unknown())]),
  year: whole,
  period: text,
  parameters: z.record(z.string(), Parameter).nullish(),
  units: z.array(Unit),
  /** A list of rows, or a table of them. */
  facts: Facts,
  only: z.array(z.string()).nullish(),
  detail: z.enum(details).nullish(),
}));
export type ScoreRequest = z.infer<typeof ScoreRequest>;

/** A rulebook that an office wrote, to be told what is wrong with it. */
export const CheckRequest = later(() => z.strictObject({
  /** A whole rulebook in the rulebook format. */
  rulebook: z.record(z.string(), z.unknown()),
}));
export type CheckRequest = z.infer<typeof CheckRequest>;

/** The reproducible random draw. */
export const SampleRequest = later(() => z.strictObject({
  items: z.array(z.string()),
  share: written,
  seed: z.union([z.number().int(), z.string().min(1)]),
}));
export type SampleRequest = z.infer<typeof SampleRequest>;
