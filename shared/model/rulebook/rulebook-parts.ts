import * as z from 'zod';
import { closed } from '../../schema/closed';
import { later, once } from '../../schema/later';

/** Pieces of which rulebooks are made, whatever their kinds. */

/** One text in both languages; a string alone stands for both. */
export const Text = later(() => z.union([closed({ zh: z.string().min(1), en: z.string().min(1) }), z.string().min(1).transform((text) => ({ zh: text, en: text }))]));
export type Text = z.infer<typeof Text>;

/** A number, or the text of a decimal. */
export const DecimalFigure = later(() => z.union([z.number(), z.string().regex(/^\s*[+-]?\d+(\.\d+)?\s*$/).transform(Number)]));

/** A figure for all unit types, or one for each. */
export const Figure = later(() => z.union([z.number(), z.record(z.string(), z.number())]));
export type Figure = z.infer<typeof Figure>;

/** The figure of a unit type; undefined where the document gives that type none. */
export const figureFor = (figure: Figure | undefined, type: string): number | undefined =>
  typeof figure === 'object' ? figure[type] : figure;

/** A code with its name and the other words for it. */
export const Named = later(() => closed({
  code: z.string().min(1),
  /** As the document calls it. */
  name: z.string().min(1),
  en: z.string().min(1).optional(),
  /** Other words that sheets use for it. */
  words: z.array(z.string()).optional(),
}));

/** The text under this key of a parameter decides: it applies where the parameter is `is`. */
export const When = later(() => closed({ parameter: z.string(), is: z.string() }));

/** What a row brings besides points: a code of the rulebook's eligibilities or consequences. */
export const Effect = later(() => closed({
  /** Rows that bring it; left out: every row. */
  kind: z.string().optional(),
  /** Rows of this level alone. */
  level: z.string().optional(),
  types: z.array(z.string()).optional(),
  /** Places of a ranking, counted from one end of it. */
  place: closed({
    /** The end from which they are counted. */
    from: z.enum(['top', 'bottom']),
    /** The first of these places. */
    first: z.number().int().min(1),
    /** The last of them. */
    last: z.number().int().min(1),
  }).optional(),
  eligibility: z.string().optional(),
  consequence: z.string().optional(),
  /** The clause that says so, where it is not the one of the code. */
  clause: z.string().optional(),
  /** So many working days after the row's date; the parameters hold days off on weekdays and working weekends. */
  due: closed({
    /** How many working days. */
    workingDays: z.number().int().min(1),
    /** The key of the parameter that holds days off on weekdays. */
    holidays: z.string().optional(),
    /** The key of the parameter that holds weekend days on which people work. */
    workdays: z.string().optional(),
  }).optional(),
  /** What the document leaves unsaid of such a row. */
  unsaid: Text.optional(),
}));
export type Effect = z.infer<typeof Effect>;

/** What every item says of itself, whatever its kind. */
export const itemBase = once(() => ({
  /** Its code in ledgers, requests and answers. */
  code: z.string().min(1),
  /** As the document calls it. */
  name: z.string().min(1),
  en: z.string().min(1).optional(),
  clause: z.string().min(1),
  /** The unit types to which it applies; left out: all. */
  types: z.array(z.string()).min(1).optional(),
  /** The document's own number (序号) of the row. */
  row: z.string().optional(),
  /** Other words that sheets use for the item. */
  words: z.array(z.string()).optional(),
  /** Who reports the figures, as the document says. */
  reportedBy: z.string().optional(),
  /** The kinds of row that the clause knows. */
  kinds: z.array(Named).optional(),
  /** Words for a level that only this clause uses; the code is the level. */
  levelWords: z.array(Named).optional(),
  /** What its rows bring besides points. */
  effects: z.array(Effect).optional(),
}));
