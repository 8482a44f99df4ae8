import * as z from 'zod';
import { printoutKinds, type PrintoutKind } from './print-sheet';

/**
 * What an office chose for its printouts. Kept in the workbook; a key that is left out means what is usual. What does
 * not fit any more, a column or a unit that is gone, is passed over.
 */
export const SheetChoices = z.object({
  title: z.string().optional(),
  /** Keys of columns, in their order. */
  columns: z.array(z.string()).optional(),
  order: z.enum(['place', 'list', 'name']).optional(),
  /** Units are listed in blocks: by their type, by their group, or all in one. */
  blocks: z.enum(['type', 'group', 'none']).optional(),
  /** Only these. */
  units: z.array(z.string()).optional(),
  /** Who signs, in words: 制表人, 审核人. */
  signers: z.array(z.string()).optional(),
});
export type SheetChoices = Readonly<z.infer<typeof SheetChoices>>;

/**
 * What results are compared with: what was written last, a year that was frozen, another year of the ledger, or another
 * workbook. `time` as `timeKey` writes it; of a file the name alone is kept, never what is in it.
 */
export const Against = z.object({ with: z.enum(['written', 'final', 'time', 'file']), time: z.string().optional(), file: z.string().optional() });
export type Against = Readonly<z.infer<typeof Against>>;

export const PrintChoices = z.object({
  /** The office that makes them, `某某镇人民政府`. */
  office: z.string().optional(),
  /** Of all sheets that have none of their own. */
  signers: z.array(z.string()).optional(),
  seal: z.boolean().optional(),
  fonts: z.object({ title: z.string(), text: z.string(), heading: z.string() }).optional(),
  /** Of the public notice. Days are `2026-01-15`. */
  notice: z.object({ from: z.string().optional(), to: z.string().optional(), where: z.string().optional(), phone: z.string().optional(), address: z.string().optional() }).optional(),
  /** Left out: what is usual, the last write or else the final copy. */
  against: Against.optional(),
  sheets: z.partialRecord(z.enum(printoutKinds), SheetChoices).optional(),
});
export type PrintChoices = Readonly<z.infer<typeof PrintChoices>>;

/** What holds for one sheet. */
export function choicesFor(choices: PrintChoices, kind: PrintoutKind): SheetChoices {
  const { signers } = choices;
  return { ...(signers ? { signers } : {}), ...choices.sheets?.[kind] };
}
