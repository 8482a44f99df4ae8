import * as z from 'zod';
import { roundings } from '../../numbers/fraction';
import { closed } from '../../schema/closed';
import { later, once } from '../../schema/later';
import { Named, Text, type Effect } from './rulebook-parts';

/**
 * One official document as data. Every object is closed; every figure stands beside the clause that
 * gives it. What items and outcomes hold beyond the common is their kind's own.
 */

/** What became of a clause or numbered sentence of the document. */
export const fates = ['computed', 'flagged', 'judgement', 'not-computable', 'lost', 'no-rule'] as const;

const Clause = later(() => closed({
  /** The number of the clause or sentence in the document, as everything else names it. */
  id: z.string().min(1),
  /** What it says, in short words of our own. */
  text: z.string().min(1),
  /** What became of it: computed; flagged for people; left to judgement; not to be computed; lost in the text; no rule at all. */
  fate: z.enum(fates),
  /** Items, outcomes, parameters or checks that carry it out. */
  by: z.array(z.string()).optional(),
  /** Why, where that is not plain. */
  remark: z.string().optional(),
}));

const Parameter = later(() => closed({
  /** Its name in requests and on the sheet of parameters. */
  key: z.string().min(1),
  /** What people are asked. */
  question: Text,
  clause: z.string(),
  /** One of `values`, a number, a day, or several days (YYYY-MM-DD). */
  type: z.enum(['choice', 'number', 'date', 'dates']),
  /** What may be chosen: each value with its text. */
  values: z.array(closed({
    /** As requests carry it. */
    value: z.string(),
    /** As people read it. */
    text: Text,
  })).optional(),
  /** The least that a number may be. */
  low: z.number().optional(),
  /** The most that a number may be. */
  high: z.number().optional(),
  /** null: the document does not say; what needs it stays open until a person decides. */
  default: z.union([z.string(), z.number(), z.array(z.string()), z.null()]),
  /** Key of a parameter that this one may not be below. */
  notBelow: z.string().optional(),
}));

const Consequence = later(() => closed({
  clause: z.string(),
  message: Text,
  /** Who carries it out, as the document says; null where it does not say. */
  by: z.string().nullable(),
  /** Who is called in or must be there. */
  attendees: z.array(z.string()),
  /** The graver comes first; left out: in the order in which they arise. */
  gravity: z.number().optional(),
}));

const Eligibility = later(() => closed({
  clause: z.string(),
  /** Whom it concerns. */
  who: Text,
  message: Text,
}));

/** When the document holds; outside it nothing is scored and nothing follows. */
const Force = later(() => closed({
  clause: z.string(),
  message: Text,
  /** The first day, YYYY-MM-DD. Its year is in force; what can be told to lie before the day brings nothing. */
  from: z.string().optional(),
  /** The parameter that holds the last day, where the document leaves it blank. */
  until: closed({ parameter: z.string() }).optional(),
}));

/** A rule of the body text that gives no points: it is looked at and flagged. */
const Check = later(() => closed({
  /** Its own name in the rulebook. */
  id: z.string(),
  clause: z.string(),
  message: Text,
  /** What is measured, and what is allowed. Left out: nothing that a ledger carries. */
  measure: z.enum(['deadline', 'count', 'share', 'same-scores', 'second-row']).optional(),
  /** Where the ledger itself shows it. */
  items: z.array(z.string()).min(1).optional(),
  /** The least that is allowed. */
  low: z.number().optional(),
  /** The most that is allowed. */
  high: z.number().optional(),
  /** The last day that is allowed, such as 06-30. */
  date: z.string().optional(),
}));

const Note = later(() => closed({
  /** The document is silent; its text is damaged; a parameter is wanted. */
  status: z.enum(['DOC_SILENT', 'TEXT_DAMAGED', 'NEEDS_PARAM']),
  /** The code of the item; null: the whole unit. */
  item: z.string().nullable(),
  clause: z.string(),
  message: Text,
  /** Only while this parameter is unset. */
  unset: z.string().optional(),
}));

