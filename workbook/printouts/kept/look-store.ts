import * as z from 'zod';
import type { Cell } from '../../model/grid';
import type { PaperLook } from '../../model/paper';
import type { FileStorage } from '../../model/port/storage';
import { jsonIn, jsonXml } from '../../model/xml-json';
import { checkIn } from './check';
import { KeptLook } from './kept-look';
import { keptLook, lookChanges, type LookPart } from './look';

/** How printouts were laid, kept in the file as a custom XML part of its own: their last line says nothing of their look. */
export const looksNamespace = 'urn:kaohe:printout-looks:1';

/** By the name of the sheet, each with the check of what stood on it: a sheet that was taken back has that of an earlier one. */
const KeptLooks = z.record(z.string(), z.array(z.object({ check: z.string(), look: KeptLook })));
export type KeptLooks = z.infer<typeof KeptLooks>;

const LAST = 4;

type Cells = readonly (readonly Cell[])[];

export interface LaidLook {
  readonly name: string;
  readonly cells: Cells;
  readonly paper: PaperLook;
}

export function looksIn(xml: string | null): KeptLooks {
  const found = KeptLooks.safeParse(jsonIn('looks', xml ?? ''));
  return found.success ? found.data : {};
}

export const looksXml = (looks: KeptLooks): string => jsonXml('looks', looksNamespace, looks);

export function withLaid(looks: KeptLooks, laid: readonly LaidLook[]): KeptLooks {
  const next = { ...looks };
  for (const { name, cells, paper } of laid) {
    const check = checkIn(cells);
    if (check !== null) next[name] = [{ check, look: keptLook(paper, cells) }, ...(next[name] ?? []).filter((each) => each.check !== check)].slice(0, LAST);
  }
  return next;
}

/** The look that a sheet was given when what stands on it was written; null where nobody knows. */
export const lookOfSheet = (looks: KeptLooks, name: string, cells: Cells): KeptLook | null => looks[name]?.find(({ check }) => check === checkIn(cells))?.look ?? null;

/** What somebody changed of the look of a sheet; nothing where it is not known how it was laid, or how it stands. */
export function relaidParts(looks: KeptLooks, { name, cells, paper }: Omit<LaidLook, 'paper'> & { readonly paper: PaperLook | null }): readonly LookPart[] {
  const laid = lookOfSheet(looks, name, cells);
  return laid && paper ? lookChanges(laid, paper, cells) : [];
}

export async function keepLaid(xml: FileStorage['xml'], laid: readonly LaidLook[]): Promise<void> {
  await xml.write(looksNamespace, looksXml(withLaid(looksIn(await xml.read(looksNamespace)), laid)));
}
