import * as z from 'zod';
import { closed } from '../schema/closed';
import { Named, Text, type Effect } from './rulebook-parts';

/**
 * One official document as data. Every object is closed; every figure stands beside the clause that
 * gives it. What items and outcomes hold beyond the common is their kind's own.
 */

/** What became of a clause or numbered sentence of the document. */
export const fates = ['computed', 'flagged', 'judgement', 'not-computable', 'lost', 'no-rule'] as const;

const Clause = closed({
  id: z.string().min(1),
  /** What it says, in short words of our own. */
  text: z.string().min(1),
  fate: z.enum(fates),
  /** Items, outcomes, parameters or checks that carry it out. */
  by: z.array(z.string()).optional(),
  remark: z.string().optional(),
});

const Parameter = closed({
  key: z.string().min(1),
  question: Text,
  clause: z.string(),
  type: z.enum(['choice', 'number', 'date', 'dates']),
  values: z.array(closed({ value: z.string(), text: Text })).optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  /** null: the document does not say; what needs it stays open until a person decides. */
  default: z.union([z.string(), z.number(), z.array(z.string()), z.null()]),
  /** Key of a parameter that this one may not be below. */
  notBelow: z.string().optional(),
});

const Consequence = closed({
  clause: z.string(),
  message: Text,
  by: z.string().nullable(),
  attendees: z.array(z.string()),
  /** The graver comes first; left out: in the order in which they arise. */
  gravity: z.number().optional(),
});

const Eligibility = closed({ clause: z.string(), who: Text, message: Text });

/** When the document holds; outside it nothing is scored and nothing follows. */
const Force = closed({
  clause: z.string(),
  message: Text,
  /** The first day, YYYY-MM-DD. Its year is in force; what can be told to lie before the day brings nothing. */
  from: z.string().optional(),
  /** The parameter that holds the last day, where the document leaves it blank. */
  until: closed({ parameter: z.string() }).optional(),
});

/** A rule of the body text that gives no points: it is looked at and flagged. */
const Check = closed({
  id: z.string(),
  clause: z.string(),
  message: Text,
  /** What is measured, and what is allowed. Left out: nothing that a ledger carries. */
  measure: z.enum(['deadline', 'count', 'share', 'same-scores', 'second-row']).optional(),
  /** Where the ledger itself shows it. */
  items: z.array(z.string()).min(1).optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  date: z.string().optional(),
});

const Note = closed({
  status: z.enum(['DOC_SILENT', 'TEXT_DAMAGED', 'NEEDS_PARAM']),
  item: z.string().nullable(),
  clause: z.string(),
  message: Text,
  /** Only while this parameter is unset. */
  unset: z.string().optional(),
});

/** All that a rulebook says before its items and outcomes, whose schemas their kinds bring. */
export const rulebookHead = {
  format: z.literal('kaohe-rulebook/1'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  title: z.string().min(1),
  source: closed({
    title: z.string(),
    number: z.string().optional(),
    issuer: z.string().optional(),
    date: z.string().optional(),
    part: z.string().optional(),
    complete: z.boolean(),
    /** What of the text is lost or damaged. */
    remark: Text.optional(),
  }),
  period: z.enum(['year', 'quarter', 'year-or-half']),
  /** Does the document give points at all? */
  points: z.boolean(),
  /** Decimals that are held exactly. */
  digits: z.number().int().min(0).max(12),
  unitTypes: z.array(Named).min(1),
  /** What the document's weights are declared to add up to, by unit type. */
  weights: z.record(z.string(), z.number()).optional(),
  clauses: z.array(Clause).min(1),
  /** The grades that the document gives, in its own words. */
  grades: z.array(Named).optional(),
  parameters: z.array(Parameter),
};

/** And after them. */
export const rulebookTail = {
  /** The document's order of the items for a unit type, where it is not the order above. */
  order: z.record(z.string(), z.array(z.string())).optional(),
  /** One document entered under several of these items counts once, the heaviest; the earlier item on equal weight. */
  sharedOnce: z.array(closed({ items: z.array(z.string()).min(2), key: z.literal('evidence'), clause: z.string() })).optional(),
  consequences: z.record(z.string(), Consequence).optional(),
  eligibilities: z.record(z.string(), Eligibility).optional(),
  notes: z.array(Note).optional(),
  force: Force.optional(),
  checks: z.array(Check).optional(),
  /** What the document leaves unsaid, and how it is read. */
  unsaid: z.array(closed({ clause: z.string(), text: Text, reading: Text })),
};

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

export type Rulebook = z.infer<z.ZodObject<typeof rulebookHead & typeof rulebookTail>> & {
  items: RulebookItem[];
  outcomes: { kind: string; clause: string }[];
};
export type RulebookParameter = z.infer<typeof Parameter>;
