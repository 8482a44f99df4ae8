import type { Place } from './place';

/** `'2019 台账'!A3:R120` taken apart; the sheet is null where none is named. */
export function splitAddress(address: string): { sheet: string | null; cells: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: null, cells: address };
  const name = address.slice(0, at);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  // A formula may name the workbook as well: `[book.xlsx]台账`.
  return { sheet: sheet.replace(/^\[[^\]]*\]/u, ''), cells: address.slice(at + 1).replaceAll('$', '') };
}

/** The sheet and the cells that a place names; a place may carry its sheet in its address. */
export function locate(place: Place): { sheet: string | null; cells: string | null } {
  if (place.address === undefined) return { sheet: place.sheet ?? null, cells: null };
  const { sheet, cells } = splitAddress(place.address);
  return { sheet: sheet ?? place.sheet ?? null, cells };
}