/** All that a rulebook says before its items and outcomes, whose schemas their kinds bring. */
export const rulebookHead = once(() => ({
  /** The format and its version. */
  format: z.literal('kaohe-rulebook/1'),
  /** What requests call it; the name of its folder. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The version of this rulebook; `id@version` asks for it. */
  version: z.string().min(1),
  /** The title of the document. */
  title: z.string().min(1),
  /** Where the text comes from. */
  source: closed({
    /** The title of the paper in which it stands. */
    title: z.string(),
    /** Its document number (文号). */
    number: z.string().optional(),
    /** Who issued it. */
    issuer: z.string().optional(),
    /** The day on which it was issued. */
    date: z.string().optional(),
    /** Which part of the paper, such as an annex. */
    part: z.string().optional(),
    /** Whether the whole text is there. */
    complete: z.boolean().default(true),
    /** What of the text is lost or damaged. */
    remark: Text.optional(),
  }),
  /** What is assessed at one time: a year, a quarter, or a year or half of one. */
  period: z.enum(['year', 'quarter', 'year-or-half', 'month']),
  /** Does the document give points at all? */
  points: z.boolean().default(true),
  /** Decimals that are held exactly. */
  digits: z.number().int().min(0).max(12).default(6),
  /** The types of units that it assesses. */
  unitTypes: z.array(Named).min(1),
  /** What the document's weights are declared to add up to, by unit type. */
  weights: z.record(z.string(), z.number()).optional(),
  /** Every clause and numbered sentence of the document, with what became of it. */
  clauses: z.array(Clause).default([]),
  /** The grades that the document gives, in its own words. */
  grades: z.array(Named).optional(),
  /** What the document leaves open and people decide. */
  parameters: z.array(Parameter).default([]),
}));

/** And after them. */
export const rulebookTail = once(() => ({
  /** The document's order of the items for a unit type, where it is not the order above. */
  order: z.record(z.string(), z.array(z.string())).optional(),
  /** One document entered under several of these items counts once, the heaviest; the earlier item on equal weight. */
  sharedOnce: z.array(closed({ items: z.array(z.string()).min(2), key: z.literal('evidence'), clause: z.string() })).optional(),
  /** By code: what follows besides points, such as a talk. */
  consequences: z.record(z.string(), Consequence).optional(),
  /** By code: what a unit or person may, or may not, be given. */
  eligibilities: z.record(z.string(), Eligibility).optional(),
  /** What every unit is told, whatever its rows. */
  notes: z.array(Note).optional(),
  /** When the document holds. */
  force: Force.optional(),
  /** Rules of the body text that give no points: they are looked at and flagged. */
  checks: z.array(Check).optional(),
  /** What the document leaves unsaid, and how it is read. */
  unsaid: z.array(closed({
    clause: z.string(),
    /** What is not said. */
    text: Text,
    /** How it is read. */
    reading: Text,
  })).default([]),
  /** How the total is made of what is in no group, where it is more than the sum. */
  total: closed({
    /** From where it is counted: a figure, or an attribute of the unit. */
    start: z.union([z.number(), z.string()]).optional(),
    /** An attribute of the unit by which it is multiplied. */
    times: z.string().optional(),
    /** The least that it may be. */
    min: z.number().optional(),
    /** The most that it may be. */
    max: z.number().optional(),
    /** How it is rounded; left out: half-up to `digits`. */
    round: closed({
      /** Decimals that are kept. */
      digits: z.number().int().min(0).max(12),
      /** Left out: half-up, away from zero. */
      mode: z.enum(roundings).optional(),
    }).optional(),
  }).optional(),
}));

/** An item as the engine sees it before its kind reads the rest. */
export interface RulebookItem {
  kind: string;
  code: string;
  name: string;
  en?: string;
  clause: string;
  types?: string[];
  row?: string;
  words?: string[];
  reportedBy?: string;
  kinds?: z.infer<typeof Named>[];
  levelWords?: z.infer<typeof Named>[];
  effects?: Effect[];
}

export type Rulebook = z.infer<z.ZodObject<ReturnType<typeof rulebookHead> & ReturnType<typeof rulebookTail>>> & {
  items: RulebookItem[];
  outcomes: { kind: string; clause: string }[];
};
export type RulebookParameter = z.infer<typeof Parameter>;
