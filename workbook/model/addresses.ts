import { splitAddress } from './area';
import type { Place } from './place';

/** An address taken apart as people mean it: without the workbook's name and the signs of a fixed place. */
export function sheetAndCells(address: string): { sheet: string | null; cells: string } {
  const { sheet, rest } = splitAddress(address);
  // A formula may name the workbook as well: `[book.xlsx]台账`.
  return { sheet: sheet?.replace(/^\[[^\]]*\]/u, '') ?? null, cells: sheet === null ? rest : rest.replaceAll('$', '') };
}

/** The sheet and the cells that a place names; a place may carry its sheet in its address. */
export function locate(place: Place): { sheet: string | null; cells: string | null } {
  if (place.address === undefined) return { sheet: place.sheet ?? null, cells: null };
  const { sheet, cells } = sheetAndCells(place.address);
  return { sheet: sheet ?? place.sheet ?? null, cells };
}
