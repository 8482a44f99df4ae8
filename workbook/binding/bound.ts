import * as z from 'zod';
import { ledgerFields } from '../ledger/fields';
import type { BookBinding } from '../ledger/reading';
import { meanings } from './infer/meaning';

/** What was settled of one column of a score sheet. The column is known by its header, wherever it moves. */
export const BoundColumn = z.strictObject({
  header: z.string().min(1).max(4000),
  item: z.string().min(1),
  meaning: z.enum(meanings),
  level: z.string().optional(),
  kind: z.string().optional(),
  /** Somebody looked at this very column and settled it. What was recognised, and bound with the others, stays what it was. */
  confirmed: z.literal(true).optional(),
});
export type BoundColumn = z.infer<typeof BoundColumn>;

/** `across`: units down, items across. `down`: the other way round. `cards`: a sheet for each unit. */
export const lies = ['across', 'down', 'cards'] as const;
export type Lie = (typeof lies)[number];

/** A sheet, by name and by what Excel calls it whatever its name. */
export const BoundSheet = z.strictObject({ name: z.string().min(1), id: z.string().optional() });
export type BoundSheet = z.infer<typeof BoundSheet>;

/** A sheet is the bound one by what Excel calls it, or by its name. */
export function isSheet(bound: BoundSheet, name: string, id: string | undefined): boolean {
  return bound.name === name || (bound.id !== undefined && bound.id === id);
}

export const ScoreSheetBinding = z.strictObject({
  /** One; of `cards` one for each unit. */
  sheets: z.array(BoundSheet).min(1).max(2000),
  lies: z.enum(lies),
  rulebook: z.string().min(1),
  year: z.int().min(1900).max(2200),
  period: z.string().optional(),
  /** Of all its units, where the sheet does not say it of each. */
  type: z.string().optional(),
  /** The text over the units. */
  corner: z.string(),
  /** Which of several tables of one form counts, from 0; left out where all of them do. */
  block: z.int().min(0).optional(),
  /** Of `cards`: the header of the column that counts. */
  score: z.string().optional(),
  columns: z.array(BoundColumn).max(1000),
});
export type ScoreSheetBinding = z.infer<typeof ScoreSheetBinding>;

const Place = z.strictObject({ sheet: z.string().optional(), table: z.string().optional(), address: z.string().optional() });

const fields = z.partialRecord(z.enum(ledgerFields), z.string());

const LedgerBinding = z.strictObject({
  place: Place,
  rulebook: z.string().optional(),
  headerRow: z.int().min(1).optional(),
  columns: fields.optional(),
  headers: fields.optional(),
  sheetId: z.string().optional(),
});

/** All that is kept in the workbook. */
export const StoredBinding = z.strictObject({
  ledgers: z.array(LedgerBinding).max(200).optional(),
  units: Place.optional(),
  parameters: Place.optional(),
  scoreSheets: z.array(ScoreSheetBinding).max(500).optional(),
  /** Other ways in which sheets write a unit, each with the name that is meant. Confirmed by somebody. */
  aliases: z.record(z.string(), z.string()).optional(),
  /** Names that look alike and are two units all the same. */
  apart: z.array(z.tuple([z.string(), z.string()])).max(5000).optional(),
});

/** The same as the rest of the add-in sees it. */
export interface Binding extends BookBinding {
  /** Sheets with units down and items across, or the other way round. */
  readonly scoreSheets?: readonly ScoreSheetBinding[];
  readonly aliases?: Readonly<Record<string, string>>;
  readonly apart?: readonly (readonly [string, string])[];
}
