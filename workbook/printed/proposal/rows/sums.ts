import { Decimal } from 'decimal.js';
import { placeOf, type TableReading } from '../../layout/entries';
import { figure, squeezed } from '../../text';
import type { PrintedDocument } from '../../types';
import type { Draft } from '../draft';
import { wholeWeight } from '../whole/members';
import type { Node } from '../node';

/** Holds a row 合计 against what stands over it since the last, a row 小计 against what stands over it since the last of either sort. Gives the full mark that it prints. */
export function checkSums(draft: Draft, block: number, { entries }: TableReading, nodes: readonly Node[]): number | null {
  let full: number | null = null;
  let [total, last] = [-1, -1];
  for (const entry of entries) {
    if (entry.is !== 'sum') continue;
    const cell = entry.line.view.own(entry.row).find(({ value }) => figure(value) !== null);
    const printed = cell ? figure(cell.value) : null;
    const part = /小计/u.test(squeezed(entry.name));
    const from = part ? last : total;
    const inside = nodes.filter(({ place, groups }) => (place.row ?? 0) > from && (place.row ?? 0) < entry.row && !groups.some(({ title }) => title.block !== null));
    last = entry.row;
    if (!part) total = entry.row;
    if (!cell || printed === null) continue;
    const weights = inside.map(({ drafted }) => wholeWeight(drafted.members));
    const sum = weights.reduce<Decimal>((all, weight) => all.plus(weight ?? 0), new Decimal(0));
    if (!sum.equals(printed)) draft.ask('sumDiffers', { name: squeezed(entry.name), whole: printed, sum: sum.toString() }, ['/weights', ...inside.map(({ drafted }) => `${drafted.at}/weight`)], placeOf(block, cell));
    else if (!part) full = printed;
  }
  return full;
}

/** 满分100分, 总分40分, in a title or a preamble. */
export function printedFull({ blocks }: PrintedDocument): { readonly figure: number; readonly block: number } | null {
  for (const [at, block] of blocks.entries()) {
    if (block.is !== 'text') continue;
    const digits = /(?:满分|总分)[:：为]?(\d+(?:\.\d+)?)分(?![以及])/u.exec(squeezed(block.text))?.[1];
    if (digits !== undefined) return { figure: Number(digits), block: at };
  }
  return null;
}
