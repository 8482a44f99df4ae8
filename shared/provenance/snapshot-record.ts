import * as z from 'zod';
import { ParameterValue } from '../contract/request';
import { canonicalJson } from './canonical-json';

/** A decision as it was applied. */
const Decision = z.object({
  /** The question and the answer in the words of that day. */
  question: z.string(),
  value: z.string(),
  by: z.string(),
  basis: z.string(),
  /** The parameter and what it was set to, whatever they are called in words; not known of a record that keeps words alone. */
  key: z.string().optional(),
  setting: ParameterValue.optional(),
});

/** An answer that frozen figures come from. */
const Source = z.object({
  /** The title. */
  rulebook: z.string(),
  version: z.string(),
  /** Of the rules as they were applied; not known of an older record. */
  hash: z.string().optional(),
  /** The ledger's name. */
  ledger: z.string(),
  /** `2019`, `2019-Q4`. */
  time: z.string(),
  fingerprint: z.string(),
  /** Units that were open or in error; ranks were ranks so far. Empty in a record that keeps words alone. */
  open: z.array(z.string()).readonly(),
  parameters: z.array(Decision.readonly()).readonly(),
});

/**
 * What is kept of frozen results besides the figures themselves: when they were made, by which
 * rules, on which rows and decisions. Members that a later version adds are passed over.
 */
const SnapshotData = z.object({
  /** Tells these data from any other JSON, and their form from a later one. */
  record: z.literal(1),
  /** As it is to be read, `2020-01-15 17:42`. */
  time: z.string(),
  /** The language of the lines beside the data. */
  language: z.enum(['zh', 'en']),
  /** The sheet on which the rows of the ledger are kept; '' where none is named. */
  copy: z.string(),
  scored: z.array(Source.readonly()).readonly(),
  /** Rules that the workbook carried itself, whole, by their hash: what stands on its sheets may be changed later. */
  rules: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

export type Decision = Readonly<z.infer<typeof Decision>>;
export type Source = Readonly<z.infer<typeof Source>>;
export type SnapshotData = Readonly<Omit<z.infer<typeof SnapshotData>, 'record'>>;

/** One text for the same data, whoever writes them. */
export const writeSnapshotData = (data: SnapshotData): string => canonicalJson({ record: 1, ...data });

/** Null where the text is something else, was changed by hand, or has a form that is not known here. */
export function readSnapshotData(text: string): SnapshotData | null {
  const found = SnapshotData.safeParse(fromJson(text));
  if (!found.success) return null;
  const { record: _, ...data } = found.data;
  return data;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
